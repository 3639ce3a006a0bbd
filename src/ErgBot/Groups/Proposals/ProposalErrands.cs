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
internal sealed partial class ProposalErrands(
    ProposalStore store,
    GroupStore groups,
    GroupDirectory directory,
    MemberStore members,
    Eligibility eligibility,
    Organizers organizers,
    NoticeSender sender,
    ILogger<ProposalErrands> log)
{
    public async Task RunDueAsync(CancellationToken ct)
    {
        await foreach (var owing in store.OwingAsync(ct))
        {
            try
            {
                await RunAsync(owing, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested && !StorageFault.IsOutage(fault))
            {
                // The others are done nevertheless. By type alone: a message may quote what is in a row.
                Log.NotDone(log, fault.GetType().Name);
            }
        }
    }

    private async Task RunAsync(Proposal owing, CancellationToken ct)
    {
        await MakeAsync(owing, ct);
        await sender.SendDueAsync(
            change => store.ChangeAsync(owing.Id, stored => change(stored.Notices) is { } next ? stored with { Notices = next } : null, CancellationToken.None),
            CardForAsync,
            ct);
    }

    /// <summary>Makes the group of an approved proposal, if it isn't made yet.</summary>
    public async Task MakeAsync(Proposal approved, CancellationToken ct)
    {
        if (approved is not { State: ProposalState.Approved, IsMade: false })
        {
            return;
        }

        var verdict = await eligibility.OfAsync(approved.Proposer, ct);
        var mayLead = verdict is not (EligibilityVerdict.NotStaff or EligibilityVerdict.AdministratorByRoll or EligibilityVerdict.AdministratorByWord);

        // Read again: who proposed it may have wished to be forgotten since.
        if (await store.FindAsync(approved.Id, ct) is not { State: ProposalState.Approved, IsMade: false, Group: { } group } proposal)
        {
            return;
        }

        var id = GroupId.Parse(group);
        var text = proposal.Text;
        var record = new GroupRecord(
            new Group { Id = id, Name = text.Name, Purpose = text.Purpose, OtherWords = text.OtherWords },
            mayLead ? Leadership.None with { Leads = [new Lead { Person = proposal.Proposer, Name = proposal.ProposerName, IsNamed = text.IsNamed }] } : Leadership.None)
        {
            Notices = mayLead
                ? NoticeBox.Empty
                : NoticeBox.Empty.With(organizers.In(proposal.Proposer.Tenant).Select(organizer => new Notice { Kind = NoticeKind.NoLeadLeft, To = organizer })),
        };
        if (!await groups.AddAsync(record, store.OriginOf(proposal.Id), ct))
        {
            // Another proposal's group has taken the name at the same moment.
            id = GroupSlug.Marked(text.Name, proposal.Id);
            await groups.AddAsync(record with { Group = record.Group with { Id = id } }, store.OriginOf(proposal.Id), ct);
        }

        if (mayLead)
        {
            await members.JoinAsLeadAsync(id, new Person(proposal.Proposer, proposal.ProposerName), confidential: !text.IsNamed, ct);
        }

        if (await store.ChangeAsync(proposal.Id, stored => stored.IsMade ? null : stored with { IsMade = true, Group = id.ToString() }, ct) is null)
        {
            // Forgotten while the group was made: the group stays, and nothing in it of who proposed it.
            await groups.ChangeAsync(id, stored => LeadRule.Without(stored, proposal.Proposer, organizers.In(proposal.Proposer.Tenant)), ct);
            await members.LeaveAsync(id, proposal.Proposer, ct);
        }

        directory.Forget();
    }

    private async Task<CardReply?> CardForAsync(Proposal proposal, Notice notice, CancellationToken ct) => (notice.Kind, proposal.State) switch
    {
        (NoticeKind.ProposalToDecide, ProposalState.Pending) => ProposalDeskCard.For(proposal),
        (NoticeKind.ProposalToDecide, _) or (_, ProposalState.Pending) => null,
        (_, ProposalState.Approved) => ProposalCard.Decided(proposal, leads: (await groups.FindAsync(GroupId.Parse(proposal.Group!), ct))?.Leadership.Find(proposal.Proposer) is not null),
        _ => ProposalCard.Decided(proposal, leads: false),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "What a proposal needs could not be done ({Kind}); the next sweep tries again.")]
        public static partial void NotDone(ILogger logger, string kind);
    }
}
