using System.Globalization;
using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>Writes to people in private and to channels, through the Bot Connector.</summary>
internal sealed partial class TeamsOutbox(BotAdapter adapter, BotFrameworkAuthentication authentication, AddressBook addresses, IConfiguration configuration, ILogger<TeamsOutbox> log) : IOutbox
{
    private readonly string _appId = configuration["MicrosoftAppId"] ?? "";

    public async Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct) =>
        await addresses.FindAsync(to, ct) is { } address ? await SendAsync(address, reply, ct) : Sent.Refused;

    public Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct) => ContinueAsync(
        new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = to.ServiceUrl,
            Bot = new ChannelAccount(to.BotId),
            User = new ChannelAccount(to.UserId),
            Conversation = new ConversationAccount(conversationType: "personal", id: to.ConversationId, tenantId: to.TenantId),
        },
        (turn, token) => SayAsync(turn, reply, token),
        ct);

    public Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct) => CreateAsync(
        to.ServiceUrl,
        new ConversationParameters
        {
            IsGroup = true,
            TenantId = $"{to.Tenant:D}",
            ChannelData = new { channel = new { id = to.ChannelId }, tenant = new { id = $"{to.Tenant:D}" } },
            Activity = ReplyActivity.From(reply),
        },
        (turn, _) => Task.FromResult<string?>(turn.Activity.Id),
        ct);

    public Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct) => ContinueAsync(
        Of(posted),
        async (turn, token) =>
        {
            var edited = ReplyActivity.From(reply);
            edited.Id = posted.ActivityId;
            turn.Activity.Id = null;
            await turn.UpdateActivityAsync(edited, token);
            return posted.ActivityId;
        },
        ct);

    public Task<Sent> DeleteAsync(Posted posted, CancellationToken ct) => ContinueAsync(
        Of(posted),
        async (turn, token) =>
        {
            await turn.DeleteActivityAsync(posted.ActivityId, token);
            return null;
        },
        ct);

    private static ConversationReference Of(Posted posted) => new()
    {
        ChannelId = Channels.Msteams,
        ServiceUrl = posted.ServiceUrl,
        Conversation = new ConversationAccount(id: posted.ConversationId),
    };

    /// <summary>Opens the private chat with somebody who is known from a shared place only, and writes there. Refused where the bot isn't added in person.</summary>
    public async Task<Sent> OpenAndSendAsync(IActivity met, Reply reply, CancellationToken ct) =>
        PrivateChatWith(met) is { } chat
            ? await CreateAsync(met.ServiceUrl!, chat, (turn, token) => SayAsync(turn, reply, token), ct)
            : Sent.Refused;

    /// <summary>Opens the private chat and says nothing there; null where the bot isn't added in person.</summary>
    public async Task<Address?> OpenAsync(IActivity met, CancellationToken ct)
    {
        if (PrivateChatWith(met) is not { } chat || met.Recipient?.Id is not { } bot)
        {
            return null;
        }

        var opened = await CreateAsync(met.ServiceUrl!, chat, (turn, _) => Task.FromResult(turn.Activity.Conversation?.Id), ct);
        return opened.Posted is { } here
            ? new Address(here.ServiceUrl, here.ConversationId, met.From!.Id!, bot, chat.TenantId!, (met as Activity)?.Locale)
            : null;
    }

    private static ConversationParameters? PrivateChatWith(IActivity met) => met is { From.Id: { } user, Conversation.TenantId: { } tenant, ServiceUrl: not null }
        ? new ConversationParameters
        {
            IsGroup = false,
            Bot = met.Recipient,
            Members = [new ChannelAccount(user)],
            TenantId = tenant,
            ChannelData = new { tenant = new { id = tenant } },
        }
        : null;

    private static async Task<string?> SayAsync(ITurnContext turn, Reply reply, CancellationToken ct)
    {
        // A proactive turn is a reply to nothing: with the made-up activity's id Teams would look for a thread.
        turn.Activity.Id = null;
        return (await turn.SendActivityAsync(ReplyActivity.From(reply), ct))?.Id;
    }

    private Task<Sent> ContinueAsync(ConversationReference reference, Act act, CancellationToken ct) =>
        TryAsync(callback => adapter.ContinueConversationAsync(_appId, reference, callback, ct), act);

    private Task<Sent> CreateAsync(string serviceUrl, ConversationParameters parameters, Act act, CancellationToken ct) =>
        TryAsync(callback => adapter.CreateConversationAsync(_appId, Channels.Msteams, serviceUrl, authentication.GetOriginatingAudience(), parameters, callback, ct), act);

    private async Task<Sent> TryAsync(Func<BotCallbackHandler, Task> inConversation, Act act)
    {
        var sent = Sent.Uncertain;
        try
        {
            await inConversation(async (turn, ct) =>
            {
                try
                {
                    var activity = await act(turn, ct);
                    sent = new Sent(SendOutcome.Sent, activity is { Length: > 0 } ? new Posted(turn.Activity.ServiceUrl!, turn.Activity.Conversation!.Id!, activity) : null);
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    // Caught within the turn: the adapter would take it for the turn's own failure and tell nobody here.
                    sent = Failed(fault);
                }
            });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            sent = Failed(fault);
        }

        return sent;
    }

    private Sent Failed(Exception fault)
    {
        var status = (int?)(fault as ErrorResponseException)?.Response?.StatusCode;
        var outcome = OutcomeOf(fault, status);
        Log.NotSent(log, outcome, status, fault.GetType().Name);
        return new Sent(outcome, RetryAfter: RetryAfterOf(fault)) { Reason = ReasonOf(fault as ErrorResponseException, status), IsThrottled = status == 429 };
    }

    private static RefusalReason ReasonOf(ErrorResponseException? refusal, int? status) => (status, refusal?.Body?.Error?.Code) switch
    {
        (403, "BotNotInConversationRoster" or "ForbiddenOperationException") => RefusalReason.NotInstalled,
        (403, "ConversationBlockedByUser" or "BotDisabledByAdmin") => RefusalReason.Blocked,

        // Said in JSON within a text within JSON.
        (403, _) when refusal!.Response!.Content?.Contains("MessageWritesBlocked", StringComparison.Ordinal) == true => RefusalReason.Blocked,
        (404, _) => RefusalReason.Gone,
        (400, _) => RefusalReason.BadMessage,
        (413, _) => RefusalReason.TooBig,
        _ => RefusalReason.Other,
    };

    private static SendOutcome OutcomeOf(Exception fault, int? status) => fault switch
    {
        // The token was not accepted, too much at once, or another edit under way: nothing has happened.
        ErrorResponseException when status is 401 or 412 or 429 => SendOutcome.Later,
        ErrorResponseException when status is 408 or >= 500 => SendOutcome.Uncertain,
        ErrorResponseException => SendOutcome.Refused,

        // The request never left.
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } => SendOutcome.Later,
        _ => SendOutcome.Uncertain,
    };

    private static TimeSpan? RetryAfterOf(Exception fault) =>
        fault is ErrorResponseException { Response.Headers: { } headers }
        && headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>What is done in a conversation; ends with the id of the activity that stands there now.</summary>
    private delegate Task<string?> Act(ITurnContext turn, CancellationToken ct);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A message of the bot's own accord was not sent: {Outcome} (status {Status}, {Fault}).")]
        public static partial void NotSent(ILogger logger, SendOutcome outcome, int? status, string fault);
    }
}
