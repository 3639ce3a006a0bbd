using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ErgBot.Tests.Conversation;

/// <summary>An adapter that keeps what the bot says, and where. Like the real one it hands a turn's exception to <see cref="BotAdapter.OnTurnError"/>, also in a proactive turn.</summary>
internal sealed class RecordingTeams : BotAdapter
{
    private int _ids;

    public RecordingTeams() => OnTurnError = (_, fault) =>
    {
        Faults.Add(fault);
        return Task.CompletedTask;
    };

    public List<Activity> Sent { get; } = [];

    public List<Activity> Edited { get; } = [];

    /// <summary>What ended a turn.</summary>
    public List<Exception> Faults { get; } = [];

    /// <summary>Conversations that refuse what the bot writes there, as when it was removed.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>Happens when what the bot said has arrived, and before it knows.</summary>
    public Action? AfterSending { get; set; }

    /// <summary>Whether posted cards can't be edited any more.</summary>
    public bool RefusesEdits { get; set; }

    /// <summary>Whether people can be written to though they haven't added the bot in person.</summary>
    public bool OpensChats { get; set; } = true;

    public TeamsRoster Roster { get; } = new();

    public async Task<InvokeResponse?> TurnAsync(Activity activity, IBot bot)
    {
        using var http = new HttpClient(Roster, disposeHandler: false);
        using var connector = new ConnectorClient(new Uri(activity.ServiceUrl!), MicrosoftAppCredentials.Empty, http, disposeHttpClient: false);
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add<IConnectorClient>(connector);
        await RunPipelineAsync(turn, bot.OnTurnAsync, CancellationToken.None);
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                continue;
            }

            RefuseIfClosed(activity);
            activity.Id = $"sent-{++_ids}";
            Sent.Add(activity);
            AfterSending?.Invoke();
        }

        return Task.FromResult<ResourceResponse[]>([.. activities.Select(activity => new ResourceResponse(activity.Id))]);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (RefusesEdits)
        {
            throw new ErrorResponseException("Not found");
        }

        RefuseIfClosed(activity);
        Edited.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot deletes nothing.");

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (!OpensChats)
        {
            throw new ErrorResponseException("Forbidden");
        }

        var created = (Activity)Activity.CreateEventActivity();
        created.ServiceUrl = serviceUrl;
        created.Conversation = new ConversationAccount(id: $"a:{conversationParameters.Members![0].Id}");
        using var turn = new TurnContext(this, created);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    private void RefuseIfClosed(Activity activity)
    {
        if (Closed.Contains(activity.Conversation?.Id ?? ""))
        {
            throw new ErrorResponseException("Forbidden");
        }
    }
}
