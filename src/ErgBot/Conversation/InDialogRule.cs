using System.Collections.Frozen;
using ErgBot.Answers;
using ErgBot.Languages;

namespace ErgBot.Conversation;

/// <summary>Decides what a sentence is to the dialog of joining: pure.</summary>
internal static class InDialogRule
{
    // "no thanks", "yes please, confidentially"; what is longer asks or tells something.
    private const int MostWordsOfAnAnswer = 4;

    private static readonly FrozenSet<string> _yesOrNo =
        new[] { "yes", "yeah", "yep", "yup", "ya", "y", "sure", "ok", "okay", "no", "nope", "nah", "n", "not" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="heard">What was said.</param>
    /// <param name="asksForGroup">Whether the dialog waits for the name of a group.</param>
    /// <param name="asksForRole">Whether it waits for a yes or no to being an administrator.</param>
    public static InDialog Decide(Heard heard, bool asksForGroup, bool asksForRole)
    {
        var words = PlainWords.Of(heard.Text ?? "").ToList();
        var isYesOrNo = words.Count is > 0 and <= MostWordsOfAnAnswer && _yesOrNo.Contains(words[0]);
        return heard.Intent switch
        {
            _ when isYesOrNo && (words.Count == 1 || heard.Intent != Intent.Cancel) => InDialog.Answers,
            Intent.Cancel => InDialog.Cancels,
            Intent.IsAdministrator when asksForRole => InDialog.SaysYes,
            Intent.IsNotAdministrator when asksForRole => InDialog.SaysNo,
            Intent.Join or Intent.Group when asksForGroup && heard.Group is not null => InDialog.Answers,
            Intent.Join when heard.Group is not null => InDialog.BeginsAnew,
            Intent.Group when heard.Group is not null => InDialog.Interrupts,
            Intent.Answer or Intent.Event or Intent.FallEvent or Intent.Help or Intent.Groups or Intent.MyGroups or Intent.Mute or Intent.Unmute or Intent.Propose or Intent.MyAnswer
                or Intent.IsAdministrator or Intent.IsNotAdministrator
                or Intent.AskOrganizers or Intent.Tickets or Intent.Broadcasts or Intent.KeptAnswers or Intent.CreateEvent or Intent.EditEvent or Intent.Explain or Intent.MyData or Intent.ForgetMe => InDialog.Interrupts,
            null when heard is { IsMore: true, Near.Count: > 0 } => InDialog.Interrupts,
            _ => InDialog.Answers,
        };
    }
}
