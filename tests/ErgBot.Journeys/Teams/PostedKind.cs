namespace ErgBot.Journeys.Teams;

internal enum PostedKind
{
    Create,
    Send,
    Update,
    Delete,
}
