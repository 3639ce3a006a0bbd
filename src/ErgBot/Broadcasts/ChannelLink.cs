namespace ErgBot.Broadcasts;

/// <summary>A channel by the link that Teams gives to it ("Get link to channel"), or by its id.</summary>
internal static class ChannelLink
{
    private const string InLink = "/l/channel/";

    /// <summary>The conversation id; null when there is none.</summary>
    public static string? IdIn(string text)
    {
        var at = text.IndexOf(InLink, StringComparison.Ordinal);
        var id = at < 0 ? text.Trim() : Uri.UnescapeDataString(text[(at + InLink.Length)..].Split('/', '?')[0]);
        return id.Length <= 200
            && id.StartsWith("19:", StringComparison.Ordinal)
            && (id.EndsWith("@thread.tacv2", StringComparison.Ordinal) || id.EndsWith("@thread.skype", StringComparison.Ordinal))
            && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '%' or ';' or '/' or '?' or '#')
                ? id
                : null;
    }
}
