using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class AskTheOrganizersStory : AskingStory
{
    private const string Question = "Is there parking near the school in the afternoon?";
    private const string Answer = "There is, behind the gym, from three o'clock on.";

    [Fact]
    public async Task A_question_goes_to_the_channel_is_claimed_answered_and_kept_and_nobody_learns_who_asked()
    {
        Teams.KeepSecret(Answer);
        await StartBotAsync();
        var alice = await StaffAsync();
        await AskAsync(alice, Question);
        alice.SeesCard("on its way");
        alice.SeesCard(Question);

        var thread = await ThreadAsync(Question);
        var bob = await StaffAsync("Bob Okafor");
        bob.Opens(thread);
        await bob.Taps("Claim");
        bob.Sees("Only the organizers");

        Olga.Opens(thread);
        await Olga.Taps("Claim");
        Olga.SeesCard("Olga Meyer has it");
        await CardSaysAsync(thread, "Olga Meyer has it");
        Omar.Opens(thread);
        Omar.Fills("Answer", Answer);
        await Omar.Taps("Answer");
        Omar.SeesCard("Olga Meyer has it. Take over");
        await Omar.Taps("Take over");
        Omar.SeesCard("Omar Haddad has it");
        await CardSaysAsync(thread, "Omar Haddad has it");

        Omar.Fills("Answer", Answer);
        await Omar.Taps("Answer");
        await IsToldAsync(alice, Answer);
        alice.Opens(alice.Chat);
        alice.SeesCard("An answer from the organizers");
        alice.SeesCard(Question);
        alice.SeesNo("Omar");
        await CardSaysAsync(thread, "The asker has the answer");
        var ticket = Assert.Single(await TicketsAsync());
        Assert.Null(ticket.GetString("Asker"));

        Olga.Opens(thread);
        await Olga.Taps("Keep this answer");
        Olga.SeesCard("Kept");
        await CardSaysAsync(thread, "Kept");
        Assert.Single(Told(alice, Answer));
        Assert.Single(Cards(Question));
        AssertNothingInTheChannelTellsWho(alice);
        Assert.Single(await Ledger.RowsAsync("Questions", "kept"), row => row.RowKey != "head");
    }

    [Fact]
    public async Task Without_a_channel_each_organizer_is_asked_in_their_own_chat()
    {
        Settings = Settings.Without("Questions:Channel");
        Teams.KeepSecret(Answer);
        await StartBotAsync();
        await Olga.Installs();
        await Omar.Installs();
        var alice = await StaffAsync();
        await AskAsync(alice, Question);
        await IsToldAsync(Olga, Question);
        await IsToldAsync(Omar, Question);

        Olga.Opens(Olga.Chat);
        await Olga.TapsFallback("Claim");
        await ComesTrueAsync("Omar's card follows", () => Told(Omar, "Olga Meyer has it").Any());
        Olga.Fills("Answer", Answer);
        await Olga.Taps("Answer");
        await IsToldAsync(alice, Answer);
        await ComesTrueAsync("Omar's card follows", () => Told(Omar, "Answered by Olga Meyer").Any());
        Omar.Opens(Omar.Chat);
        await Omar.Taps("Keep this answer");
        Omar.SeesCard("Kept");
    }

    [Fact]
    public async Task Of_two_organizers_on_two_instances_who_press_at_once_one_has_it_and_both_know_who()
    {
        await StartBotAsync();
        await StartBotAsync();
        var alice = await StaffAsync();
        await AskAsync(alice, Question);
        var thread = await ThreadAsync(Question);
        Olga.Opens(thread);
        Omar.Opens(thread);

        await Task.WhenAll(Olga.Taps("Claim"), Omar.Taps("Claim"));

        var ticket = Assert.Single(await TicketsAsync());
        Assert.Equal("Claimed", ticket.GetString("State"));
        await ComesTrueAsync("the card is brought up to date", () => Teams.Posted.Any(posted => posted.Kind == PostedKind.Update && posted.ConversationId == thread.Id));
        var winner = new[] { Olga, Omar }.Single(organizer => Teams.Posted.Any(posted => Words.Contain(posted.Words, $"{organizer.Account.Name} has it")));
        Olga.SeesCard($"{winner.Account.Name} has it");
        Omar.SeesCard($"{winner.Account.Name} has it");
        Assert.Single(Cards(Question));
    }

    [Fact]
    public async Task A_form_that_Teams_sends_again_to_another_instance_is_one_question()
    {
        await StartBotAsync();
        await StartBotAsync();
        var alice = await StaffAsync();
        await AskAsync(alice, Question);
        await alice.IsSentAgain();
        await alice.IsSentAgain(withNewId: true);
        await ThreadAsync(Question);
        Assert.Single(await TicketsAsync());
        Assert.Single(Cards(Question));
    }

    [Fact]
    public async Task In_a_channel_it_is_asked_by_the_presser_alone()
    {
        await StartBotAsync();
        var channel = Teams.AddChannel("Lincoln School", "general");
        var alice = await StaffAsync();
        await alice.SaysIn(channel, "translate my dissertation into Klingon");
        await alice.Taps("Ask the organizers");
        alice.SeesCard("not who asked");
        alice.Fills("Your question", Question);
        Teams.KeepSecret(Question);
        await alice.Taps("Send to the organizers");
        alice.SeesCard("on its way");

        var bob = Person("Bob Okafor");
        bob.Opens(alice.Here);
        bob.SeesNo("parking");
        await bob.Taps("Ask the organizers");
        bob.Sees("add me as an app");

        Olga.Opens(await ThreadAsync(Question));
        await Olga.Taps("Not for us");
        await Olga.Taps("Close it");
        await IsToldAsync(alice, "Thank you for asking");
        Assert.Single(await TicketsAsync());
    }

    [Fact]
    public async Task It_can_be_said_in_words_and_what_waits_can_be_listed()
    {
        await StartBotAsync();
        await Olga.Installs();
        var alice = await StaffAsync();
        await alice.Says("ask the organizers whether I may park behind the gym");
        alice.SeesButton("Send to the organizers");
        await alice.Taps("Send to the organizers");
        alice.SeesCard("whether I may park behind the gym");
        await ThreadAsync("whether I may park behind the gym");

        await alice.Says("translate my dissertation into Klingon");
        await alice.Says("ask the organizers");
        await alice.Taps("Send to the organizers");
        alice.SeesCard("translate my dissertation into Klingon");

        await alice.Says("is there parking?");
        await alice.Taps("Ask the organizers");
        await alice.Taps("Send to the organizers");
        alice.SeesCard("is there parking?");

        await Olga.Says("open questions");
        Olga.SeesCard("whether I may park behind the gym");
        await Olga.Taps("Open", beside: "whether I may park");
        await Olga.Taps("Claim");
        Olga.SeesCard("Olga Meyer has it");
        await alice.Says("open questions");
        alice.Sees("Only the organizers");
    }

    [Fact]
    public async Task With_storage_away_every_press_is_refused_honestly_and_works_when_it_is_back()
    {
        Teams.KeepSecret(Answer);
        await using var proxy = FaultProxy.Before(Storage.Tables);
        await StartBotAsync(Settings.WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority), patient: true));
        var alice = await StaffAsync();
        await alice.Says("translate my dissertation into Klingon");
        await alice.Taps("Ask the organizers");
        alice.Fills("Your question", Question);
        Teams.KeepSecret(Question);
        await RefusedThenTakenAsync(alice, "Send to the organizers", () => alice.Fills("Your question", Question));
        var thread = await ThreadAsync(Question);
        Olga.Opens(thread);
        await RefusedThenTakenAsync(Olga, "Claim", () => { });
        await CardSaysAsync(thread, "Olga Meyer has it");
        await RefusedThenTakenAsync(Olga, "Answer", () => Olga.Fills("Answer", Answer));
        await IsToldAsync(alice, Answer);
        await CardSaysAsync(thread, "The asker has the answer");
        await RefusedThenTakenAsync(Olga, "Keep this answer", () => { });
        await CardSaysAsync(thread, "Kept");
        Assert.Single(Told(alice, Answer));

        async Task RefusedThenTakenAsync(Driver.Person who, string button, Action fills)
        {
            proxy.GoAway();
            fills();
            await who.Taps(button);
            who.Sees("try again");
            proxy.ComeBack();
            for (var tries = 0; tries < 20; tries++)
            {
                fills();
                await who.Taps(button);
                if (!Words.Contain(who.News, "try again"))
                {
                    return;
                }

                await Task.Delay(500);
            }

            throw who.Failed($"can't press '{button}' though storage is back.");
        }
    }
}
