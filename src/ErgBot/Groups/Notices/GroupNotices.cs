using ErgBot.Cards;
using ErgBot.Groups.Leads;
using ErgBot.People;

namespace ErgBot.Groups.Notices;

/// <summary>What groups owe to people.</summary>
internal sealed class GroupNotices(GroupStore groups, MemberStore members, NoticeSender sender, TimeProvider time)
{
    public async Task SendDueAsync(CancellationToken ct)
    {
        await foreach (var group in groups.OwingAsync(ct))
        {
            await sender.SendDueAsync(
                change => groups.ChangeAsync(group, stored => change(stored.Notices) is { } next ? stored with { Notices = next } : null, CancellationToken.None),
                CardForAsync,
                ct);
        }
    }

    /// <summary>Null when there is nothing to tell any more: it was decided or taken back meanwhile.</summary>
    private async Task<CardReply?> CardForAsync(GroupRecord record, Notice notice, CancellationToken ct)
    {
        var (group, leadership) = (record.Group, record.Leadership);
        var offer = leadership.Offers.FirstOrDefault(offer => offer.Id == notice.About);
        switch (notice.Kind)
        {
            case NoticeKind.AskedToLead:
                return leadership.InvitationOf(notice.To, time.GetUtcNow()) is { } invitation ? LeadInvitationCard.For(group, invitation) : null;
            case NoticeKind.LeadsNow:
                return LeadNoteCard.For(group, LeadTexts.LeadsNow(notice.About ?? LeadTexts.Somebody, group.Name));
            case NoticeKind.OfferToLead:
                return offer is { State: LeadOfferState.Open } ? LeadOfferCard.For(group, offer) : null;
            case NoticeKind.OfferDecided when offer is { State: LeadOfferState.Appointed }:
                // Leading makes a member; here, so that no crash after the decision leaves it out.
                await members.JoinAsLeadAsync(group.Id, new Person(offer.Person, offer.Name), confidential: !offer.IsNamed, ct);
                return LeadNoteCard.For(group, LeadTexts.OfferDecided(appointed: true, group.Name));
            case NoticeKind.OfferDecided:
                return offer is null ? null : LeadNoteCard.For(group, LeadTexts.OfferDecided(appointed: false, group.Name));
            default:
                return leadership.Leads.Count == 0 ? LeadNoteCard.For(group, LeadTexts.NoLeadLeft(group.Name)) : null;
        }
    }
}
