using System.Net;
using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ErgBot.Conversation;

/// <summary>The one place where an activity comes in.</summary>
internal sealed partial class ErgBotHandler(
    RootDialog root,
    ConversationState conversationState,
    Intents intents,
    CardVerbs verbs,
    Roster roster,
    StaffRoll staff,
    AddressBook addresses,
    TeamsOutbox outbox,
    Welcome welcome,
    RecentActivities recent,
    ILogger<ErgBotHandler> log) : TeamsActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState = conversationState.CreateProperty<DialogState>(nameof(DialogState));
    private readonly IStatePropertyAccessor<string?> _lastHeard = conversationState.CreateProperty<string?>("LastHeard");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        // Teams sends again what it believes was not answered in time; a second answer would only confuse.
        if (!recent.IsNew(turnContext.Activity))
        {
            return;
        }

        if (await AskerAsync(turnContext, cancellationToken) is not { } asker)
        {
            return;
        }

        if (CardPress.FromSubmit(turnContext.Activity.Value) is { } press)
        {
            await AnswerSubmitAsync(turnContext, asker, await PressAsync(asker, press, cancellationToken), cancellationToken);
        }
        else if (Turn.IsPrivate(turnContext.Activity))
        {
            await AnswerInPrivateAsync(turnContext, asker, cancellationToken);
        }
        else
        {
            await AnswerInCompanyAsync(turnContext, asker, cancellationToken);
        }

        await RememberAddressAsync(turnContext, asker, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (Turn.PersonOf(turnContext.Activity) is not { } person)
        {
            return ReplyActivity.InvokeResponseFrom(new TextReply(ConversationTexts.WhoAreYou));
        }

        var asker = roster.AskerFor(person, turnContext);
        var press = new CardPress(invokeValue.Action?.Verb ?? "", invokeValue.Action?.Data as Newtonsoft.Json.Linq.JObject ?? []);
        return ReplyActivity.InvokeResponseFrom(await PressAsync(asker, press, cancellationToken));
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
        else if (await AskerAsync(turnContext, cancellationToken) is { } asker)
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

    /// <summary>Who asks; null, and told so, when Teams doesn't say or the person isn't staff.</summary>
    private async Task<Asker?> AskerAsync(ITurnContext turn, CancellationToken ct)
    {
        if (Turn.PersonOf(turn.Activity) is not { } person)
        {
            await turn.SendActivityAsync(MessageFactory.Text(ConversationTexts.WhoAreYou), ct);
            return null;
        }

        var asker = roster.AskerFor(person, turn);
        turn.TurnState.Set(asker);
        if (await RefusalAsync(asker, ct) is not { } refusal)
        {
            return asker;
        }

        await turn.SendActivityAsync(MessageFactory.Text(refusal), ct);
        return null;
    }

    /// <summary>Why nobody but staff is served; null for staff. Who can't be looked up now is not served now.</summary>
    private async Task<string?> RefusalAsync(Asker asker, CancellationToken ct)
    {
        try
        {
            return await staff.StandingOfAsync(asker.Person, asker.LookUpUserPrincipalName, ct) == Standing.Staff ? null : ConversationTexts.NotStaff;
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            Log.StorageAway(log, away.GetType().Name);
            return ConversationTexts.TryAgain;
        }
    }

    private async Task<Reply> PressAsync(Asker asker, CardPress press, CancellationToken ct)
    {
        if (await RefusalAsync(asker, ct) is { } refusal)
        {
            return new TextReply(refusal);
        }

        try
        {
            return await verbs.PressAsync(asker, press, ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            Log.StorageAway(log, away.GetType().Name);
            return new TextReply(ConversationTexts.TryAgain);
        }
    }

    private async Task AnswerInPrivateAsync(ITurnContext<IMessageActivity> turn, Asker asker, CancellationToken ct)
    {
        var spoke = false;
        turn.OnSendActivities((_, _, next) =>
        {
            spoke = true;
            return next();
        });
        try
        {
            if (await _lastHeard.GetAsync(turn, cancellationToken: ct) is { } last && last == turn.Activity.Id)
            {
                // Sent again, and another instance has gone on with the dialog: a second "yes" would answer the next question.
                return;
            }

            await root.RunAsync(turn, _dialogState, ct);
            await RememberHeardAsync(turn, ct);
            await conversationState.SaveChangesAsync(turn, cancellationToken: ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // Chat goes on without storage: what can be said without it is said. What was said may have arrived though
            // its sending broke off, which looks like an outage too: it is never said twice.
            Log.StorageAway(log, away.GetType().Name);
            if (!spoke)
            {
                await turn.SendActivityAsync(ReplyActivity.From(await AnswerAsync(turn, asker, ct)), ct);
            }
        }
    }

    /// <summary>Only in the middle of a dialog: a question that is answered at once costs no write.</summary>
    private async Task RememberHeardAsync(ITurnContext turn, CancellationToken ct)
    {
        if (await _dialogState.GetAsync(turn, () => new DialogState(), ct) is { DialogStack.Count: > 0 })
        {
            await _lastHeard.SetAsync(turn, turn.Activity.Id, ct);
        }
        else
        {
            await _lastHeard.DeleteAsync(turn, ct);
        }
    }

    /// <summary>In a channel or group chat: what concerns the asker alone goes to their own chat.</summary>
    private async Task AnswerInCompanyAsync(ITurnContext<IMessageActivity> turn, Asker asker, CancellationToken ct)
    {
        turn.Activity.RemoveRecipientMention();
        var heard = await intents.HearAsync(turn.Activity.Text ?? "", ct);
        if (heard.IsPersonal)
        {
            var told = await TellInPrivateAsync(turn, asker, await AnswerAsync(asker, heard, isPrivate: true, ct), ct);
            await turn.SendActivityAsync(MessageFactory.Text(told ? ConversationTexts.AnsweredInPrivate : ConversationTexts.AskMeInPrivate), ct);
        }
        else
        {
            await turn.SendActivityAsync(ReplyActivity.From(await AnswerAsync(asker, heard, isPrivate: false, ct)), ct);
        }
    }

    /// <summary>An Action.Submit can't return a card: in private the pressed card is edited, in company the answer goes to the presser's own chat.</summary>
    private async Task AnswerSubmitAsync(ITurnContext<IMessageActivity> turn, Asker asker, Reply reply, CancellationToken ct)
    {
        if (!Turn.IsPrivate(turn.Activity))
        {
            if (!await TellInPrivateAsync(turn, asker, reply, ct))
            {
                await turn.SendActivityAsync(MessageFactory.Text(ConversationTexts.AskMeInPrivate), ct);
            }

            return;
        }

        var activity = ReplyActivity.From(reply);
        if (reply is CardReply && turn.Activity.ReplyToId is { Length: > 0 } pressed)
        {
            activity.Id = pressed;
            try
            {
                await turn.UpdateActivityAsync(activity, ct);
                return;
            }
            catch (ErrorResponseException gone)
            {
                Log.CardNotEdited(log, (int?)gone.Response?.StatusCode);
            }
        }

        await turn.SendActivityAsync(ReplyActivity.From(reply), ct);
    }

    private async Task<bool> TellInPrivateAsync(ITurnContext turn, Asker asker, Reply reply, CancellationToken ct) =>
        await outbox.SendAsync(asker.Id, reply, ct) || await outbox.OpenAndSendAsync(turn.Activity, reply, ct);

    private async Task<Reply> AnswerAsync(ITurnContext<IMessageActivity> turn, Asker asker, CancellationToken ct) =>
        await AnswerAsync(asker, await intents.HearAsync(turn.Activity.Text ?? "", ct), isPrivate: true, ct);

    private async Task<Reply> AnswerAsync(Asker asker, Heard heard, bool isPrivate, CancellationToken ct)
    {
        try
        {
            return await intents.AnswerAsync(asker, heard, isPrivate, ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            Log.StorageAway(log, away.GetType().Name);
            return new TextReply(ConversationTexts.TryAgain);
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
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // The next message brings it again.
            Log.StorageAway(log, away.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Storage is away ({Kind}); the answer says so or goes without.")]
        public static partial void StorageAway(ILogger logger, string kind);

        [LoggerMessage(2, LogLevel.Information, "A pressed card could not be edited (status {Status}); the answer was sent as a new message.")]
        public static partial void CardNotEdited(ILogger logger, int? status);
    }
}
