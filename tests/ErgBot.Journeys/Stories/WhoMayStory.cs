namespace ErgBot.Journeys.Stories;

public sealed class WhoMayStory : Story
{
    [Fact]
    public async Task Who_is_on_the_administrators_roll_is_refused_kindly_at_the_moment_of_the_tap()
    {
        var (alice, bob) = (Person("Alice Rivera"), Person("Bob Okafor"));
        using var roll = RollOf(bob.Account.ObjectId.ToString());
        await StartBotAsync(Settings.With("StaffRoll:AdministratorsFile", roll.Path));
        await Task.WhenAll(alice.Installs(), bob.Installs());

        await bob.Says("when is the kick-off?");
        await bob.Taps("Going");
        bob.Sees("except administrators");
        await bob.Says("which groups are there?");
        await bob.Taps("Veterans");
        await bob.Taps("Join");
        bob.Sees("You are on the administrators' roll");
        Assert.Empty((await Ledger.EventAsync(KickOff)).Answers);
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));

        // With a roll nobody is asked.
        await alice.Says("which groups are there?");
        await alice.Taps("Veterans");
        await alice.Taps("Join");
        alice.SeesCard("You've joined Veterans");
    }

    [Fact]
    public async Task The_administrators_roll_may_name_accounts_instead_of_ids()
    {
        var bob = Person("Bob Okafor");
        using var roll = RollOf(bob.Account.UserPrincipalName);
        await StartBotAsync(Settings.With("StaffRoll:AdministratorsFile", roll.Path));
        await bob.Installs();
        await bob.Says("when is the kick-off?");
        await bob.Taps("Going");
        bob.Sees("except administrators");
        Assert.Empty((await Ledger.EventAsync(KickOff)).Answers);
    }

    [Fact]
    public async Task A_student_gets_a_polite_no_to_words_and_taps()
    {
        var (alice, student) = (Person("Alice Rivera"), Person("Sam Pupil"));
        using var roll = RollOf(alice.Account.UserPrincipalName);
        await StartBotAsync(Settings.With("StaffRoll:StaffFile", roll.Path));
        await Task.WhenAll(alice.Installs(), student.Installs());

        await student.Says("when is the kick-off?");
        student.Sees("I can't find you on the staff roll");
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        await alice.SaysIn(channel, "when is the kick-off?");
        student.Opens(alice.Here);
        await student.Taps("Going");
        student.Sees("I can't find you on the staff roll");
        Assert.Empty((await Ledger.EventAsync(KickOff)).Answers);

        await alice.Taps("Going");
        alice.SeesCard("You're going");
    }

    [Fact]
    public async Task A_buttons_data_is_no_authority()
    {
        var (alice, bob) = (Person("Alice Rivera"), Person("Bob Okafor"));
        await StartBotAsync();
        await alice.Installs();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");

        // Bob presses with Alice's id in the data: the answer is his own.
        bob.Opens(alice.Chat);
        await bob.Forges("rsvp", new() { ["event"] = KickOff, ["answer"] = "cannot-go", ["from"] = alice.Account.Id, ["aadObjectId"] = alice.Account.ObjectId.ToString() });
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((1, 1, 2), (rows.Going, rows.AnswersThatSay("Going"), rows.Answers.Count));
    }

    private static RollFile RollOf(string idOrAccount) => new(idOrAccount);

    /// <summary>A list of one, as an operator would export it.</summary>
    private sealed class RollFile : IDisposable
    {
        public RollFile(string idOrAccount)
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllLines(Path, [idOrAccount.Contains('@', StringComparison.Ordinal) ? "userPrincipalName" : "id", idOrAccount]);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
