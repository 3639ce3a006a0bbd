namespace ErgBot.Broadcasts;

/// <summary>Every sentence of broadcasts.</summary>
internal static class BroadcastTexts
{
    /// <summary>What a lock screen shows: no group, no title.</summary>
    public const string Summary = "A message from your district's Employee Resource Groups";
}
