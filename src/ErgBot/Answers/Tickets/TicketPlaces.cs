using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Answers.Tickets;

/// <summary>Where tickets are shown to the organizers: in their channel, or else in the private chat of each.</summary>
internal sealed class TicketPlaces(IOptions<QuestionsOptions> options, Organizers organizers)
{
    /// <summary>A row holds the places of so many cards; more organizers than that want a channel.</summary>
    private const int MostChats = 30;

    private readonly string? _channel = options.Value.Channel is { Length: > 0 } channel ? channel : null;

    /// <summary>Whether there is anybody to ask.</summary>
    public bool Any => organizers.Ids.Count > 0;

    /// <summary>The channel first, as null; each organizer's chat where there is none, or where Teams doesn't let the bot into it.</summary>
    public IReadOnlyList<Guid?> For(Ticket ticket) => _channel is not null
        ? ticket.Copies.Any(copy => copy is { Organizer: null, Refused: true }) ? [null, .. Chats] : [null]
        : [.. Chats];

    public Place Channel(TicketAsker asker) => new(asker.ServiceUrl, asker.Id.Tenant, _channel!);

    /// <summary>Whether it stands in the organizers' channel, in whichever thread.</summary>
    public bool IsInChannel(Posted card) => _channel is not null && card.ConversationId.StartsWith(_channel, StringComparison.Ordinal);

    private IEnumerable<Guid?> Chats => organizers.Ids.Order().Take(MostChats).Select(id => (Guid?)id);
}
