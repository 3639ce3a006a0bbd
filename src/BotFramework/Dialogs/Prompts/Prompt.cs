using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks a question until an answer is accepted, and ends with it.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T>? _validator;

    /// <exception cref="ArgumentNullException">There is no id.</exception>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        DialogContext.RefuseToken(options, nameof(options));

        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);

        var own = new Dictionary<string, object?> { [PromptState.AttemptCount] = 0 };
        var state = dc.ActiveDialog!.State;
        state[PromptState.Options] = promptOptions;
        state[PromptState.Own] = own;

        await OnPromptAsync(dc.Context, own, promptOptions, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Ends with the answer, if it is accepted; else says the retry prompt, unless the validator has said something. Only messages are answers.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (own, options) = Remembered(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, own, options, cancellationToken);

        own.TryGetValue(PromptState.AttemptCount, out var attempts);
        own[PromptState.AttemptCount] = Convert.ToInt32(attempts, CultureInfo.InvariantCulture) + 1;

        var isAccepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, own, options), cancellationToken);

        if (isAccepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, own, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was put above the prompt has ended: the question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (own, options) = Remembered(instance);
        await OnPromptAsync(turnContext, own, options, isRetry: false, cancellationToken);
    }

    /// <summary>Asks the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers.</param>
    /// <param name="options">What it was begun with.</param>
    /// <param name="isRetry">Whether an answer was not accepted.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The question with the choices, as a message of its own: the question that is stored stays as it is.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var withChoices = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, null),
            ListStyle.None => MessageFactory.Text(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

        if (prompt is not Activity question)
        {
            withChoices.InputHint = InputHints.ExpectingInput;
            return withChoices;
        }

        var message = question.Copy();
        message.Text = withChoices.Text;
        message.SuggestedActions = withChoices.SuggestedActions ?? message.SuggestedActions;
        if (withChoices.Attachments is { Count: > 0 })
        {
            message.Attachments = [.. message.Attachments ?? [], .. withChoices.Attachments];
        }

        return message;
    }

    /// <summary>The question, or what is said to an answer that was not accepted; null when there is neither.</summary>
    private protected static Activity? QuestionOf(PromptOptions options, bool isRetry) =>
        isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    /// <summary>
    /// Sends a copy of the question: sending writes the conversation into an activity, and what is stored shall not carry it.
    /// </summary>
    private protected static async Task SendQuestionAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        if (QuestionOf(options, isRetry) is { } question)
        {
            await turnContext.SendActivityAsync(question.Copy(), cancellationToken);
        }
    }

    private static (IDictionary<string, object?> Own, PromptOptions Options) Remembered(DialogInstance instance) => (
        instance.State.GetOrAdd<IDictionary<string, object?>>(PromptState.Own, () => new Dictionary<string, object?>()),
        instance.State.GetOrAdd(PromptState.Options, () => new PromptOptions()));

    private static void ExpectInput(Activity? question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }
}
