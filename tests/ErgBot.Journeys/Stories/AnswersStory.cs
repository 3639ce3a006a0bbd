namespace ErgBot.Journeys.Stories;

public sealed class AnswersStory : Story
{
    [Fact]
    public async Task Questions_are_answered_from_the_notice()
    {
        await StartBotAsync();
        var alice = await StaffAsync();

        await alice.Says("when is the kick-off?");
        alice.SeesCard("Wednesday, May 23");
        alice.SeesCard("3:15-5:00 PM");
        alice.SeesCard("Putnam Avenue Upper School");
        alice.SeesButton("Going");
        alice.SeesButton("Maybe");
        alice.SeesButton("Can't go");

        await alice.Says("who can join?");
        alice.SeesCard("Any employee who is not an administrator");

        await alice.Says("which groups are there?");
        foreach (var group in new[] { "Women", "Parents", "People of Color", "LGBTQ", "Veterans", "People with Disabilities" })
        {
            alice.SeesCard(group);
        }
    }

    [Fact]
    public async Task What_it_does_not_know_it_says_and_offers_what_it_does_know()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("translate my dissertation into Klingon");
        alice.SeesCard("I don't know that one");
        await alice.Taps("The kick-off");
        alice.SeesCard("May 23");
    }

    [Fact]
    public async Task Help_is_there_at_any_time()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("help");
        alice.SeesCard("which groups are there?");
    }
}
