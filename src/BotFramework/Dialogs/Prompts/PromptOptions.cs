using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt is begun with.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>What is said to an answer that is not accepted; the question again when this is null.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>What may be chosen; for a <see cref="ChoicePrompt"/>.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style when this is null.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>The language of the answer, whatever the person's activity says; null when the activity is to be believed.</summary>
    public string? RecognizeLanguage { get; set; }

    /// <summary>What the validator is to know.</summary>
    public object? Validations { get; set; }
}
