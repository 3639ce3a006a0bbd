using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly IReadOnlyDictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <param name="dialogId">What the prompt is called.</param>
    /// <param name="validator">Decides whether an answer is accepted; without one, every choice is.</param>
    /// <param name="defaultLocale">The language when the person's activity does not say one; English when this is null.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, UsualDefaults(), validator, defaultLocale)
    {
    }

    /// <inheritdoc cref="ChoicePrompt(string, PromptValidator{FoundChoice}?, string?)"/>
    /// <param name="dialogId">What the prompt is called.</param>
    /// <param name="choiceDefaults">How choices are written, by locale in lower case.</param>
    /// <param name="validator">Decides whether an answer is accepted; without one, every choice is.</param>
    /// <param name="defaultLocale">The language when the person's activity does not say one; English when this is null.</param>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown; as suits the channel by default.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; }

    /// <summary>How the choices are written, in place of what is usual in the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How answers are recognized.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var locale = PromptCultureModels.Nearest(turnContext.Activity.Locale ?? DefaultLocale, _choiceDefaults.Keys) ?? PromptCultureModels.English.Locale!;
        var message = AppendChoices(
            QuestionOf(options, isRetry),
            Channel.GetChannelId(turnContext),
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(locale),
            turnContext.Activity.Conversation?.ConversationType,
            turnContext.Activity.From?.Id is { } person ? [person] : null,
            cancellationToken);

        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<FoundChoice>();
        if (!string.IsNullOrEmpty(turnContext.Activity.Text))
        {
            var recognizer = RecognizerOptionsFor(options.RecognizeLanguage ?? turnContext.Activity.Locale ?? RecognizerOptions?.Locale ?? DefaultLocale);
            var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, options.Choices ?? [], recognizer);
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(result);
    }

    private static Dictionary<string, ChoiceFactoryOptions> UsualDefaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale!,
            culture => new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true));

    // A copy: the prompt is used by people of many languages at a time.
    private FindChoicesOptions RecognizerOptionsFor(string? locale) => new()
    {
        AllowPartialMatches = RecognizerOptions?.AllowPartialMatches ?? false,
        Locale = locale,
        MaxTokenDistance = RecognizerOptions?.MaxTokenDistance,
        NoAction = RecognizerOptions?.NoAction ?? false,
        NoValue = RecognizerOptions?.NoValue ?? false,
        RecognizeNumbers = RecognizerOptions?.RecognizeNumbers ?? true,
        RecognizeOrdinals = RecognizerOptions?.RecognizeOrdinals ?? true,
        Tokenizer = RecognizerOptions?.Tokenizer,
    };
}
