namespace ErgBot.Groups;

/// <summary>Which groups a list shows.</summary>
internal enum GroupFilter
{
    Open,
    Mine,
    All,
}
