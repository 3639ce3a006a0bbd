using ErgBot.Events;
using ErgBot.Events.Reminders;
using ErgBot.People;

namespace ErgBot.Tests.Events.Reminders;

internal sealed record BotInstance(EventStore Events, PeopleStore People, EventReminders Reminders, ChangeNotices Changes, DateNews Dates);
