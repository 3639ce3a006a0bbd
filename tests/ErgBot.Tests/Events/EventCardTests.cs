using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Tests.Groups;
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
    public void Without_a_date_it_says_so_and_offers_to_tell_of_it_and_nothing_that_needs_one()
    {
        var fall = _kickOff with { Start = null, End = null, Place = "", Season = "early fall 2018", Audience = EventAudience.Administrators };
        var (all, asks, waits) = (Json(Card("2018-12-14T13:00Z").ForEverybody(fall)), Json(Card("2018-12-14T13:00Z").ForOneWhoMayWish(new EventHead(fall), wishes: false)), Json(Card("2018-12-14T13:00Z").ForOneWhoMayWish(new EventHead(fall), wishes: true)));

        Assert.All([all, asks, waits], card => Assert.Contains("early fall 2018, date not set yet", card, StringComparison.Ordinal));
        Assert.All([all, asks, waits], card => Assert.Contains("\"Administrators\"", card, StringComparison.Ordinal));
        Assert.All([all, asks, waits], card => Assert.DoesNotMatch("Going|Maybe|Add to calendar|over|Where|My answer", card));
        Assert.All([all, asks], card => Assert.Contains("Tell me when the date is set", card, StringComparison.Ordinal));
        Assert.Contains("Don't tell me", waits, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0-10", "Fewer than 11 are going")]
    [InlineData("11-20", "11–20 are going")]
    [InlineData("10001-", "10,001 or more are going")]
    [InlineData("3-4", "Fewer than 11 are going")] // of another Privacy:SmallCount
    public void Of_a_groups_event_it_tells_the_band_and_no_number_and_no_place_in_line(string? band, string? said)
    {
        var groups = _kickOff with { Group = GroupId.Parse("veterans"), Audience = EventAudience.GroupMembers, Capacity = 17 };
        var card = Card("2018-05-14T13:00Z");
        var (one, other) = (new EventHead(groups, 17, 4) { Waiting = 3, Band = band }, new EventHead(groups, 16, 5) { Band = band });

        Assert.Equal(Json(card.ForPlace(one)), Json(card.ForPlace(other)));
        Assert.Equal(Json(card.ForOne(one, new Standing(RsvpAnswer.Going, 1))), Json(card.ForOne(other, new Standing(RsvpAnswer.Going, 3))));
        Assert.Equal(said is not null, Json(card.ForPlace(one)).Contains("are going", StringComparison.Ordinal));
        Assert.Contains(said ?? "17 in all", Json(card.ForPlace(one)), StringComparison.Ordinal);
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
        return new EventCard(new DistrictTime(clock), clock, GroupStores.Bands);
    }
}
