using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;

namespace ErgBot.Broadcasts;

/// <summary>Whom somebody may write to, and what that is called.</summary>
internal sealed class AudienceChoices(GroupDirectory directory, EventCatalog events, CalendarClock calendar)
{
    /// <summary>What somebody can choose from.</summary>
    public async Task<IReadOnlyList<Choice>> ForAsync(BroadcastActor actor, CancellationToken ct)
    {
        var groups = (await directory.AllAsync(ct))
            .Where(group => group.State == GroupState.Open && (actor.IsOrganizer || actor.Leads.Contains(group.Id.ToString())))
            .Select(group => new Choice($"{BroadcastForm.GroupPrefix}{group.Id}", BroadcastTexts.MembersOf(group.Name)));
        if (!actor.IsOrganizer)
        {
            return [.. groups];
        }

        var coming = (await events.ComingAsync(calendar.GetUtcNow(), ct)).Select(coming => new Choice($"{BroadcastForm.EventPrefix}{coming.Id}", BroadcastTexts.ComingTo(coming.Title)));
        return [new Choice(BroadcastForm.Everyone, BroadcastTexts.Everyone), .. groups, .. coming];
    }

    /// <summary>Events whose card somebody can send along: organizers all that come, leads what more than a group's members may come to, and their own groups'.</summary>
    public async Task<IReadOnlyList<EventChoice>> EventsAsync(BroadcastActor actor, CancellationToken ct) =>
    [
        .. (await events.ComingAsync(calendar.GetUtcNow(), ct))
            .Select(coming => new EventChoice(coming.Id.ToString(), coming.Title, coming.Audience == EventAudience.GroupMembers ? coming.Group?.ToString() : null, coming.Audience == EventAudience.Administrators))
            .Where(choice => actor.IsOrganizer || choice.MembersOf is not { } group || actor.Leads.Contains(group)),
    ];

    /// <summary>An audience in words, and of groups how large they are, as everybody may know it.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Audience audience, CancellationToken ct)
    {
        var groups = (await directory.AllAsync(ct)).ToDictionary(group => group.Id.ToString(), StringComparer.Ordinal);
        var names = new List<string>();
        if (audience.Everyone)
        {
            names.Add(BroadcastTexts.Everyone);
        }

        names.AddRange(audience.Groups.Select(id => groups.TryGetValue(id, out var group)
            ? $"{BroadcastTexts.MembersOf(group.Name)}{(group.Size is { } size ? $" ({GroupTexts.Size(size)})" : "")}"
            : BroadcastTexts.GoneGroup));
        foreach (var id in audience.Events)
        {
            names.Add(await events.FindAsync(Events.EventId.Parse(id), ct) is { } head ? BroadcastTexts.ComingTo(head.Event.Title) : BroadcastTexts.GoneEvent);
        }

        if (audience.Channels.Count > 0)
        {
            names.Add(BroadcastTexts.OneChannel);
        }

        return names;
    }
}
