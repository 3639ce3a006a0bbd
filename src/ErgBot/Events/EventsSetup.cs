using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<EventStore>()
        .AddSingleton<EventCatalog>()
        .AddSingleton<EventCard>()
        .AddSingleton<RsvpTap>()
        .AddSingleton<IPlaces, EventPlaces>()
        .AddSingleton<IPersonalData, EventData>()
        .AddSingleton<INextEvent, NextEvents>()
        .AddHostedService<EventSeed>();
}
