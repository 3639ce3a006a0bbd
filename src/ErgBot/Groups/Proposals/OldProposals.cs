using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Proposals;

/// <summary>Forgets proposals that were decided, or left lying by whoever had them, a while ago.</summary>
internal sealed class OldProposals(ProposalStore store, TimeProvider time) : INightJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly TimeSpan _undecidedKept = TimeSpan.FromDays(180);

    public string Name => "old-proposals";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var proposal in await store.ListAsync(ct))
        {
            if (!proposal.Owes && proposal.At + (proposal.State == ProposalState.Pending ? _undecidedKept : Kept) <= now)
            {
                await turn.RenewAsync(ct);
                await store.ForgetAsync(proposal.Id, ct);
            }
        }
    }
}
