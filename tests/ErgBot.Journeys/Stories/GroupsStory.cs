namespace ErgBot.Journeys.Stories;

public sealed class GroupsStory : Story
{
    private const string Question = "Are you an administrator?";

    [Fact]
    public async Task Joining_asks_once_whether_somebody_is_an_administrator_and_leaving_needs_no_reason()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("which groups are there?");
        await alice.Taps("Veterans");
        await alice.Taps("Join");
        alice.SeesCard(Question);
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));

        await alice.Taps("I'm not an administrator");
        alice.SeesCard("You've joined Veterans");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));

        await alice.Says("which groups are there?");
        await alice.Taps("Parents");
        await alice.Taps("Join");
        alice.SeesCard("You've joined Parents");

        await alice.Says("my groups");
        alice.SeesCard("Veterans");
        alice.SeesCard("Parents");
        await alice.Taps("Leave", beside: "Veterans");
        alice.SeesCard("You've left Veterans");
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));
        Assert.Equal(1, await Ledger.MembersAsync("parents"));

        await alice.Says("my groups");
        alice.SeesNo("Veterans");
        alice.SeesCard("Parents");
    }

    [Fact]
    public async Task Ten_presses_at_once_on_two_instances_are_one_membership()
    {
        await StartBotAsync();
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Taps("Groups");
        await alice.Taps("Veterans");
        await alice.Taps("Join");
        await alice.Taps("I'm not an administrator");
        await alice.Taps("Leave");
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => alice.Taps("Join")));

        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
        await alice.Taps("My groups");
        alice.SeesCard("Veterans");
    }

    [Fact]
    public async Task Joining_can_be_done_in_words_with_help_on_the_way()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("I want to join the veterans group");
        alice.Sees(Question);
        await alice.Says("who can join?");
        alice.Sees("Any employee who is not an administrator");
        alice.Sees(Question);
        await alice.Says("no");
        alice.Sees("confidential");
        await alice.Says("yes");
        alice.Sees("Join Veterans, confidentially?");
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));
        await alice.Says("yes");
        alice.Sees("You've joined Veterans, confidentially");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
    }

    [Fact]
    public async Task Groups_can_be_searched_muted_and_made_confidential_later()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("which groups are there?");
        alice.Fills("search", "caregivers");
        await alice.Taps("Search");
        alice.SeesNo("Veterans");
        await alice.Taps("Parents");
        alice.SeesCard("Fewer than 11 people");
        alice.SeesCard("Next event");
        await alice.Taps("Join");
        await alice.Taps("I'm not an administrator");
        alice.SeesCard("You've joined Parents");

        await alice.Says("mute the parents group");
        alice.SeesCard("I won't send you messages of Parents");
        await alice.Taps("Make confidential");
        alice.SeesCard("Your membership is confidential now");
        await alice.Says("my groups");
        alice.SeesCard("Confidential, muted");
        await alice.Taps("Unmute", beside: "Parents");
        alice.SeesCard("You'll get messages of Parents again");
        Assert.Equal(1, await Ledger.MembersAsync("parents"));
    }

    [Fact]
    public async Task Cancel_leaves_a_conversation_about_joining_at_any_point()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("join a group");
        alice.Sees("Which group would you like to join?");
        await alice.Says("Parents");
        alice.Sees(Question);
        await alice.Says("cancel");
        alice.Sees("you joined nothing");
        await alice.Says("when is the kick-off?");
        alice.SeesCard("May 23");
        Assert.Equal(0, await Ledger.MembersAsync("parents"));
    }

    [Fact]
    public async Task A_membership_can_be_confidential_from_the_card()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("which groups are there?");
        await alice.Taps("LGBTQ");
        alice.Fills("confidential", "true");
        await alice.Taps("Join");
        await alice.Taps("I'm not an administrator");
        alice.SeesCard("You've joined LGBTQ, confidentially");
    }

    [Fact]
    public async Task Who_says_that_they_are_an_administrator_gets_a_kind_explanation_and_can_correct_it()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("which groups are there?");
        await alice.Taps("Women");
        await alice.Taps("Join");
        await alice.Taps("I'm an administrator");
        alice.SeesCard("early fall 2018");
        Assert.Equal(0, await Ledger.MembersAsync("women"));

        await alice.Taps("I'm not an administrator");
        await alice.Says("which groups are there?");
        await alice.Taps("Women");
        await alice.Taps("Join");
        alice.SeesCard("You've joined Women");
    }
}
