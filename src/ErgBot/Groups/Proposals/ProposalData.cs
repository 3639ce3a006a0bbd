using ErgBot.People;

namespace ErgBot.Groups.Proposals;

/// <summary>A person's proposals, and their name on those that they decided.</summary>
internal sealed class ProposalData(ProposalStore store) : IPersonalData
{
    public string Name => "proposals";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var proposals = await store.ListAsync(ct);
        return
        [
            .. proposals.Where(proposal => proposal.Proposer == person).Select(proposal => new PersonalFact(PlaceTexts.Proposal, $"{proposal.Text.Name}: {proposal.Text.Purpose}")),
            .. proposals.Where(proposal => proposal.By == person).Select(proposal => new PersonalFact(PlaceTexts.DecidedProposal, proposal.Text.Name)),
        ];
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        foreach (var proposal in await store.ListAsync(ct))
        {
            if (proposal.Proposer == person)
            {
                await store.ForgetAsync(proposal.Id, ct);
            }
            else if (proposal.By == person || proposal.Notices.Owed.Any(notice => notice.To == person))
            {
                await store.ChangeAsync(
                    proposal.Id,
                    stored => stored with
                    {
                        By = stored.By == person ? null : stored.By,
                        ByName = stored.By == person ? null : stored.ByName,
                        Notices = stored.Notices.Without(person),
                    },
                    ct);
            }
        }
    }
}
