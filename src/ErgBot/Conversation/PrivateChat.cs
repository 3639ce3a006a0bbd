using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>One person's own chat with the bot: text goes to the dialog stack, a pressed card is edited in place.</summary>
internal sealed partial class PrivateChat(RootDialog root, ConversationState state, RecentTalk talk, Intents intents, StorageAway away, ILogger<PrivateChat> log)
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromMilliseconds(500);

    private readonly IStatePropertyAccessor<DialogState> _dialogs = state.CreateProperty<DialogState>(nameof(DialogState));
    private readonly IStatePropertyAccessor<string?> _lastHeard = state.CreateProperty<string?>("LastHeard");

    public async Task AnswerAsync(ITurnContext turn, Asker asker, CancellationToken ct)
    {
        turn.TurnState.Set(asker);
        var isInDialog = false;
        try
        {
            if (await _lastHeard.GetAsync(turn, cancellationToken: ct) is { } last && last == turn.Activity.Id)
            {
                // Sent again, and another instance has gone on with the dialog: a second "yes" would answer the next question.
                return;
            }

            isInDialog = await IsInDialogAsync(turn, ct);
            var subject = await talk.SubjectAsync(turn, ct);
            if (subject is not null)
            {
                turn.TurnState.Set(subject);
            }

            await root.RunAsync(turn, _dialogs, ct);
            await RememberHeardAsync(turn, ct);
            await talk.RememberAsync(turn, turn.TurnState.Get<Heard>()?.After(subject) ?? subject, ct);
            await state.SaveChangesAsync(turn, cancellationToken: ct);
        }
        catch (Exception e) when (away.IsOutage(e))
        {
            if (!turn.Responded)
            {
                await turn.SendActivityAsync(ReplyActivity.From(await WithoutStorageAsync(turn, asker, isInDialog, ct)), ct);
            }
        }
    }

    /// <summary>
    /// An Action.Submit can't return a card as an Action.Execute does: the pressed card is edited. Where it stands beside another, that would take the
    /// other away, so the answer comes below.
    /// </summary>
    public async Task ShowAsync(ITurnContext turn, CardPress press, Reply reply, CancellationToken ct)
    {
        if (reply is CardReply && !press.IsBesideAnother && turn.Activity.ReplyToId is { Length: > 0 } pressed)
        {
            var edited = ReplyActivity.From(reply);
            edited.Id = pressed;
            try
            {
                await turn.UpdateActivityAsync(edited, ct);
                return;
            }
            catch (ErrorResponseException gone)
            {
                Log.CardNotEdited(log, (int?)gone.Response?.StatusCode);
            }
        }

        await turn.SendActivityAsync(ReplyActivity.From(reply), ct);
    }

    /// <summary>What was pressed is spoken of from now on. The presser waits for their answer meanwhile, so not for long.</summary>
    public async Task RememberAsync(ITurnContext turn, Heard pressed, CancellationToken ct)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        soon.CancelAfter(_longestWait);
        try
        {
            await talk.RememberAsync(turn, pressed.After(await talk.SubjectAsync(turn, soon.Token)), soon.Token);
            await state.SaveChangesAsync(turn, cancellationToken: soon.Token);
        }
        catch (Exception e) when (away.IsOutage(e) || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // Then "and where?" has to be asked in full.
        }
    }

    /// <summary>Chat goes on without storage: what can be said without it is said. A dialog stays where it was, so that trying again goes on from there.</summary>
    private async Task<Reply> WithoutStorageAsync(ITurnContext turn, Asker asker, bool isInDialog, CancellationToken ct) => isInDialog
        ? new TextReply(ConversationTexts.TryAgain)
        : await intents.AnswerAsync(asker, await intents.HearAsync(turn.Activity.Text ?? "", subject: null, asker, ct), ct);

    private async Task<bool> IsInDialogAsync(ITurnContext turn, CancellationToken ct) =>
        await _dialogs.GetAsync(turn, () => new DialogState(), ct) is { DialogStack.Count: > 0 };

    /// <summary>Only in the middle of a dialog: a question that is answered at once costs no write.</summary>
    private async Task RememberHeardAsync(ITurnContext turn, CancellationToken ct)
    {
        if (await IsInDialogAsync(turn, ct))
        {
            await _lastHeard.SetAsync(turn, turn.Activity.Id, ct);
        }
        else
        {
            await _lastHeard.DeleteAsync(turn, ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A pressed card could not be edited (status {Status}); the answer was sent as a new message.")]
        public static partial void CardNotEdited(ILogger logger, int? status);
    }
}
