namespace ErgBot.Journeys.Stories;

public sealed class LeadsStory : Story
{
    [Fact]
    public async Task A_proposed_group_is_approved_led_joined_handed_over_and_closed()
    {
        var (ann, bob) = (Person("Ann Rivera"), Person("Bob Okafor"));
        var (omar, olga) = (Person("Omar Haddad"), Person("Olga Petrov"));
        await StartBotAsync(Settings.WithOrganizers([omar.Account, olga.Account]));
        await StartBotAsync(Settings.WithOrganizers([omar.Account, olga.Account]));
        await Task.WhenAll(ann.Installs(), bob.Installs(), omar.Installs(), olga.Installs());
        await ann.Says("how do I propose a group?");
        ann.SeesCard("Are you an administrator?");
        await ann.Taps("I'm not an administrator");
        ann.Fills("name", "Runners");
        ann.Fills("purpose", "Short.");
        await ann.Taps("Send to the organizers");
        ann.SeesCard("20 to 400 characters");
        ann.Fills("purpose", "Running together before work.");
        ann.Fills("named", "true");
        await ann.Taps("Send to the organizers");
        ann.SeesCard("Thank you");
        await ComesTrueAsync("the organizers have the proposal", () => omar.Times("Proposed by Ann Rivera") == 1 && olga.Times("Proposed by Ann Rivera") == 1);

        // Both press at the same instant, on two instances.
        await Task.WhenAll(omar.Taps("Approve"), olga.Taps("Approve"));
        Assert.Single(new[] { omar, olga }, organizer => organizer.News.Contains("Approved. The group is there", StringComparison.Ordinal));
        Assert.Single(new[] { omar, olga }, organizer => organizer.News.Contains("has approved it already", StringComparison.Ordinal));
        await ComesTrueAsync("the proposer hears of it", () => ann.Times("Your proposal is approved") == 1);
        Assert.Equal(1, await Ledger.MembersAsync("runners"));

        await ComesTrueAsync("the new group is in the list", async () =>
        {
            await bob.Says("which groups are there?");
            return bob.News.Contains("Runners", StringComparison.Ordinal);
        });
        await bob.Taps("Runners");
        bob.SeesCard("Led by Ann Rivera");
        await bob.Taps("Join");
        await bob.Taps("I'm not an administrator");
        bob.SeesCard("You've joined Runners");

        await ann.Taps("Open");
        await ann.Taps("Leave");
        ann.SeesCard("last lead");
        await ann.Taps("Lead this group");
        await ann.Taps("Members");
        ann.SeesCard("Bob Okafor");
        await ann.Taps("Ask to lead", beside: "Bob Okafor");
        await ann.Taps("To take over from me");
        ann.SeesCard("I've asked them");
        await ComesTrueAsync("Bob is asked", () => bob.Times("asks you to take over") > 0);
        await bob.Taps("Yes, without my name");
        bob.SeesCard("you lead Runners now");
        await ComesTrueAsync("Ann hears that Bob leads", () => ann.Times("Bob Okafor leads Runners now") == 1);

        await bob.Taps("Close the group");
        await bob.Taps("Yes, close it");
        bob.SeesCard("Runners is closed");
        await ComesTrueAsync("Ann hears of the closing", () => ann.Times("Runners has been closed") == 1);
    }

    [Fact]
    public async Task Somebody_offers_to_lead_a_group_that_has_no_lead()
    {
        var (ann, omar) = (Person("Ann Rivera"), Person("Omar Haddad"));
        await StartBotAsync(Settings.WithOrganizers(omar.Account));
        await Task.WhenAll(ann.Installs(), omar.Installs());
        await ann.Says("tell me about the veterans group");
        await ann.Taps("Offer to lead");
        await ann.Taps("I'm not an administrator");
        ann.SeesCard("will see your name");
        await ann.Taps("Send my offer");
        ann.SeesCard("The organizers have your offer");
        await ComesTrueAsync("the organizer has the offer", () => omar.Times("Ann Rivera offers to lead Veterans") == 1);
        await omar.Taps("Appoint");
        omar.SeesCard("Appointed");
        await ComesTrueAsync("Ann hears that she leads", () => ann.Times("you lead Veterans now") == 1);
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
    }
}
