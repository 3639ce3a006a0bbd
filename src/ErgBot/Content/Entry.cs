namespace ErgBot.Content;

/// <summary>What every reader of an entry asks of its texts.</summary>
internal static class Entry
{
    /// <exception cref="FormatException">The text is missing or blank; the message names the key.</exception>
    public static string Required(string? text, string key) =>
        string.IsNullOrWhiteSpace(text) ? throw new FormatException($"\"{key}\" is missing.") : text.Trim();
}
