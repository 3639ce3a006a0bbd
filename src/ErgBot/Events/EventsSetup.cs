using ErgBot.Events.Attendees;
using ErgBot.Events.Calendars;
using ErgBot.Events.Live;
using ErgBot.Events.Planning;
using ErgBot.Events.Reminders;
using ErgBot.Events.Seats;
using ErgBot.Groups;
using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<EventStore>()
        .AddSingleton<IPersonalMemory>(provider => provider.GetRequiredService<EventStore>())
        .AddSingleton<EventSweep>()
        .AddSingleton<EventCatalog>()
        .AddSingleton<EventCard>()
        .AddSingleton<RsvpTap>()
        .AddSingleton<FallEventTap>()
        .AddSingleton<Planners>()
        .AddSingleton<PlanTap>()
        .AddSingleton<IPlaces, EventPlaces>()
        .AddSingleton<IPersonalData, EventData>()
        .AddSingleton<INextEvent, NextEvents>()
        .AddHostedService<EventSeed>()
        .AddSingleton<SeatNews>()
        .AddHostedService<SeatNewsWorker>()
        .AddSingleton<LiveCardStore>()
        .AddSingleton<LiveCards>()
        .AddHostedService<LiveCardsWorker>()
        .AddSingleton<NewsRound>()
        .AddSingleton<ChangeCard>()
        .AddSingleton<ChangeNotices>()
        .AddSingleton<DateNews>()
        .AddSingleton<EventReminders>()
        .AddSingleton<INightJob, OldAnswers>()
        .AddSingleton<INightJob, EventSizes>()
        .AddHostedService<ReminderWorker>()
        .AddSingleton<AttendeeList>()
        .AddSingleton<AttendeeExports>()
        .AddSingleton<AttendeeLinks>()
        .AddSingleton<AttendeesTap>()
        .AddSingleton<IPersonalData, AttendeeExportData>()
        .AddSingleton<INightJob, OldExports>()
        .AddSingleton<NeedsStore>()
        .AddSingleton<NeedsTap>()
        .AddSingleton<INightJob, OldNeeds>()
        .AddCalendars();

    private static IServiceCollection AddCalendars(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressOptionsCheck>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<EventLinks>()
            .AddSingleton<CalendarFile>()
            .AddSingleton<CalendarTap>();
    }
}
