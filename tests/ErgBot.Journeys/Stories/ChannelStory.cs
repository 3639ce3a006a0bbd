using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class ChannelStory : Story
{
    [Fact]
    public async Task In_a_channel_all_works_and_nothing_personal_is_posted()
    {
        await StartBotAsync();
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        var alice = await StaffAsync();
        var bob = await StaffAsync("Bob Okafor");

        await alice.SaysIn(channel, "when is the kick-off?");
        alice.SeesCard("May 23");
        await alice.Taps("Going");
        alice.SeesCard("You're going");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
        bob.Opens(alice.Here);
        bob.SeesCard("May 23");
        bob.SeesNo("You're going");
        await bob.Taps("My answer");
        bob.SeesCard("So far");
        await bob.Taps("Can't go");
        bob.SeesCard("You can't go");

        await alice.SaysIn(channel, "which groups are there?");
        await alice.Taps("Veterans");
        await alice.Taps("Join");
        await alice.Taps("I'm not an administrator");
        alice.SeesCard("You've joined Veterans");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
        bob.Opens(alice.Here);
        bob.SeesNo("joined");

        await alice.SaysIn(channel, "my groups");
        alice.Sees("That is between you and me");
        alice.SeesNo("Veterans");
        alice.Opens(alice.Chat);
        alice.SeesCard("Veterans");

        await alice.SaysIn(channel, "count me in");
        await alice.SaysIn(channel, "leave the veterans group");
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));
        AssertNothingPersonalIn(channel);
    }

    [Fact]
    public async Task A_client_that_knows_only_Submit_is_answered_in_its_own_chat()
    {
        await StartBotAsync();
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        var alice = await StaffAsync();
        await alice.SaysIn(channel, "when is the kick-off?");
        await alice.TapsFallback("Going");
        alice.SeesNo("You're going");
        alice.Opens(alice.Chat);
        alice.SeesCard("You're going");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
        AssertNothingPersonalIn(channel);
    }

    [Fact]
    public async Task Who_has_not_added_the_bot_in_person_is_told_how_to()
    {
        await StartBotAsync();
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        var alice = Person("Alice Rivera");
        await alice.SaysIn(channel, "my groups");
        alice.Sees("add me");
        AssertNothingPersonalIn(channel);
    }

    [Fact]
    public async Task In_a_group_chat_it_answers_likewise()
    {
        await StartBotAsync();
        var chat = Teams.GroupChat();
        var alice = await StaffAsync();
        await alice.SaysIn(chat, "who can join?");
        alice.SeesCard("Any employee who is not an administrator");
        await alice.SaysIn(chat, "my groups");
        alice.Sees("That is between you and me");
        alice.Opens(alice.Chat);
        alice.SeesCard("My groups");
    }

    /// <summary>By what reached Teams, in order: no name, no one's answer, no one's groups; and no card was changed for all.</summary>
    private void AssertNothingPersonalIn(Channel channel)
    {
        var inChannel = Teams.Posted.Where(posted => posted.ConversationId.StartsWith(channel.Id, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(inChannel);
        Assert.All(inChannel, posted => Assert.Equal(PostedKind.Send, posted.Kind));
        foreach (var personal in new[] { "Alice", "Rivera", "Bob", "You're going", "You can't go", "You've joined", "You've left", "You're in", "My groups", "going," })
        {
            Assert.All(inChannel, posted => Assert.False(Words.Contain(posted.Words, personal), $"'{personal}' was posted in the channel: {posted.Words}"));
        }
    }
}
