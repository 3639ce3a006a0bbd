namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that a dialog may want to know.</summary>
public class DialogEvent
{
    /// <summary>Whether the parents of a dialog that does not handle it are told too.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of the bot's own.</summary>
    public string Name { get; set; } = string.Empty;

    public object? Value { get; set; }
}
