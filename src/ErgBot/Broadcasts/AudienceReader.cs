using System.Runtime.CompilerServices;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>
/// Who an audience is at this moment, each person once. Members are looked up first, then everybody's own row is passed by, which has the address:
/// one request for a thousand people, and none for a single one.
/// </summary>
internal sealed class AudienceReader(PeopleStore people, MemberStore members, EventStore events)
{
    public async IAsyncEnumerable<Recipient> EachAsync(Broadcast broadcast, [EnumeratorCancellation] CancellationToken ct)
    {
        var (audience, tenant) = (broadcast.Audience, broadcast.Author.Id.Tenant);
        foreach (var channel in audience.Channels.Distinct(StringComparer.Ordinal))
        {
            yield return new Recipient(null, null, new Place(broadcast.ServiceUrl, tenant, channel));
        }

        if (audience is { Everyone: false, Groups: [], Events: [] })
        {
            yield break;
        }

        var meant = await MeantAsync(audience, ct);
        await foreach (var (id, record) in people.EachAsync(ct))
        {
            if (id.Tenant == tenant && (meant.Contains(id) || (audience.Everyone && record.Address is not null)))
            {
                yield return new Recipient(id, record.Address);
            }
        }
    }

    /// <summary>How many it reaches: those who have added the bot, and channels.</summary>
    public async Task<int> CountAsync(Broadcast broadcast, CancellationToken ct)
    {
        var count = 0;
        await foreach (var to in EachAsync(broadcast, ct))
        {
            count += to.Conversation is null ? 0 : 1;
        }

        return count;
    }

    /// <summary>Those who are meant by name: by a group that they haven't muted, or by an event that they want to come to.</summary>
    private async Task<HashSet<PersonId>> MeantAsync(Audience audience, CancellationToken ct)
    {
        var meant = new HashSet<PersonId>();
        foreach (var group in audience.Groups)
        {
            await foreach (var member in members.EachAsync(GroupId.Parse(group), ct: ct))
            {
                if (!member.Membership.Muted)
                {
                    meant.Add(member.Membership.Member);
                }
            }
        }

        foreach (var id in audience.Events)
        {
            await foreach (var answer in events.AnswersAsync(Events.EventId.Parse(id), ct))
            {
                if (answer.Rsvp.Answer is RsvpAnswer.Going or RsvpAnswer.Maybe)
                {
                    meant.Add(answer.Person);
                }
            }
        }

        return meant;
    }
}
