namespace ErgBot.Groups;

internal enum GroupState
{
    Open,

    /// <summary>Nobody can join any more; its name stays known.</summary>
    Closed,
}
