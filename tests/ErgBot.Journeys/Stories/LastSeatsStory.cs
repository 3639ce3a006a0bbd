using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class LastSeatsStory : Story
{
    private const int Seats = 12;
    private const int People = 50;

    [Fact]
    public async Task Fifty_people_tap_the_last_seats_on_two_instances_and_none_is_oversold()
    {
        using var content = OwnContent.WithSeats(Seats);
        var everybody = await ReadyToTapAsync(Settings.With("Content:Folder", content.Folder), instances: 2);

        await Task.WhenAll(everybody.Select(person => person.Taps("Going")));

        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((Seats, Seats), (rows.Going, rows.AnswersThatSay("Going")));
        Assert.Equal(Seats, everybody.Count(person => Words.Contain(person.News, "You're going")));
        var waiting = everybody.Where(person => Words.Contain(person.News, $"All {Seats} seats are taken. You're on the waiting list")).ToList();
        Assert.Equal((People - Seats, People - Seats, People - Seats), (waiting.Count, rows.Waiting, rows.AnswersThatSay("Waiting")));
    }

    [Fact]
    public async Task A_seat_that_is_given_back_is_the_first_ones_in_line_and_nobody_elses()
    {
        using var content = OwnContent.WithSeats(1);
        var everybody = await ReadyToTapAsync(Settings.With("Content:Folder", content.Folder), instances: 1, people: 3);
        var (first, second, third) = (everybody[0], everybody[1], everybody[2]);
        await first.Taps("Going");
        await second.Taps("Going");
        second.SeesCard("You're on the waiting list, number 1.");
        await first.Taps("Can't go");
        await Task.WhenAll(second.Taps("Going"), third.Taps("Going"));
        second.SeesCard("You're going");
        third.SeesCard("You're on the waiting list, number 1.");
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((1, 1, 1), (rows.Going, rows.AnswersThatSay("Going"), rows.Waiting));
    }

    [Fact]
    public async Task With_answers_of_storage_lost_on_the_way_the_count_is_the_rows_and_the_cards_say_what_the_rows_say()
    {
        await using var proxy = FaultProxy.Before(Storage.Tables, seed: 20180523);
        using var content = OwnContent.WithSeats(Seats);
        var settings = Settings.With("Content:Folder", content.Folder)
            .WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority));
        var everybody = await ReadyToTapAsync(settings, instances: 2, people: 30);

        (proxy.LostAnswers, proxy.Resets) = (0.25, 0.1);
        // Taps that come together are written together; two at a time makes writes enough for some to be lost.
        foreach (var two in everybody.Chunk(2))
        {
            await Task.WhenAll(two.Select(TapUntilAnsweredAsync));
        }

        (proxy.LostAnswers, proxy.Resets) = (0, 0);

        Assert.True(proxy.DroppedAnswers > 0);
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((Seats, Seats), (rows.Going, rows.AnswersThatSay("Going")));
        Assert.Equal(Seats, everybody.Count(person => Words.Contain(person.News, "You're going")));

        await Task.WhenAll(everybody.Select(person => person.Says("when is the kick-off?")));
        Assert.Equal(Seats, everybody.Count(person => Words.Contain(person.News, "You're going")));
    }

    /// <summary>"Please try again" is an honest answer while storage fails, and people do.</summary>
    private static async Task TapUntilAnsweredAsync(Person person)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            await person.Taps("Going");
            if (!Words.Contain(person.News, "try again"))
            {
                return;
            }
        }

        throw person.Failed("got no answer in twenty tries.");
    }

    private async Task<Person[]> ReadyToTapAsync(BotSettings settings, int instances, int people = People)
    {
        for (var started = 0; started < instances; started++)
        {
            await StartBotAsync(settings);
        }

        var everybody = Enumerable.Range(1, people).Select(number => Person($"Casey Number{number:00}")).ToArray();
        foreach (var some in everybody.Chunk(10))
        {
            await Task.WhenAll(some.Select(async person =>
            {
                await person.Installs();
                await person.Says("when is the kick-off?");
            }));
        }

        return everybody;
    }
}
