using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly IReadOnlyDictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <param name="dialogId">What the prompt is called.</param>
    /// <param name="validator">Decides whether an answer is accepted; without one, yes and no are.</param>
    /// <param name="defaultLocale">The language when the person's activity does not say one; English when this is null.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, UsualDefaults(), validator, defaultLocale)
    {
    }

    /// <param name="dialogId">What the prompt is called.</param>
    /// <param name="choiceDefaults">What yes and no are called and how they are written, by locale in lower case.</param>
    /// <param name="validator">Decides whether an answer is accepted; without one, yes and no are.</param>
    /// <param name="defaultLocale">The language when the person's activity does not say one; English when this is null.</param>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How yes and no are shown; as suits the channel by default.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; }

    /// <summary>How yes and no are written, in place of what is usual in the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>What yes and no are called, in place of what is usual in the language.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var (choices, choiceOptions) = ChoicesFor(turnContext);
        var message = AppendChoices(
            QuestionOf(options, isRetry),
            Channel.GetChannelId(turnContext),
            choices,
            options.Style ?? Style,
            choiceOptions,
            turnContext.Activity.Conversation?.ConversationType,
            turnContext.Activity.From?.Id is { } person ? [person] : null,
            cancellationToken);

        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>
    /// Reads yes or no in the person's language, or one of the choices by its name; by its number only when the choices are numbered.
    /// </summary>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<bool>();
        var text = turnContext.Activity.Text;
        if (!string.IsNullOrEmpty(text) && Answer(turnContext, options, text) is { } answer)
        {
            result.Succeeded = true;
            result.Value = answer;
        }

        return Task.FromResult(result);
    }

    private bool? Answer(ITurnContext turnContext, PromptOptions prompt, string text)
    {
        var locale = prompt.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale;
        var vocabulary = Vocabulary.For(locale);
        if (AnswerRecognizer.Recognize(text, vocabulary) is { } answer)
        {
            return answer;
        }

        // What the vocabulary knows has been looked for: the "no" of "no idea" shall not be found now.
        var (choices, options) = ChoicesFor(turnContext);
        var areKnown = choices.TrueForAll(choice => AnswerRecognizer.Recognize(choice.Title, vocabulary) is not null);
        var areNumbered = options?.IncludeNumbers ?? true;
        var found = ChoiceRecognizers.RecognizeChoices(text, choices, new FindChoicesOptions
        {
            Locale = locale,
            NoValue = areKnown,
            NoAction = areKnown,
            RecognizeNumbers = areNumbered,
            RecognizeOrdinals = areNumbered,
        });

        // Both is no answer.
        return found.Count == 1 ? found[0].Resolution.Index == 0 : null;
    }

    private (List<Choice> Choices, ChoiceFactoryOptions? Options) ChoicesFor(ITurnContext turnContext)
    {
        var locale = PromptCultureModels.Nearest(turnContext.Activity.Locale ?? DefaultLocale, _choiceDefaults.Keys) ?? PromptCultureModels.English.Locale!;
        var usual = _choiceDefaults[locale];
        return ([ConfirmChoices?.Item1 ?? usual.Yes, ConfirmChoices?.Item2 ?? usual.No], ChoiceOptions ?? usual.Options);
    }

    private static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> UsualDefaults() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale!,
            culture => (
                new Choice(culture.YesInLanguage),
                new Choice(culture.NoInLanguage),
                new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true)));
}
