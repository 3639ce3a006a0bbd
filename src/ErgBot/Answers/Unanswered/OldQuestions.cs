using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Answers.Unanswered;

/// <summary>Every night, what was asked too long ago is deleted.</summary>
internal sealed class OldQuestions(UnansweredStore store) : INightJob
{
    public string Name => "old-questions";

    public Task RunAsync(Turns.Turn turn, CancellationToken ct) => store.ForgetOldAsync(turn.RenewAsync, ct);
}
