using System.Net;
using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace ErgBot.Conversation;

/// <summary>The one place where an activity comes in.</summary>
internal sealed class ErgBotHandler(
    StaffOnly staff,
    PrivateChat privateChat,
    SharedPlace sharedPlace,
    CardVerbs verbs,
    MessageExtension extension,
    Welcome welcome,
    AddressBook addresses,
    RecentActivities recent,
    StorageAway away) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        // Teams sends again what it believes was not answered in time; a second answer would only confuse.
        if (!recent.IsNew(turnContext.Activity))
        {
            return;
        }

        var press = CardPress.FromSubmit(turnContext.Activity.Value);
        if (!Turn.IsPrivate(turnContext.Activity))
        {
            await (press is null ? sharedPlace.AnswerAsync(turnContext, cancellationToken) : sharedPlace.PressAsync(turnContext, press, cancellationToken));
            return;
        }

        if (await AdmitAsync(turnContext, press, cancellationToken) is not { } asker)
        {
            return;
        }

        if (press is null)
        {
            await privateChat.AnswerAsync(turnContext, asker, cancellationToken);
        }
        else
        {
            var reply = await verbs.PressAsync(asker, press, cancellationToken);
            await privateChat.ShowAsync(turnContext, press, reply, cancellationToken);
            if (reply is CardReply { IsFarewell: true })
            {
                return;
            }

            await RememberAsync(turnContext, press, cancellationToken);
        }

        await RememberAddressAsync(turnContext, asker, cancellationToken);
    }

    /// <summary>A pressed button: what is returned only the presser sees.</summary>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var press = new CardPress(invokeValue.Action?.Verb ?? "", invokeValue.Action?.Data as JObject ?? []);
        var (asker, refusal) = await staff.AdmitAsync(turnContext, press, cancellationToken);
        if (refusal is not null)
        {
            return ReplyActivity.InvokeResponseFrom(refusal);
        }

        var reply = await verbs.PressAsync(asker!, press, cancellationToken);
        if (reply is not CardReply { IsFarewell: true })
        {
            await RememberAsync(turnContext, press, cancellationToken);
        }

        return ReplyActivity.InvokeResponseFrom(reply);
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        extension.FindAsync(turnContext, query, cancellationToken);

    /// <summary>A client without universal actions, on a card that came by the message extension.</summary>
    protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
        CardPress.FromSubmit(cardData) is { } press ? sharedPlace.PressInsertedAsync(turnContext, press, cancellationToken) : Task.CompletedTask;

    /// <summary>A button that opens a window of its own: what it shows is the answer to the press.</summary>
    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        InWindowAsync(turnContext, taskModuleRequest, cancellationToken);

    /// <summary>A button in such a window.</summary>
    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        InWindowAsync(turnContext, taskModuleRequest, cancellationToken);

    private async Task<TaskModuleResponse> InWindowAsync(ITurnContext<IInvokeActivity> turn, TaskModuleRequest request, CancellationToken ct)
    {
        var press = CardPress.FromSubmit(request.Data) ?? new CardPress("", []);
        var (asker, refusal) = await staff.AdmitAsync(turn, press, ct);

        // A window is the presser's alone, wherever the button stood.
        return ReplyActivity.WindowFrom(refusal ?? await verbs.PressAsync(asker! with { IsAlone = true }, press, ct));
    }

    /// <summary>Every invoke is answered: one that nobody here knows with 404, never with the SDK's 501.</summary>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        return response is null or { Status: (int)HttpStatusCode.NotImplemented }
            ? new InvokeResponse { Status = (int)HttpStatusCode.NotFound }
            : response;
    }

    /// <summary>Nothing: an install raises this as well, and the SDK would ask the roster for everybody who is added. Welcomes come from the install alone.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!Turn.IsPrivate(turnContext.Activity))
        {
            await welcome.PlaceAsync(turnContext, cancellationToken);
        }
        else if (await AdmitAsync(turnContext, press: null, cancellationToken) is { } asker)
        {
            await welcome.PersonAsync(turnContext, asker.Id, cancellationToken);
            await RememberAddressAsync(turnContext, asker, cancellationToken);
        }
    }

    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!Turn.IsPrivate(turnContext.Activity))
        {
            await welcome.ForgetPlaceAsync(turnContext, cancellationToken);
        }
        else if (Turn.PersonOf(turnContext.Activity) is { } person)
        {
            await welcome.ForgetPersonAsync(person.Id, cancellationToken);
        }
    }

    /// <summary>Who asks; null, and told why, when they can't be served.</summary>
    private async Task<Asker?> AdmitAsync(ITurnContext turn, CardPress? press, CancellationToken ct)
    {
        var (asker, refusal) = await (press is null ? staff.AdmitAsync(turn, ct) : staff.AdmitAsync(turn, press, ct));
        if (refusal is null)
        {
            return asker;
        }

        await turn.SendActivityAsync(ReplyActivity.From(refusal), ct);
        return null;
    }

    /// <summary>In private only: what somebody presses in a channel is nobody else's subject.</summary>
    private async Task RememberAsync(ITurnContext turn, CardPress press, CancellationToken ct)
    {
        if (Turn.IsPrivate(turn.Activity) && await verbs.HeardAsync(press, ct) is { } heard)
        {
            await privateChat.RememberAsync(turn, heard, ct);
        }
    }

    private async Task RememberAddressAsync(ITurnContext turn, Asker asker, CancellationToken ct)
    {
        try
        {
            if (Turn.AddressOf(turn.Activity) is { } address)
            {
                await addresses.RememberAsync(asker.Id, address, ct);
            }
        }
        catch (Exception e) when (away.IsOutage(e))
        {
            // The next message brings it again.
        }
    }
}
