namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The names of what a prompt remembers.</summary>
internal static class PromptState
{
    /// <summary>The <see cref="PromptOptions"/> it was begun with.</summary>
    public const string Options = "options";

    /// <summary>What belongs to the recognizer and the validator, <see cref="AttemptCount"/> among it.</summary>
    public const string Own = "state";

    public const string AttemptCount = "AttemptCount";
}
