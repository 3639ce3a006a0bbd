using ErgBot.Calendar;
using ErgBot.Events;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events;

public sealed class EventCardTests
{
    private static readonly Event _kickOff = new()
    {
        Id = EventId.Parse("kick-off"),
        Title = "Kick-Off",
        About = "Help form the groups.",
        Start = new DateTimeOffset(2018, 5, 23, 15, 15, 0, TimeSpan.FromHours(-4)),
        End = new DateTimeOffset(2018, 5, 23, 17, 0, 0, TimeSpan.FromHours(-4)),
        Place = "Putnam Avenue Upper School",
        Audience = EventAudience.EveryoneButAdministrators,
    };

    [Fact]
    public void It_says_when_and_where_in_the_districts_time_and_has_the_three_buttons()
    {
        var card = Json(Card("2018-05-14T13:00Z").ForEverybody(_kickOff));

        Assert.Contains("Wednesday, May 23, 3:15–5:00 PM ET", card, StringComparison.Ordinal);
        Assert.Contains("Putnam Avenue Upper School", card, StringComparison.Ordinal);
        Assert.All(["\"Going\"", "\"Maybe\"", "\"Can't go\""], title => Assert.Contains(title, card, StringComparison.Ordinal));
    }

    [Fact]
    public void For_everybody_it_counts_nobody()
    {
        var card = Json(Card("2018-05-14T13:00Z").ForEverybody(_kickOff with { Capacity = 20 }));

        Assert.DoesNotContain("left", card, StringComparison.Ordinal);
        Assert.DoesNotContain("so far", card, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void For_one_person_it_says_their_answer_and_the_seats_left()
    {
        var card = Json(Card("2018-05-14T13:00Z").ForOne(new EventHead(_kickOff with { Capacity = 20 }, 12, 1), new Standing(RsvpAnswer.Going)));

        Assert.Contains("You're going.", card, StringComparison.Ordinal);
        Assert.Contains("8 of 20 left", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_groups_event_no_count_is_shown_to_anybody()
    {
        var shown = _kickOff with { Capacity = 20, Group = ErgBot.Groups.GroupId.Parse("veterans") };
        Assert.Equal(Json(Card("2018-05-14T13:00Z").ForOne(new EventHead(shown), new Standing(RsvpAnswer.Going))), Json(Card("2018-05-14T13:00Z").ForOne(new EventHead(shown, 12, 1), new Standing(RsvpAnswer.Going))));
    }

    [Fact]
    public void What_somebody_wrote_about_it_is_shown_as_they_typed_it()
    {
        var card = Json(Card("2018-05-14T13:00Z").ForEverybody(_kickOff with { About = "[See](https://x.example)" }));
        Assert.Contains("\"type\": \"TextRun\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public void When_it_is_over_it_speaks_of_the_past_and_has_no_buttons()
    {
        var card = Json(Card("2018-05-24T13:00Z").ForOne(new EventHead(_kickOff, 12, 1), new Standing(RsvpAnswer.Going)));

        Assert.Contains("You were going.", card, StringComparison.Ordinal);
        Assert.Contains("over", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stays_far_below_what_teams_takes()
    {
        var card = Json(Card("2018-05-14T13:00Z").ForOne(new EventHead(_kickOff with { Capacity = 20 }, 12, 1), new Standing(RsvpAnswer.Going)));

        Assert.True(card.Length * sizeof(char) < 28 * 1024);
    }

    private static string Json(ErgBot.Cards.CardReply reply) => reply.Card.ToJson();

    private static EventCard Card(string now)
    {
        var clock = new CalendarClock(new FakeTimeProvider(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
        return new EventCard(new DistrictTime(clock), clock);
    }
}
