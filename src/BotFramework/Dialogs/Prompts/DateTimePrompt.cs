using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time, both, or a range, and ends with all that the answer may mean.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <param name="dialogId">What the prompt is called.</param>
    /// <param name="validator">Decides whether an answer is accepted; without one, every date or time is.</param>
    /// <param name="defaultLocale">The language when the person's activity does not say one; English when this is null.</param>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        SendQuestionAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (!string.IsNullOrEmpty(activity.Text))
        {
            var found = DateTimeRecognizer.Recognize(activity.Text, LocalTimeOf(activity), Vocabulary.For(options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale));
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = [.. found];
            }
        }

        return Task.FromResult(result);
    }

    // "Tomorrow" is the day after the person's, wherever the bot runs.
    private static DateTime LocalTimeOf(Activity activity)
    {
        var instant = activity.LocalTimestamp ?? activity.Timestamp ?? TimeProvider.System.GetUtcNow();
        return activity.LocalTimezone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
            : instant.DateTime;
    }
}
