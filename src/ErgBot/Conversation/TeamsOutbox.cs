using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>Writes to people in private, through the Bot Connector.</summary>
internal sealed partial class TeamsOutbox(BotAdapter adapter, BotFrameworkAuthentication authentication, AddressBook addresses, IConfiguration configuration, ILogger<TeamsOutbox> log) : IOutbox
{
    private readonly string _appId = configuration["MicrosoftAppId"] ?? "";

    public async Task<bool> SendAsync(PersonId to, Reply reply, CancellationToken ct)
    {
        if (await addresses.FindAsync(to, ct) is not { } address)
        {
            return false;
        }

        var reference = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = address.ServiceUrl,
            Bot = new ChannelAccount(address.BotId),
            User = new ChannelAccount(address.UserId),
            Conversation = new ConversationAccount(conversationType: "personal", id: address.ConversationId, tenantId: address.TenantId),
        };
        return await DeliverAsync(send => adapter.ContinueConversationAsync(_appId, reference, send, ct), reply);
    }

    /// <summary>Opens the private chat with somebody who is known from a shared place only, and writes there; false where the bot isn't added in person.</summary>
    public async Task<bool> OpenAndSendAsync(IActivity met, Reply reply, CancellationToken ct)
    {
        if (met is not { From.Id: { } user, Conversation.TenantId: { } tenant, ServiceUrl: { } serviceUrl })
        {
            return false;
        }

        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = met.Recipient,
            Members = [new ChannelAccount(user)],
            TenantId = tenant,
            ChannelData = new { tenant = new { id = tenant } },
        };
        return await DeliverAsync(send => adapter.CreateConversationAsync(_appId, Channels.Msteams, serviceUrl, authentication.GetOriginatingAudience(), parameters, send, ct), reply);
    }

    private async Task<bool> DeliverAsync(Func<BotCallbackHandler, Task> inConversation, Reply reply)
    {
        var isRefused = false;
        try
        {
            await inConversation(async (turn, ct) =>
            {
                // A proactive turn is a reply to nothing: with the made-up activity's id Teams would look for a thread.
                var activity = ReplyActivity.From(reply);
                turn.Activity.Id = null;
                try
                {
                    await turn.SendActivityAsync(activity, ct);
                }
                catch (ErrorResponseException refusal) when (IsRefusal(refusal))
                {
                    // Caught within the turn: the adapter would take it for the turn's own failure and tell nobody here.
                    isRefused = true;
                    Log.NotDelivered(log, (int?)refusal.Response?.StatusCode);
                }
            });
            return !isRefused;
        }
        catch (ErrorResponseException notOpened)
        {
            Log.NotDelivered(log, (int?)notOpened.Response?.StatusCode);
            return false;
        }
    }

    /// <summary>A 5xx is none: Teams may have taken the message, and then nobody may send it by another way.</summary>
    private static bool IsRefusal(ErrorResponseException answer) => (int?)answer.Response?.StatusCode is not >= 500;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A private message could not be delivered (status {Status}).")]
        public static partial void NotDelivered(ILogger logger, int? status);
    }
}
