using ErgBot.Groups.Notices;
using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>
/// What a wish makes of a group's row: pure and total. Whoever wants it is looked up at that moment; everything is set, nothing toggled, and
/// who has to be told is written down with the decision.
/// </summary>
internal static class LeadRule
{
    public const int MostLeads = 8;
    public const int MostAsked = 5;
    public const int MostOffers = 4;

    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(14);

    /// <summary>So long organizers can open a closed group again, with everybody in it; after that its memberships are erased.</summary>
    public static readonly TimeSpan MembersKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan _decidedOffersKept = TimeSpan.FromDays(30);

    public static LeadDecision Decide(GroupRecord record, LeadActor actor, IReadOnlyCollection<PersonId> organizers, LeadWish wish)
    {
        var closed = record.Group.State == GroupState.Closed;
        return wish switch
        {
            LeadWish.Decline => Decline(record, actor),
            LeadWish.StepDown => StepDown(record, actor),
            // Taking one's name off is always possible.
            LeadWish.SetNamed { IsNamed: true } when !Leads(record, actor) => new(LeadOutcome.NotLead),
            LeadWish.SetNamed set => SetNamed(record, actor, set.IsNamed),
            LeadWish.Appoint or LeadWish.DeclineOffer or LeadWish.Reopen when !actor.IsOrganizer => new(LeadOutcome.NotOrganizer),
            LeadWish.Reopen => Reopen(record, actor),
            LeadWish.Edit or LeadWish.Close when !actor.IsOrganizer && !Leads(record, actor) => new(LeadOutcome.NotLead),
            LeadWish.Ask when !Leads(record, actor) => new(LeadOutcome.NotLead),
            LeadWish.Accept or LeadWish.Offer when !actor.IsEligible => new(LeadOutcome.NotEligible),
            _ when closed => new(LeadOutcome.AlreadyClosed),
            LeadWish.Ask ask => Ask(record, actor, ask),
            LeadWish.Accept accept => Accept(record, actor, accept.IsNamed),
            LeadWish.Offer offer => Offer(record, actor, organizers, offer),
            LeadWish.Appoint appoint => Appoint(record, actor, appoint),
            LeadWish.DeclineOffer declined => DeclineOffer(record, actor, declined.OfferId),
            LeadWish.Edit edit => Edit(record, edit),
            _ => Close(record, actor),
        };
    }

    /// <summary>Somebody loses their place, or wants to be forgotten: nobody is asked whether they are the last lead. The organizers hear of a group that nobody leads any more.</summary>
    public static GroupRecord Without(GroupRecord record, PersonId person, IEnumerable<PersonId> organizers)
    {
        // A note that somebody leads now has their name in it.
        var notices = record.Notices.Without(person);
        notices = notices with { Owed = [.. notices.Owed.Where(notice => notice.Kind != NoticeKind.LeadsNow)] };
        var left = record with { Leadership = record.Leadership.Without(person), Notices = notices };
        return record.Leadership.Leads.Count > 0 && left.Leadership.Leads.Count == 0 && record.Group.State == GroupState.Open
            ? left with { Notices = left.Notices.With(organizers.Where(organizer => organizer != person).Select(organizer => new Notice { Kind = NoticeKind.NoLeadLeft, To = organizer })) }
            : left;
    }

    private static bool Leads(GroupRecord record, LeadActor actor) => actor.IsEligible && record.Leadership.Find(actor.Id) is not null;

    private static LeadDecision Ask(GroupRecord record, LeadActor actor, LeadWish.Ask ask)
    {
        var (leadership, waiting) = (record.Leadership, record.Leadership.Asked.Where(invitation => invitation.Until > actor.Now).ToList());
        if (leadership.Find(ask.Candidate) is not null)
        {
            return new(LeadOutcome.AlreadyLead);
        }

        if (waiting.Exists(invitation => invitation.Person == ask.Candidate))
        {
            return new(LeadOutcome.AlreadyAsked);
        }

        if (waiting.Count >= MostAsked)
        {
            return new(LeadOutcome.TooManyAsked);
        }

        if (!ask.IsHandOver && leadership.Leads.Count >= MostLeads)
        {
            return new(LeadOutcome.TooManyLeads);
        }

        var invitation = new LeadInvitation
        {
            Person = ask.Candidate,
            Name = ask.Name,
            By = actor.Id,
            ByName = actor.Person.Name,
            IsHandOver = ask.IsHandOver,
            Until = actor.Now + InvitationLasts,
        };
        return new(LeadOutcome.Asked, record with
        {
            Leadership = leadership with { Asked = [.. waiting, invitation] },
            Notices = record.Notices.With(new Notice { Kind = NoticeKind.AskedToLead, To = ask.Candidate }),
        });
    }

    private static LeadDecision Accept(GroupRecord record, LeadActor actor, bool isNamed)
    {
        var leadership = record.Leadership;
        if (leadership.Find(actor.Id) is not null)
        {
            return new(LeadOutcome.AlreadyLead);
        }

        if (leadership.InvitationOf(actor.Id, actor.Now) is not { } invitation)
        {
            return new(LeadOutcome.NotAsked);
        }

        // Who asked hands over only if they still lead; and an invitation by somebody who doesn't any more is none.
        if (leadership.Find(invitation.By) is null)
        {
            return new(LeadOutcome.NotAsked);
        }

        Lead[] others = [.. leadership.Leads.Where(lead => !invitation.IsHandOver || lead.Person != invitation.By)];
        if (others.Length >= MostLeads)
        {
            return new(LeadOutcome.TooManyLeads);
        }

        return new(LeadOutcome.Accepted, record with
        {
            Leadership = leadership with
            {
                Leads = [.. others, new Lead { Person = actor.Id, Name = actor.Person.Name, IsNamed = isNamed }],
                Asked = [.. leadership.Asked.Where(asked => asked.Person != actor.Id)],
                Offers = [.. leadership.Offers.Where(offer => offer.Person != actor.Id)],
            },
            Notices = record.Notices.Without(actor.Id).With(new Notice { Kind = NoticeKind.LeadsNow, To = invitation.By, About = actor.Person.Name }),
        });
    }

    private static LeadDecision Decline(GroupRecord record, LeadActor actor) => record.Leadership.InvitationOf(actor.Id, actor.Now) is null
        ? new(LeadOutcome.NotAsked)
        : new(LeadOutcome.Declined, record with
        {
            Leadership = record.Leadership with { Asked = [.. record.Leadership.Asked.Where(asked => asked.Person != actor.Id)] },
            Notices = record.Notices.Without(actor.Id),
        });

    private static LeadDecision StepDown(GroupRecord record, LeadActor actor)
    {
        var leadership = record.Leadership;
        return (leadership.Find(actor.Id), leadership.Leads.Count) switch
        {
            (null, _) => new(LeadOutcome.NotLead),
            (_, 1) when record.Group.State == GroupState.Open => new(LeadOutcome.LastLead),
            _ => new(LeadOutcome.SteppedDown, record with
            {
                Leadership = leadership with
                {
                    Leads = [.. leadership.Leads.Where(lead => lead.Person != actor.Id)],
                    Asked = [.. leadership.Asked.Where(asked => asked.By != actor.Id)],
                },
            }),
        };
    }

    private static LeadDecision SetNamed(GroupRecord record, LeadActor actor, bool isNamed)
    {
        var leadership = record.Leadership;
        return leadership.Find(actor.Id) switch
        {
            null => new(LeadOutcome.NotLead),
            { IsNamed: var now } when now == isNamed => new(LeadOutcome.AlreadySo),
            _ => new(isNamed ? LeadOutcome.NameShown : LeadOutcome.NameHidden, record with
            {
                Leadership = leadership with
                {
                    Leads = [.. leadership.Leads.Select(lead => lead.Person == actor.Id ? lead with { IsNamed = isNamed, Name = actor.Person.Name ?? lead.Name } : lead)],
                },
            }),
        };
    }

    private static LeadDecision Offer(GroupRecord record, LeadActor actor, IEnumerable<PersonId> organizers, LeadWish.Offer wish)
    {
        var leadership = record.Leadership;
        if (leadership.Find(actor.Id) is not null)
        {
            return new(LeadOutcome.AlreadyLead);
        }

        if (leadership.OfferOf(actor.Id) is not null)
        {
            return new(LeadOutcome.AlreadyOffered);
        }

        if (leadership.Offers.Count(offer => offer.State == LeadOfferState.Open) >= MostOffers)
        {
            return new(LeadOutcome.TooManyOffers);
        }

        var offer = new LeadOffer { Id = wish.Id, Person = actor.Id, Name = actor.Person.Name, IsNamed = wish.IsNamed, At = actor.Now };
        return new(LeadOutcome.Offered, record with
        {
            Leadership = leadership with { Offers = [.. Recent(leadership.Offers, actor.Now), offer] },
            Notices = record.Notices.With(organizers.Select(organizer => new Notice { Kind = NoticeKind.OfferToLead, To = organizer, About = wish.Id })),
        });
    }

    private static LeadDecision Appoint(GroupRecord record, LeadActor actor, LeadWish.Appoint wish)
    {
        if (Undecided(record, wish.OfferId, out var decided) is not { } offer)
        {
            return decided;
        }

        if (!wish.CandidateIsEligible)
        {
            return new(LeadOutcome.CandidateNotEligible, record with { Leadership = record.Leadership with { Offers = [.. record.Leadership.Offers.Where(other => other != offer)] } });
        }

        var leadership = record.Leadership;
        if (leadership.Find(offer.Person) is null && leadership.Leads.Count >= MostLeads)
        {
            return new(LeadOutcome.TooManyLeads);
        }

        Lead[] leads = leadership.Find(offer.Person) is not null
            ? [.. leadership.Leads]
            : [.. leadership.Leads, new Lead { Person = offer.Person, Name = offer.Name, IsNamed = offer.IsNamed }];
        return new(LeadOutcome.Appointed, Decided(record with { Leadership = leadership with { Leads = leads } }, actor, offer, LeadOfferState.Appointed));
    }

    private static LeadDecision DeclineOffer(GroupRecord record, LeadActor actor, string id) => Undecided(record, id, out var decided) is { } offer
        ? new(LeadOutcome.OfferDeclined, Decided(record, actor, offer, LeadOfferState.Declined))
        : decided;

    private static LeadOffer? Undecided(GroupRecord record, string id, out LeadDecision decided)
    {
        var offer = record.Leadership.Offers.FirstOrDefault(offer => offer.Id == id);
        decided = offer switch
        {
            { State: LeadOfferState.Appointed } => new(LeadOutcome.OfferAppointedBefore, By: offer.ByName),
            { State: LeadOfferState.Declined } => new(LeadOutcome.OfferDeclinedBefore, By: offer.ByName),
            _ => new(LeadOutcome.OfferGone),
        };
        return offer is { State: LeadOfferState.Open } ? offer : null;
    }

    private static GroupRecord Decided(GroupRecord record, LeadActor actor, LeadOffer offer, LeadOfferState state) => record with
    {
        Leadership = record.Leadership with
        {
            Offers = [.. Recent(record.Leadership.Offers, actor.Now).Select(other => other.Id == offer.Id ? other with { State = state, By = actor.Id, ByName = actor.Person.Name, At = actor.Now } : other)],
        },
        Notices = (record.Notices with { Owed = [.. record.Notices.Owed.Where(notice => notice.Kind != NoticeKind.OfferToLead || notice.About != offer.Id)] })
            .With(new Notice { Kind = NoticeKind.OfferDecided, To = offer.Person, About = offer.Id }),
    };

    private static IEnumerable<LeadOffer> Recent(IEnumerable<LeadOffer> offers, DateTimeOffset now) =>
        offers.Where(offer => offer.State == LeadOfferState.Open || offer.At + _decidedOffersKept > now);

    private static LeadDecision Edit(GroupRecord record, LeadWish.Edit edit)
    {
        var group = record.Group;
        if (group.Purpose == edit.Purpose && group.OtherWords.SequenceEqual(edit.OtherWords, StringComparer.Ordinal))
        {
            return new(LeadOutcome.AlreadySo);
        }

        return GroupDescription.MarkOf(group) == edit.Seen
            ? new(LeadOutcome.Edited, record with { Group = group with { Purpose = edit.Purpose, OtherWords = edit.OtherWords } })
            : new(LeadOutcome.EditedMeanwhile);
    }

    private static LeadDecision Close(GroupRecord record, LeadActor actor) => new(LeadOutcome.Closed, record with
    {
        Group = record.Group with { State = GroupState.Closed },
        ClosedAt = actor.Now,
        Leadership = record.Leadership with { Asked = [], Offers = [] },
        Notices = record.Notices with { Owed = [.. record.Notices.Owed.Where(notice => notice.Kind is NoticeKind.LeadsNow or NoticeKind.OfferDecided)] },
        OwesFarewell = true,
    });

    private static LeadDecision Reopen(GroupRecord record, LeadActor actor) => record switch
    {
        { Group.State: GroupState.Open } => new(LeadOutcome.AlreadySo),
        _ when record.ClosedAt + MembersKept <= actor.Now => new(LeadOutcome.TooLateToReopen),
        _ => new(LeadOutcome.Reopened, record with { Group = record.Group with { State = GroupState.Open }, ClosedAt = null, OwesFarewell = false }),
    };
}
