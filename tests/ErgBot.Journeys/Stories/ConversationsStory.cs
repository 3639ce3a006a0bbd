namespace ErgBot.Journeys.Stories;

/// <summary>Talks of several turns, as people have them.</summary>
public sealed class ConversationsStory : Story
{
    [Fact]
    public async Task A_talk_leads_from_one_question_to_the_next_and_to_an_answer()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        alice.SeesCard("Wednesday, May 23");
        await alice.Says("and where?");
        alice.SeesCard("The kick-off is at Putnam Avenue Upper School");
        await alice.Says("what about parking?");
        alice.SeesCard("parking");
        await alice.Says("is it on the 24th?");
        alice.SeesCard("No. The kick-off is on Wednesday, May 23");
        await alice.Says("sign me up for it");
        alice.SeesCard("You're going");
        await alice.Says("am I signed up?");
        alice.SeesCard("You're going");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
    }

    [Fact]
    public async Task A_talk_about_a_group_goes_on_after_the_bot_was_killed_and_with_another_instance()
    {
        var one = await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("is there a group for moms and dads?");
        alice.SeesCard("Raising children");
        await one.KillAsync();

        var other = await StartBotAsync();
        alice.At = other.Messages;
        await alice.Says("and for veterans?");
        alice.SeesCard("armed forces");
        await alice.Says("join it");
        alice.Sees("Are you an administrator?");
        await one.StartAgainAsync();
        alice.At = one.Messages;
        await alice.Says("I'm a teacher");
        alice.Sees("confidential");
        await alice.Says("and who can see that?");
        alice.Sees("sealed");
        alice.Sees("confidential");
        alice.At = other.Messages;
        await alice.Says("no thanks");
        alice.Sees("Join Veterans?");
        await alice.Says("yes please");
        alice.SeesCard("You've joined Veterans");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
        Assert.Equal(0, await Ledger.MembersAsync("parents"));
    }

    [Fact]
    public async Task What_was_offered_and_pressed_is_what_the_talk_is_about()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("how often do the groups meet?");
        await alice.Says("tell me more");
        alice.SeesCard("What would you like to know?");
        await alice.Taps("The kick-off");
        await alice.Says("and when?");
        alice.SeesCard("Wednesday, May 23");
    }

    [Fact]
    public async Task In_a_channel_a_thread_goes_on_for_everybody_in_it_and_tells_nobody_anything_of_anybody()
    {
        await StartBotAsync();
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        var alice = await StaffAsync();
        var bob = await StaffAsync("Bob Okafor");
        await alice.SaysIn(channel, "how often do the groups meet?");
        alice.SeesCard("how often the groups will meet");
        await bob.SaysIn(alice.Here, "and where?");
        bob.SeesCard("how often the groups will meet");

        await alice.SaysIn(channel, "join the veterans group");
        alice.Sees("between you and me");
        await bob.SaysIn(alice.Here, "where?");
        bob.SeesCard("The kick-off is at Putnam Avenue");
        bob.Opens(bob.Chat);
        await bob.Says("where?");
        bob.SeesCard("The kick-off is at Putnam Avenue");
        foreach (var posted in Teams.Posted.Where(posted => posted.ConversationId.StartsWith(channel.Id, StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Veterans", posted.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_they_are_somebody_tells_the_bot_alone_and_can_take_back()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("I'm a principal");
        alice.SeesCard("early fall 2018");
        alice.SeesCard("Shall I note it?");
        await alice.Taps("I'm an administrator");
        await alice.Says("join the women group");
        alice.SeesCard("not administrators");
        await alice.Says("sorry, I'm not an administrator");
        alice.SeesCard("So far I have noted that you are an administrator");
        await alice.Taps("I'm not an administrator");
        await alice.Says("join the women group");
        alice.Sees("confidential");
    }
}
