namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognized in a text, and where.</summary>
public class ModelResult<T>
{
    /// <summary>The words that were recognized.</summary>
    public string? Text { get; set; }

    /// <summary>The first character's place.</summary>
    public int Start { get; set; }

    /// <summary>The last character's place (itself part of what was recognized).</summary>
    public int End { get; set; }

    /// <summary>What kind of thing was recognized, such as "choice".</summary>
    public string? TypeName { get; set; }

    public T Resolution { get; set; } = default!;
}
