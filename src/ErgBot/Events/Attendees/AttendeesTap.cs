using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Attendees;

/// <summary>"Attendees". Shown in the presser's own chat alone; that a file was made is written down before it can be fetched.</summary>
internal sealed class AttendeesTap(EventStore store, AttendeeList list, AttendeeExports exports, AttendeeLinks links, OwnChat chat, TimeProvider time)
{
    public Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) => WithListAsync(
        asker,
        data,
        async head => await chat.ShowAsync(asker, AttendeesCard.For(head, await exports.EachAsync(head.Event.Id, ct).CountAsync(ct)), ct),
        ct);

    public Task<Reply> ExportAsync(Asker asker, JObject data, CancellationToken ct) => WithListAsync(
        asker,
        data,
        async head =>
        {
            var withNames = head.Event.Group is not null || AttendeeAction.WantsNames(data);
            var export = new AttendeeExport(head.Event.Id, Guid.NewGuid(), asker.Id, time.GetUtcNow(), withNames);
            if (links.File(export) is not { } file)
            {
                return new TextReply(AttendeeTexts.NoAddress);
            }

            await exports.RecordAsync(export, ct);
            return await chat.ShowAsync(asker, AttendeesCard.File(head.Event, file), ct);
        },
        ct);

    private async Task<Reply> WithListAsync(Asker asker, JObject data, Func<EventHead, Task<Reply>> act, CancellationToken ct) =>
        AttendeeAction.EventOf(data) is not { } id || await store.FindAsync(id, ct) is not { } head
            ? new TextReply(EventTexts.Gone)
            : await list.MaySeeAsync(asker, head.Event, ct) ? await act(head) : new TextReply(AttendeeTexts.NotYours);
}
