using ErgBot.Journeys.Bot;

namespace ErgBot.Journeys.Stories;

public sealed class RsvpStory : Story
{
    [Fact]
    public async Task An_answer_is_given_with_one_tap_changed_and_recorded()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");

        await alice.Taps("Going");
        alice.SeesCard("You're going");
        await AssertRowsAsync(going: 1, maybe: 0, answers: 1);

        await alice.Taps("Maybe");
        alice.SeesCard("You're a maybe");
        await AssertRowsAsync(going: 0, maybe: 1, answers: 1);

        await alice.Taps("Can't go");
        alice.SeesCard("You can't go");
        await AssertRowsAsync(going: 0, maybe: 0, answers: 1);

        await alice.Says("when is the kick-off?");
        alice.SeesCard("You can't go");
    }

    [Fact]
    public async Task A_client_that_knows_only_Submit_gets_the_same()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.TapsFallback("Going");
        alice.SeesCard("You're going");
        await AssertRowsAsync(going: 1, maybe: 0, answers: 1);
    }

    [Fact]
    public async Task An_answer_in_words_counts_like_a_tap()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("count me in");
        alice.SeesCard("You're going");
        await AssertRowsAsync(going: 1, maybe: 0, answers: 1);
        await alice.Says("I can't make it after all");
        alice.SeesCard("You can't go");
        await AssertRowsAsync(going: 0, maybe: 0, answers: 1);
    }

    [Fact]
    public async Task What_Teams_sends_again_changes_nothing()
    {
        var one = await StartBotAsync();
        var other = await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");

        // The same id on both instances at once, as after a time-out; then with a new id, as half a minute later.
        await Task.WhenAll(Enumerable.Range(0, 6).SelectMany(_ => new[] { one, other }).Select(bot => alice.IsSentAgain(to: bot.Messages)));
        await Task.WhenAll(new[] { one, other }.Select(bot => alice.IsSentAgain(withNewId: true, to: bot.Messages)));
        await AssertRowsAsync(going: 1, maybe: 0, answers: 1);

        alice.At = one.Messages;
        await alice.TapsFallback("Maybe");
        await alice.IsSentAgain();
        alice.SeesNothingNew();
        await alice.IsSentAgain(withNewId: true);
        await AssertRowsAsync(going: 0, maybe: 1, answers: 1);
    }

    [Fact]
    public async Task A_question_that_Teams_sends_again_is_answered_once()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("who can join?");
        var said = Teams.Posted.Count;
        await alice.IsSentAgain();
        Assert.Equal(said, Teams.Posted.Count);
    }

    [Fact]
    public async Task The_card_of_an_event_that_is_gone_is_answered_with_what_to_do()
    {
        using var content = OwnContent.WithSeats(3);
        await StartBotAsync(Settings.With("Content:Folder", content.Folder));
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await Ledger.DeleteAsync("Events", KickOff, "event");
        await alice.Taps("Going");
        alice.Sees("That event isn't here any more");
        Assert.Empty(await Ledger.RowsAsync("Events", KickOff));
    }

    private async Task AssertRowsAsync(int going, int maybe, int answers)
    {
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((going, maybe, answers), (rows.Going, rows.Maybe, rows.Answers.Count));
        Assert.Equal(going, rows.AnswersThatSay("Going"));
        Assert.Equal(maybe, rows.AnswersThatSay("Maybe"));
    }
}
