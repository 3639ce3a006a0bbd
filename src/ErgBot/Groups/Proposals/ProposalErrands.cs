using ErgBot.Cards;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Proposals;

/// <summary>
/// Does what a decision on a proposal brings: makes the group with its first lead and member, then tells the proposer. Every step finds out
/// whether it is done already, so that after a crash whoever comes next goes on from there.
/// </summary>
internal sealed class ProposalErrands(
    ProposalStore store,
    GroupStore groups,
    GroupDirectory directory,
    MemberStore members,
    Eligibility eligibility,
    Organizers organizers,
    IOutbox outbox,
    TimeProvider time)
{
    private static readonly TimeSpan _sendTakesAtMost = TimeSpan.FromSeconds(12);

    public async Task RunDueAsync(CancellationToken ct)
    {
        await foreach (var owing in store.OwingAsync(ct))
        {
            await MakeAsync(owing, ct);
            while (!ct.IsCancellationRequested && await BeginAsync(owing.Id) is var (proposal, notice))
            {
                var outcome = await SendAsync(proposal, notice);
                await store.ChangeAsync(owing.Id, stored => stored with { Notices = stored.Notices.Done(notice, outcome, time.GetUtcNow()) }, CancellationToken.None);
            }
        }
    }

    /// <summary>Makes the group of an approved proposal, if it isn't made yet.</summary>
    public async Task MakeAsync(Proposal approved, CancellationToken ct)
    {
        // Read again: who proposed it may have wished to be forgotten since.
        if (approved is not { State: ProposalState.Approved, IsMade: false }
            || await store.FindAsync(approved.Id, ct) is not { State: ProposalState.Approved, IsMade: false, Group: { } group } proposal)
        {
            return;
        }

        var id = GroupId.Parse(group);
        var verdict = await eligibility.OfAsync(proposal.Proposer, ct);
        var mayLead = verdict is not (EligibilityVerdict.NotStaff or EligibilityVerdict.AdministratorByRoll or EligibilityVerdict.AdministratorByWord);
        var text = proposal.Text;
        var record = new GroupRecord(
            new Group { Id = id, Name = text.Name, Purpose = text.Purpose, OtherWords = text.OtherWords },
            mayLead ? Leadership.None with { Leads = [new Lead { Person = proposal.Proposer, Name = proposal.ProposerName, IsNamed = text.IsNamed }] } : Leadership.None)
        {
            Notices = mayLead
                ? NoticeBox.Empty
                : NoticeBox.Empty.With(organizers.In(proposal.Proposer.Tenant).Select(organizer => new Notice { Kind = NoticeKind.NoLeadLeft, To = organizer })),
        };
        if (!await groups.AddAsync(record, proposal.Id.ToString(), ct))
        {
            // Another proposal's group has taken the name at the same moment.
            id = GroupSlug.Marked(text.Name, proposal.Id);
            await groups.AddAsync(record with { Group = record.Group with { Id = id } }, proposal.Id.ToString(), ct);
        }

        if (mayLead)
        {
            await members.JoinAsync(id, new Person(proposal.Proposer, proposal.ProposerName), confidential: !text.IsNamed, ct);
        }

        directory.Forget();
        await store.ChangeAsync(proposal.Id, stored => stored.IsMade ? null : stored with { IsMade = true, Group = id.ToString() }, ct);
    }

    private async Task<(Proposal Proposal, Notice Notice)?> BeginAsync(ProposalId id)
    {
        (NoticeBox Box, Notice Notice)? begun = null;
        var proposal = await store.ChangeAsync(
            id,
            stored =>
            {
                begun = stored.Notices.Begin(time.GetUtcNow());
                return begun is { } next ? stored with { Notices = next.Box } : null;
            },
            CancellationToken.None);
        return proposal is not null && begun is { } next ? (proposal, next.Notice) : null;
    }

    private async Task<Sent> SendAsync(Proposal proposal, Notice notice)
    {
        using var limit = new CancellationTokenSource(_sendTakesAtMost, time);
        try
        {
            return CardFor(proposal, notice) is { } card ? await outbox.SendAsync(notice.To, card, limit.Token) : Sent.Refused;
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // The address couldn't be read, so nothing was sent.
            return new Sent(SendOutcome.Later);
        }
        catch (OperationCanceledException)
        {
            return Sent.Uncertain;
        }
    }

    private static CardReply? CardFor(Proposal proposal, Notice notice) => notice.Kind switch
    {
        NoticeKind.ProposalToDecide => proposal.State == ProposalState.Pending ? ProposalDeskCard.For(proposal) : null,
        _ => proposal.State == ProposalState.Pending ? null : ProposalCard.Decided(proposal),
    };
}
