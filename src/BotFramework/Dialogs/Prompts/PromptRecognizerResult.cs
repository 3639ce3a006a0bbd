namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt recognized in an answer.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    /// <summary>The answer; the type's default when nothing was recognized.</summary>
    public T Value { get; set; } = default!;
}
