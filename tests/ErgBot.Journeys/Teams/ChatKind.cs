namespace ErgBot.Journeys.Teams;

internal enum ChatKind
{
    Personal,
    GroupChat,
    Channel,
}
