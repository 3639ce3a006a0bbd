using ErgBot.Content;
using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Answers;

/// <summary>The events that answers may speak of: those of events.yaml, which is read when an answer first names one.</summary>
internal sealed class KnownEvents(ContentFolder folder)
{
    private IReadOnlySet<EventId>? _ids;

    /// <exception cref="FormatException">There is no such event.</exception>
    public EventId Checked(string text)
    {
        var id = EventId.Parse(text);
        return (_ids ??= EventContent.Ids(folder)).Contains(id)
            ? id
            : throw new FormatException($"there is no event \"{id}\" in {EventContent.FileName}.");
    }
}
