using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class LiveCardStory : Story
{
    // As the bot does it: five seconds less what an edit takes.
    private const double BetweenEdits = 4.8;

    [Fact]
    public async Task The_posted_card_follows_the_taps_of_two_instances_and_is_edited_no_more_often_than_every_five_seconds()
    {
        await StartBotAsync();
        await StartBotAsync();
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        var alice = await StaffAsync();
        await alice.SaysIn(channel, "when is the kick-off?");
        var card = Teams.Posted.Last(posted => posted.Kind == PostedKind.Send && posted.Cards.Any()).ActivityId;
        var started = TimeProvider.System.GetTimestamp();

        for (var number = 1; number <= 24; number++)
        {
            var person = Person($"Casey Number{number:00}");
            person.Opens(alice.Here);
            await person.Taps("Going");
            await Task.Delay(250);
        }

        await ComesTrueAsync("the card says 24 going", () => Edits(card).LastOrDefault() is { } last && Words.Contain(last.Words, "24 going"));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Assert.InRange(Edits(card).Count, 1, (int)(seconds / BetweenEdits) + 1);
        Assert.All(Edits(card), edit => Assert.DoesNotContain("You're", edit.Words, StringComparison.Ordinal));
    }

    private List<Posted> Edits(string card) => [.. Teams.Posted.Where(posted => posted.Kind == PostedKind.Update && posted.ActivityId == card)];
}
