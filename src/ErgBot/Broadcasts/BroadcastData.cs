using ErgBot.Calendar;
using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>What stands of a person in broadcasts: as a recipient, while rows are kept; as author and as the second who agreed.</summary>
internal sealed class BroadcastData(BroadcastStore store, DeliveryStore deliveries, DistrictTime district) : IPersonalData
{
    public string Name => "broadcasts";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var facts = new List<PersonalFact>();
        await foreach (var broadcast in store.AllAsync(ct))
        {
            if (broadcast.Author.Id == person)
            {
                facts.Add(new(BroadcastTexts.Written, $"{broadcast.Message.Title} ({BroadcastTexts.StateOf(broadcast)})"));
            }

            if (broadcast.Second?.Id == person)
            {
                facts.Add(new(BroadcastTexts.AgreedTo, broadcast.Message.Title));
            }

            if (await deliveries.HasAsync(broadcast.Id, person, ct))
            {
                facts.Add(new(BroadcastTexts.Received, $"{broadcast.Message.Title}, {district.Day(broadcast.Created)}"));
            }
        }

        return facts;
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        await foreach (var broadcast in store.AllAsync(ct))
        {
            await deliveries.ForgetAsync(broadcast.Id, person, ct);
            if (broadcast is { State: BroadcastState.Draft } && broadcast.Author.Id == person)
            {
                await store.ForgetAsync(broadcast.Id, ct);
            }
            else if (broadcast.Author.Id == person || broadcast.Second?.Id == person)
            {
                await store.ChangeAsync(broadcast.Id, stored => stored is null ? null : Without(stored, person), ct);
            }
        }
    }

    /// <summary>What is under way goes on; its report goes to nobody.</summary>
    private static Broadcast Without(Broadcast broadcast, PersonId person) => broadcast with
    {
        Author = broadcast.Author.Id == person ? new Person(new PersonId(person.Tenant, Guid.Empty), null) : broadcast.Author,
        Shown = broadcast.Author.Id == person ? null : broadcast.Shown,
        Second = broadcast.Second?.Id == person ? null : broadcast.Second,
    };
}
