using ErgBot.Answers;
using ErgBot.Answers.FollowUps;
using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using Microsoft.Bot.Builder.Dialogs;

namespace ErgBot.Conversation;

/// <summary>
/// The private chat. A question is answered and done; joining is a dialog of several turns, in which help, cancel and a clear question
/// of another kind are heard at any point.
/// </summary>
internal sealed class RootDialog : ComponentDialog
{
    private readonly Intents _intents;

    public RootDialog(Intents intents, JoinDialog join)
        : base(nameof(RootDialog))
    {
        _intents = intents;
        AddDialog(join);
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        await RouteAsync(innerDc, await HearAsync(innerDc, cancellationToken), cancellationToken);

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var heard = await HearAsync(innerDc, cancellationToken);
        if (innerDc.ActiveDialog is null)
        {
            return await RouteAsync(innerDc, heard, cancellationToken);
        }

        switch (InDialogRule.Decide(heard, JoinDialog.AsksForGroup(innerDc), JoinDialog.AsksForRole(innerDc)))
        {
            case InDialog.Cancels:
                await innerDc.CancelAllDialogsAsync(cancellationToken);
                return await SayAsync(innerDc, new TextReply(AnswerTexts.Cancelled), cancellationToken);

            case InDialog.BeginsAnew:
                await innerDc.CancelAllDialogsAsync(cancellationToken);
                return await RouteAsync(innerDc, heard, cancellationToken);

            case InDialog.Interrupts:
                await SayAsync(innerDc, await AnswerAsync(innerDc, heard, cancellationToken), cancellationToken);
                await innerDc.RepromptDialogAsync(cancellationToken);
                return EndOfTurn;

            case InDialog.SaysYes:
                innerDc.Context.Activity.Text = "yes";
                break;

            case InDialog.SaysNo:
                innerDc.Context.Activity.Text = "no";
                break;
        }

        return await FinishAsync(innerDc, await innerDc.ContinueDialogAsync(cancellationToken), cancellationToken);
    }

    private async Task<DialogTurnResult> RouteAsync(DialogContext innerDc, Heard heard, CancellationToken ct) => heard.Intent switch
    {
        Intent.Join => await FinishAsync(innerDc, await innerDc.BeginDialogAsync(nameof(JoinDialog), heard.Group?.Id.ToString(), ct), ct),
        _ => await SayAsync(innerDc, await AnswerAsync(innerDc, heard, ct), ct),
    };

    /// <summary>A dialog that has ended leaves its reply to be said.</summary>
    private static async Task<DialogTurnResult> FinishAsync(DialogContext innerDc, DialogTurnResult result, CancellationToken ct) =>
        result is { Status: DialogTurnStatus.Complete, Result: Reply reply } ? await SayAsync(innerDc, reply, ct) : result;

    private static async Task<DialogTurnResult> SayAsync(DialogContext innerDc, Reply reply, CancellationToken ct)
    {
        await innerDc.Context.SendActivityAsync(ReplyActivity.From(reply), ct);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task<Heard> HearAsync(DialogContext innerDc, CancellationToken ct)
    {
        var turn = innerDc.Context;
        var heard = await _intents.HearAsync(turn.Activity.Text ?? "", turn.TurnState.Get<Subject>(), turn.TurnState.Get<Asker>(), ct);
        turn.TurnState.Set(heard);
        return heard;
    }

    private Task<Reply> AnswerAsync(DialogContext innerDc, Heard heard, CancellationToken ct) =>
        _intents.AnswerAsync(innerDc.Context.TurnState.Get<Asker>()!, heard, ct);
}
