namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer is accepted, recognized or not. If it says something to the person, the retry prompt is not sent.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
