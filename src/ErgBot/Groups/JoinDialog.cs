using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace ErgBot.Groups;

/// <summary>
/// Joining in words, in a private chat: which group, whether an administrator (asked once), confidential or not, and a last yes.
/// Begins with the group's id as its option, or with none; ends with the <see cref="Reply"/> that tells the outcome.
/// </summary>
internal sealed class JoinDialog : ComponentDialog
{
    private const string GroupValue = "group";
    private const string ConfidentialValue = "confidential";
    private const string AdministratorPrompt = "AdministratorPrompt";

    private readonly GroupDirectory _directory;
    private readonly GroupTap _tap;
    private readonly Eligibility _eligibility;

    public JoinDialog(GroupDirectory directory, GroupTap tap, Eligibility eligibility)
        : base(nameof(JoinDialog))
    {
        _directory = directory;
        _tap = tap;
        _eligibility = eligibility;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ChooseAsync, AskAdministratorAsync, AskConfidentialAsync, ConfirmAsync, JoinAsync]));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        AddDialog(new ConfirmPrompt(AdministratorPrompt));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>Whether the dialog waits for the name of a group.</summary>
    /// <param name="outer">The dialogs among which this one is.</param>
    public static bool AsksForGroup(DialogContext outer) => outer.Child?.ActiveDialog?.Id == nameof(ChoicePrompt);

    /// <summary>Whether it waits for a yes or no to being an administrator.</summary>
    /// <inheritdoc cref="AsksForGroup"/>
    public static bool AsksForRole(DialogContext outer) => outer.Child?.ActiveDialog?.Id == AdministratorPrompt;

    private async Task<DialogTurnResult> ChooseAsync(WaterfallStepContext step, CancellationToken ct)
    {
        if (step.Options is string named)
        {
            return await step.NextAsync(named, ct);
        }

        var groups = await _directory.AllAsync(ct);
        var options = new PromptOptions
        {
            Prompt = Question(GroupTexts.DialogChoose),
            RetryPrompt = Question(GroupTexts.DialogChooseAgain),
            Choices = [.. groups.Where(group => group.State == GroupState.Open).Select(group => new Choice(group.Name) { Synonyms = [.. group.OtherWords, group.Id.ToString()] })],
        };
        return await step.PromptAsync(nameof(ChoicePrompt), options, ct);
    }

    private async Task<DialogTurnResult> AskAdministratorAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var groups = await _directory.AllAsync(ct);
        var group = step.Result switch
        {
            FoundChoice chosen => groups.FirstOrDefault(group => group.Name == chosen.Value),
            string named => groups.FirstOrDefault(group => group.Id.ToString() == named),
            _ => null,
        };
        if (group is null)
        {
            return await EndAsync(step, new TextReply(GroupTexts.Gone), ct);
        }

        if (group.State == GroupState.Closed)
        {
            return await EndAsync(step, await _tap.ShowAsync(AskerOf(step), group, ct), ct);
        }

        step.Values[GroupValue] = group.Id.ToString();
        return await _eligibility.OfAsync(AskerOf(step), ct) switch
        {
            EligibilityVerdict.Eligible => await step.NextAsync(cancellationToken: ct),
            EligibilityVerdict.AskFirst => await AskAsync(step, AdministratorPrompt, GroupTexts.AskAdministrator, ct),

            // The button's answer to those who can't join is the dialog's too.
            _ => await EndAsync(step, await _tap.JoinAsync(AskerOf(step), group, confidential: false, ct), ct),
        };
    }

    private async Task<DialogTurnResult> AskConfidentialAsync(WaterfallStepContext step, CancellationToken ct)
    {
        if (step.Result is bool isAdministrator)
        {
            await _eligibility.SayAsync(AskerOf(step).Id, isAdministrator, ct);
            if (isAdministrator)
            {
                return await EndAsync(step, EligibilityCard.Administrator(), ct);
            }
        }

        return await AskAsync(step, nameof(ConfirmPrompt), GroupTexts.DialogConfidential, ct);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var confidential = step.Result is true;
        step.Values[ConfidentialValue] = confidential;
        return await GroupOfAsync(step, ct) is { } group
            ? await AskAsync(step, nameof(ConfirmPrompt), GroupTexts.DialogConfirm(group.Name, confidential), ct)
            : await EndAsync(step, new TextReply(GroupTexts.Gone), ct);
    }

    private async Task<DialogTurnResult> JoinAsync(WaterfallStepContext step, CancellationToken ct)
    {
        if (step.Result is not true)
        {
            return await EndAsync(step, new TextReply(GroupTexts.DialogNotJoined), ct);
        }

        var reply = await GroupOfAsync(step, ct) is { } group
            ? await _tap.JoinAsync(AskerOf(step), group, step.Values[ConfidentialValue] is true, ct)
            : new TextReply(GroupTexts.Gone);
        return await EndAsync(step, reply, ct);
    }

    private async Task<Group?> GroupOfAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.Values[GroupValue] is string id && GroupId.TryParse(id, out var group) ? await _directory.FindAsync(group, ct) : null;

    private static Asker AskerOf(WaterfallStepContext step) => step.Context.TurnState.Get<Asker>()!;

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string prompt, string question, CancellationToken ct) =>
        step.PromptAsync(
            prompt,
            new PromptOptions { Prompt = Question(question), RetryPrompt = Question(GroupTexts.DialogYesOrNo) },
            ct);

    /// <summary>With a summary, so that a lock screen shows no group's name.</summary>
    private static Activity Question(string text)
    {
        var question = MessageFactory.Text(text);
        question.Summary = GroupTexts.Summary;
        return question;
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Reply reply, CancellationToken ct) =>
        step.EndDialogAsync(reply, ct);
}
