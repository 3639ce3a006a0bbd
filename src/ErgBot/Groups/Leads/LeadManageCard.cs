using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Leads;

/// <summary>What a lead or an organizer can do for a group. For them alone, in their own chat.</summary>
internal static class LeadManageCard
{
    /// <param name="record">The group's row.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="views">For organizers: how often the list of members was opened lately; null for leads.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    public static CardReply For(GroupRecord record, LeadActor actor, int? views, string? note = null)
    {
        var (group, leadership) = (record.Group, record.Leadership);
        var own = actor.IsEligible ? leadership.Find(actor.Id) : null;
        var title = own is null ? LeadTexts.LookingAfter(group.Name) : LeadTexts.Leading(group.Name);
        return new CardReply(
            CardParts.Card(
                title,
                title,
                [
                    note is null ? null : CardParts.Strong(note),
                    group.State == GroupState.Closed ? CardParts.Strong(GroupTexts.ClosedNow) : null,
                    CardParts.Plain(string.Join('\n', Leads(leadership, own is not null).Concat(Waiting(leadership, own is not null, actor.Now)))),
                    own is null ? null : CardParts.Small(LeadTexts.CoLeadsSee),
                    own is not null && group.State == GroupState.Open ? CardParts.Small(LeadTexts.InWords) : null,
                    actor.IsOrganizer && views is { } times ? CardParts.Small(LeadTexts.Viewed(times, LeadTap.ViewsCounted.Days)) : null,
                    .. actor.IsOrganizer ? leadership.Offers.Where(offer => offer.State == LeadOfferState.Open).Select(offer => LeadOfferCard.Row(group, offer)) : [],
                    CardParts.Buttons(Buttons(record, actor, own)),
                ]),
            LeadTexts.Summary);
    }

    public static CardReply AskToClose(Group group) => new(
        CardParts.Card(
            LeadTexts.Close,
            LeadTexts.Close,
            CardParts.Plain(LeadTexts.AskToClose(group.Name)),
            CardParts.Buttons(
                Button(LeadTexts.CloseForGood, LeadAction.CloseVerb, group),
                Button(LeadTexts.Cancel, LeadAction.ManageVerb, group))),
        LeadTexts.Summary);

    private static IEnumerable<string> Leads(Leadership leadership, bool toLead)
    {
        List<string> names = [.. leadership.Leads.Where(lead => toLead || lead.IsNamed).Select(lead => lead.Name ?? LeadTexts.NoName)];
        if (names.Count > 0)
        {
            yield return LeadTexts.Leads(names);
        }

        if (leadership.Leads.Count == 0)
        {
            yield return LeadTexts.NobodyLeads;
        }
        else if (names.Count < leadership.Leads.Count)
        {
            yield return LeadTexts.OthersLead;
        }
    }

    private static IEnumerable<string> Waiting(Leadership leadership, bool toLead, DateTimeOffset now)
    {
        List<string> names = [.. leadership.Asked.Where(invitation => invitation.Until > now).Select(invitation => invitation.Name ?? LeadTexts.NoName)];
        return toLead && names.Count > 0 ? [LeadTexts.Waiting(names)] : [];
    }

    private static IEnumerable<AdaptiveAction> Buttons(GroupRecord record, LeadActor actor, Lead? own)
    {
        var group = record.Group;
        if (group.State == GroupState.Open)
        {
            if (own is not null)
            {
                yield return Button(LeadTexts.Members, LeadAction.MembersVerb, group);
            }

            yield return Button(LeadTexts.Edit, LeadAction.EditVerb, group);
            if (own is not null)
            {
                yield return own.IsNamed ? Button(LeadTexts.HideName, LeadAction.HideNameVerb, group) : Button(LeadTexts.ShowName, LeadAction.ShowNameVerb, group);
                yield return Button(LeadTexts.StepDown, LeadAction.StepDownVerb, group);
            }

            yield return Button(LeadTexts.Close, LeadAction.AskToCloseVerb, group);
        }
        else if (actor.IsOrganizer)
        {
            yield return Button(LeadTexts.Reopen, LeadAction.ReopenVerb, group);
        }

        yield return Button(LeadTexts.BackToGroup, GroupAction.ShowVerb, group);
    }

    private static AdaptiveAction Button(string title, string verb, Group group) =>
        CardParts.Button(title, verb, GroupAction.On(group.Id), takesInputs: false);
}
