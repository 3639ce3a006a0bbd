using ErgBot.Cards;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Notices;

/// <summary>
/// Sends what groups owe to people. Before a notice is sent its row is held, after it what became of it is written down: a crash in between
/// repeats that one, and no instance sends what another is sending.
/// </summary>
internal sealed class GroupNotices(GroupStore groups, MemberStore members, IOutbox outbox, TimeProvider time)
{
    private static readonly TimeSpan _sendTakesAtMost = TimeSpan.FromSeconds(12);

    public async Task SendDueAsync(CancellationToken ct)
    {
        await foreach (var group in groups.OwingAsync(ct))
        {
            while (!ct.IsCancellationRequested && await BeginAsync(group) is var (record, notice))
            {
                var outcome = await SendAsync(record, notice);
                await groups.ChangeAsync(group, stored => stored with { Notices = stored.Notices.Done(notice, outcome, time.GetUtcNow()) }, CancellationToken.None);
            }
        }
    }

    private async Task<(GroupRecord Record, Notice Notice)?> BeginAsync(GroupId group)
    {
        (NoticeBox Box, Notice Notice)? begun = null;
        var record = await groups.ChangeAsync(
            group,
            stored =>
            {
                begun = stored.Notices.Begin(time.GetUtcNow());
                return begun is { } next ? stored with { Notices = next.Box } : null;
            },
            CancellationToken.None);
        return record is not null && begun is { } next ? (record, next.Notice) : null;
    }

    private async Task<Sent> SendAsync(GroupRecord record, Notice notice)
    {
        using var limit = new CancellationTokenSource(_sendTakesAtMost, time);
        try
        {
            return await CardFor(record, notice, limit.Token) is { } card
                ? await outbox.SendAsync(notice.To, card, limit.Token)
                : Sent.Refused;
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

    /// <summary>Null when there is nothing to tell any more: it was decided or taken back meanwhile.</summary>
    private async Task<CardReply?> CardFor(GroupRecord record, Notice notice, CancellationToken ct)
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
                await members.JoinAsync(group.Id, new Person(offer.Person, offer.Name), confidential: !offer.IsNamed, ct);
                return LeadNoteCard.For(group, LeadTexts.OfferDecided(appointed: true, group.Name));
            case NoticeKind.OfferDecided:
                return offer is null ? null : LeadNoteCard.For(group, LeadTexts.OfferDecided(appointed: false, group.Name));
            default:
                return leadership.Leads.Count == 0 ? LeadNoteCard.For(group, LeadTexts.NoLeadLeft(group.Name)) : null;
        }
    }
}
