using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity and what may be done in answer to it; made by an adapter and disposed of when the turn is over.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>The same turn with another activity: the state, what was sent, and the handlers are shared or carried over.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        BotAssert.ContextNotNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        BufferedReplyActivities = [];
        if (turnContext is TurnContext turn)
        {
            BufferedReplyActivities = turn.BufferedReplyActivities;
            _onSendActivities.AddRange(turn._onSendActivities);
            _onUpdateActivity.AddRange(turn._onUpdateActivity);
            _onDeleteActivity.AddRange(turn._onDeleteActivity);
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The locale of the turn, where it is another than the activity's.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value is null)
            {
                TurnState.Remove(LocaleKey);
            }
            else
            {
                TurnState.Set(LocaleKey, value);
            }
        }
    }

    /// <summary>With the delivery mode "expectReplies": what goes back in the HTTP answer instead of to the connector.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        _onSendActivities.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        _onUpdateActivity.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        _onDeleteActivity.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            message.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            message.InputHint = inputHint;
        }

        return SendActivityAsync(message, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);

        // A handler that held the activity back may return nothing at all.
        ResourceResponse[]? responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        ConversationReference reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (IActivity activity in activities)
        {
            addressed.Add(activity.ApplyConversationReference(reference));
        }

        return _onSendActivities.Count == 0 ? SendThroughAdapterAsync(addressed, cancellationToken) : SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int handler)
            => handler == _onSendActivities.Count
                ? SendThroughAdapterAsync(addressed, cancellationToken)
                : _onSendActivities[handler](this, addressed, () => SendFromAsync(handler + 1));
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        Activity addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromAsync(0);

        Task<ResourceResponse> UpdateFromAsync(int handler)
            => handler == _onUpdateActivity.Count
                ? Adapter.UpdateActivityAsync(this, addressed, cancellationToken)
                : _onUpdateActivity[handler](this, addressed, () => UpdateFromAsync(handler + 1));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        ConversationReference reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int handler)
            => handler == _onDeleteActivity.Count
                ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
                : _onDeleteActivity[handler](this, conversationReference, () => DeleteFromAsync(handler + 1));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = Buffer(activities);
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
            if (responses is not null && responses.Length == activities.Count)
            {
                // The caller may want to update or delete later what was just sent.
                for (int i = 0; i < responses.Length; i++)
                {
                    activities[i].Id = responses[i]?.Id;
                }
            }
        }

        Responded |= activities.Exists(static activity => activity.Type != ActivityTypes.Trace);
        return responses!;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (int i = 0; i < responses.Length; i++)
        {
            BufferedReplyActivities.Add(activities[i]);
            if (activities[i].Type == ActivityTypesEx.InvokeResponse)
            {
                // No adapter sees this one, and the end of the turn looks for it there.
                TurnState.Add(BotAdapter.InvokeResponseKey, activities[i]);
            }

            responses[i] = new ResourceResponse();
        }

        return responses;
    }
}
