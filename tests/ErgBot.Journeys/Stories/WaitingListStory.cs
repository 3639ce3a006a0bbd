using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class WaitingListStory : Story
{
    private const string Told = "A seat is free, and it is yours";

    [Fact]
    public async Task Who_waits_gets_the_seat_in_turn_and_is_told_of_it_though_the_instance_is_killed_that_gave_it()
    {
        using var content = OwnContent.WithSeats(1);
        var settings = Settings.With("Content:Folder", content.Folder);
        var (first, other) = (await StartBotAsync(settings), await StartBotAsync(settings));
        var (alice, bob, carol) = (await AskingAsync("Alice Rivera"), await AskingAsync("Bob Okafor"), await AskingAsync("Carol Lindqvist"));
        await alice.Taps("Going");
        await bob.Taps("Going");
        bob.SeesCard("All 1 seats are taken. You're on the waiting list, number 1.");
        await carol.Taps("Going");
        carol.SeesCard("You're on the waiting list, number 2.");

        alice.At = first.Messages;
        await alice.Taps("Can't go");
        await first.KillAsync();
        Teams.DeliverTo(other.Messages);

        await ComesTrueAsync("Bob is told", () => TimesTold(bob) > 0);
        await carol.Says("am I signed up?");
        carol.SeesCard("You're on the waiting list, number 1.");
        await bob.Taps("Can't go");
        await ComesTrueAsync("Carol is told", () => TimesTold(carol) > 0);

        // The kill may have cut off Bob's message between sending it and writing that down; nobody's else.
        Assert.InRange(TimesTold(bob), 1, 2);
        Assert.Equal((1, 0), (TimesTold(carol), TimesTold(alice)));
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((1, 1, 0), (rows.Going, rows.AnswersThatSay("Going"), rows.Waiting));
    }

    private int TimesTold(Person person) => Teams.Posted.Count(posted => posted.ConversationId == person.Chat.Id && Words.Contain(posted.Words, Told));

    private async Task<Person> AskingAsync(string name)
    {
        var person = await StaffAsync(name);
        await person.Says("when is the kick-off?");
        return person;
    }
}
