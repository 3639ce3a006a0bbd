using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class WelcomeStory : Story
{
    private const string Hello = "Hello, I'm ErgBot";

    [Fact]
    public async Task A_person_is_welcomed_once_and_again_after_removing_the_bot()
    {
        await StartBotAsync();
        var alice = Person("Alice Rivera");
        await alice.Installs();
        alice.SeesCard(Hello);

        await alice.Reloads();
        alice.SeesNothingNew();

        await alice.Removes();
        await alice.Installs();
        alice.SeesCard(Hello);
        Assert.Equal(2, alice.Times(Hello));
    }

    [Fact]
    public async Task Installs_raised_on_two_instances_at_once_welcome_once()
    {
        await StartBotAsync();
        await StartBotAsync();
        var alice = Person("Alice Rivera");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => alice.Installs()));
        Assert.Equal(1, alice.Times(Hello));
        Assert.Single(Teams.Posted);
    }

    [Fact]
    public async Task A_team_is_welcomed_once_in_the_channel_that_was_chosen_and_nobody_is_written_to_in_person()
    {
        await StartBotAsync();
        var alice = Person("Alice Rivera");
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        await alice.InstallsIn(channel);
        await alice.InstallsIn(channel);
        var welcome = Assert.Single(Teams.Posted);
        Assert.StartsWith(channel.Id, welcome.ConversationId, StringComparison.Ordinal);
        Assert.True(Words.Contain(welcome.Words, Hello));
    }
}
