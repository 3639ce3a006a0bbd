namespace ErgBot.Journeys.Stories;

public sealed class MessageExtensionStory : Story
{
    private const string Groups = "searchGroups";
    private const string Events = "searchEvents";

    [Fact]
    public async Task A_group_is_searched_and_its_card_put_into_a_channel_where_each_press_is_the_pressers_alone()
    {
        await StartBotAsync();
        var thread = Teams.NewThread(Teams.AddChannel("ERG Staff Team", "general"));
        var alice = await StaffAsync();
        Assert.Equal(6, (await alice.Searches(thread, Groups)).Count);
        Assert.Equal(["Veterans"], await alice.Searches(thread, Groups, "vet"));
        Assert.Equal(["Parents"], await alice.Searches(thread, Groups, "moms and da"));
        Assert.Equal(["Veterans"], await alice.Searches(thread, Groups, "vetrans"));
        Assert.Equal(["Nothing here matches that. Try fewer letters, or another word."], await alice.Searches(thread, Groups, "chess club"));
        await alice.Searches(thread, Groups, "veteran");
        alice.Inserts(thread, "Veterans");

        // Bob has never met the bot.
        var bob = Person("Bob Okafor");
        bob.Opens(thread);
        await bob.Taps("Join");
        await bob.Taps("I'm not an administrator");
        bob.SeesCard("You've joined Veterans");
        bob.SeesCard("Add me as an app");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));

        alice.Opens(thread);
        alice.SeesButton("Join");
        alice.SeesNo("You've joined");
        Assert.DoesNotContain(Teams.Posted, posted => posted.ConversationId == thread.Id);
    }

    [Fact]
    public async Task An_invitation_works_in_a_chat_that_the_bot_is_not_in()
    {
        await StartBotAsync();
        var chat = Teams.GroupChat();
        chat.HasBot = false;
        var alice = await StaffAsync();
        Assert.Equal("Employee Resource Groups Kick-Off", (await alice.Searches(chat, Events, "kickof"))[0]); // the other one speaks of it
        alice.Inserts(chat, "Employee Resource Groups Kick-Off");

        var bob = Person("Bob Okafor");
        bob.Opens(chat);
        await bob.Taps("Going");
        bob.SeesCard("You're going");
        alice.Opens(chat);
        alice.SeesNo("You're going");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
        Assert.DoesNotContain(Teams.Posted, posted => posted.ConversationId == chat.Id);
    }
}
