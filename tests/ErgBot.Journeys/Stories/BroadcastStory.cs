using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>Olga and Omar are organizers; Alice is a member of the veterans' group and Bob of none.</summary>
public sealed class BroadcastStory : Story
{
    private const string Title = "Doors open at three";
    private const string Text = "Please come in by the side door.";

    private const string Corrected = "Please come in by the main door.";

    private Person Olga { get; set; } = null!;

    private Person Omar { get; set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (Olga, Omar) = (Person("Olga Meyer"), Person("Omar Haddad"));
        Settings = Settings.WithOrganizers(Olga.Account, Omar.Account);
        Teams.KeepSecret(Title);
        Teams.KeepSecret(Text);
        Teams.KeepSecret(Corrected);
    }

    [Fact]
    public async Task An_organizer_writes_to_a_group_sees_it_as_it_will_arrive_and_reads_how_it_ended_without_a_number()
    {
        await StartBotAsync();
        await StartBotAsync();
        var (alice, bob, carla) = (await StaffAsync(), await StaffAsync("Bob Miller"), await StaffAsync("Carla Reyes"));
        await JoinsAsync(alice);
        await JoinsAsync(carla);
        await carla.Taps("Mute");
        await Olga.Installs();

        await WriteAsync("Members of Veterans");
        Olga.SeesCard(Title);
        Olga.SeesCard("Members of Veterans");
        Olga.SeesNo("Reaches now");
        await Olga.Taps("Show it to me as it arrives");
        await ComesTrueAsync("it is shown", () => Got(Olga).Any());
        Assert.Empty(Got(alice));

        await Olga.Taps("Send it");
        await ComesTrueAsync("it arrives", () => Got(alice).Any());
        await ComesTrueAsync("it is reported", () => Reported("It has gone to all members"));

        // Whoever muted the group, is in none, or wrote it, gets nothing.
        Assert.Single(Got(alice));
        Assert.Empty(Got(carla));
        Assert.Empty(Got(bob));
        var arrived = Got(alice).Single();
        Assert.DoesNotContain("eteran", (string?)arrived.Body["summary"], StringComparison.Ordinal);
        Assert.DoesNotContain(Title, (string?)arrived.Body["summary"], StringComparison.Ordinal);

        Olga.Opens(Olga.Chat);
        await Olga.Says("broadcasts");
        await Olga.Taps("Open");
        await Olga.Taps("Correct it");
        Olga.Fills("What you want to tell them", Corrected);
        await Olga.Taps("Put it right for everybody");
        await ComesTrueAsync("it is put right", () => Teams.Posted.Any(posted => posted.Kind == PostedKind.Update && posted.ConversationId == alice.Chat.Id && posted.ActivityId == arrived.ActivityId && Words.Contain(posted.Words, Corrected)));
        await ComesTrueAsync("and that is reported", () => Reported(Corrected) && Reported("It has been put right"));

        await Olga.Says("broadcasts");
        await Olga.Taps("Open");
        await Olga.Taps("Take it back");
        Assert.DoesNotContain(Teams.Posted, posted => posted.Kind == PostedKind.Delete);
        await Olga.Taps("Yes, take it back");
        await ComesTrueAsync("it is taken back", () => Teams.Posted.Any(posted => posted.Kind == PostedKind.Delete && posted.ConversationId == alice.Chat.Id && posted.ActivityId == arrived.ActivityId));
        Assert.Single(Got(alice));
    }

    [Fact]
    public async Task What_goes_to_everyone_needs_a_second_organizer_and_goes_once_however_often_it_is_pressed()
    {
        await StartBotAsync();
        var (alice, bob) = (await StaffAsync(), await StaffAsync("Bob Miller"));
        await Olga.Installs();
        await Omar.Installs();

        await WriteAsync("Everyone whom the bot can write to");
        Olga.SeesCard("Reaches now: 4 people");
        await Olga.Taps("Send it");
        Olga.SeesCard("waits for another organizer");
        Assert.Empty(Got(bob));

        await ComesTrueAsync("Omar is asked", () => Teams.Posted.Any(posted => posted.ConversationId == Omar.Chat.Id && Words.Contain(posted.Words, "needs your agreement")));
        Omar.Opens(Omar.Chat);
        await Omar.Taps("Agree, and send it");
        await Omar.IsSentAgain();
        await ComesTrueAsync("it is reported", () => Reported("It has been sent"));
        Assert.All(new[] { alice, bob, Omar, Olga }, person => Assert.Single(Got(person)));
    }

    [Fact]
    public async Task The_only_organizer_is_told_that_nobody_could_agree()
    {
        Settings = Settings.WithOrganizers(Olga.Account, Olga.Account);
        await StartBotAsync();
        await Olga.Installs();
        await WriteAsync("Everyone whom the bot can write to");
        await Olga.Taps("Send it");
        Olga.SeesCard("There is no other organizer who could agree");
    }

    [Fact]
    public async Task Staff_cannot_write_to_many_and_a_form_that_was_wrong_comes_back_with_what_was_typed()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("send a broadcast");
        alice.Sees("are for the organizers");

        await Olga.Installs();
        await Olga.Says("broadcasts");
        await Olga.Taps("Write a new one");
        Olga.Fills("Title", Title);
        Olga.Fills("What you want to tell them", Text);
        Olga.Fills("On which day (leave empty to send when you say so)", "2018-05-01");
        Olga.Fills("At what time (Eastern time)", "10:00");
        await Olga.Taps("Preview");
        Olga.SeesCard("Choose who gets it");
        Olga.SeesCard("That time is past");
    }

    [Fact]
    public async Task An_events_card_comes_below_a_message_and_an_answer_on_it_takes_nothing_away()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await JoinsAsync(alice);
        await Olga.Installs();

        await WriteAsync("Members of Veterans", KickOff);
        Olga.SeesCard("Below it comes this event's card");
        Olga.SeesCard(KickOff);
        await Olga.Taps("Send it");
        await ComesTrueAsync("it arrives", () => Got(alice).Any());
        var arrived = Got(alice).Single();
        Assert.True(Words.Contain(arrived.Words, KickOff));

        alice.Opens(alice.Chat);
        await alice.TapsFallback("Going");
        alice.SeesCard("You're going.");
        Assert.DoesNotContain(Teams.Posted, posted => posted.Kind == PostedKind.Update && posted.ActivityId == arrived.ActivityId);
        await alice.Taps("Maybe");
        alice.SeesCard("You're a maybe.");
        Assert.Single(Got(alice));
    }

    private static async Task JoinsAsync(Person person)
    {
        await person.Says("which groups are there?");
        await person.Taps("Veterans");
        await person.Taps("Join");
        await person.Taps("I'm not an administrator");
        person.SeesCard("You've joined Veterans");
    }

    private async Task WriteAsync(string audience, string? withEvent = null)
    {
        await Olga.Says("broadcasts");
        await Olga.Taps("Write a new one");
        Olga.Fills("Title", Title);
        Olga.Fills("What you want to tell them", Text);
        Olga.Fills("Who gets it (each person once)", audience);
        if (withEvent is not null)
        {
            Olga.Fills("An event's card below it, with its buttons (optional)", withEvent);
        }

        await Olga.Taps("Preview");
    }

    private IEnumerable<Posted> Got(Person person) =>
        Teams.Posted.Where(posted => posted.Kind == PostedKind.Send && posted.ConversationId == person.Chat.Id && Words.Contain(posted.Words, "From the Employee Resource Groups") && Words.Contain(posted.Words, Text));

    private bool Reported(string words) =>
        Teams.Posted.Any(posted => posted.Kind == PostedKind.Update && posted.ConversationId == Olga.Chat.Id && Words.Contain(posted.Words, words));
}
