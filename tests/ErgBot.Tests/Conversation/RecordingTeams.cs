using ErgBot.Tests.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

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

    /// <summary>At one of its calls something happens to the process.</summary>
    public Life? Life { get; set; }

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

            Life?.Begin();
            RefuseIfClosed(activity);
            activity.Id = $"sent-{++_ids}";
            Sent.Add(activity);
            Arrived();
        }

        return Task.FromResult<ResourceResponse[]>([.. activities.Select(activity => new ResourceResponse(activity.Id))]);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Life?.Begin();
        if (RefusesEdits)
        {
            throw new ErrorResponseException("Not found");
        }

        RefuseIfClosed(activity);
        Edited.Add(activity);
        Arrived();
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot deletes nothing.");

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        Life?.Begin();
        if (!OpensChats)
        {
            throw new ErrorResponseException("Forbidden");
        }

        var created = (Activity)Activity.CreateEventActivity();
        created.ServiceUrl = serviceUrl;
        if (conversationParameters is { IsGroup: true, Activity: { } first })
        {
            var channel = (string)JObject.FromObject(conversationParameters.ChannelData!)["channel"]!["id"]!;
            created.Id = $"{++_ids}";
            created.Conversation = new ConversationAccount(id: $"{channel};messageid={created.Id}");
            first.Conversation = created.Conversation;
            first.Id = created.Id;
            RefuseIfClosed(new Activity { Conversation = new ConversationAccount(id: channel) });
            Sent.Add(first);
            Arrived();
        }
        else
        {
            created.Conversation = new ConversationAccount(id: $"a:{conversationParameters.Members![0].Id}");
        }

        using var turn = new TurnContext(this, created);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    private void Arrived()
    {
        AfterSending?.Invoke();
        Life?.End(new HttpRequestException("The connection broke off (by the test)."));
    }

    private void RefuseIfClosed(Activity activity)
    {
        if (Closed.Contains(activity.Conversation?.Id ?? ""))
        {
            throw new ErrorResponseException("Forbidden");
        }
    }
}
