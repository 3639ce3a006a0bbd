namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>The first character's place.</summary>
    public int Start { get; set; }

    /// <summary>The last character's place (itself part of the word).</summary>
    public int End { get; set; }

    /// <summary>The word as written.</summary>
    public string? Text { get; set; }

    /// <summary>The word as it is compared: in lower case.</summary>
    public string? Normalized { get; set; }
}
