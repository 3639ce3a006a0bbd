namespace ErgBot.Journeys.Teams;

internal enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}
