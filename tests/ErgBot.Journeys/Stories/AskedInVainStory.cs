using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

/// <summary>What several people asked in vain, an organizer answers once for everybody, on whichever instance.</summary>
public sealed class AskedInVainStory : Story
{
    private const string Question = "translate my dissertation into Klingon";

    [Fact]
    public async Task Three_ask_in_vain_an_organizer_answers_and_every_instance_knows()
    {
        var olga = Person("Olga Organizer");
        Settings = Settings.WithOrganizers(olga.Account);
        var (here, there) = (await StartBotAsync(), await StartBotAsync());
        await olga.Installs();
        foreach (var name in new[] { "Ann Archer", "Bob Barnes", "Cem Celik" })
        {
            await (await StaffAsync(name)).Says(Question);
        }

        olga.At = here.Messages;
        await UntilAsync(olga, "unanswered questions", "Asked by 3 people or more");
        olga.SeesCard(Question);
        olga.SeesNo("Ann");
        await olga.Taps("Answer it");
        olga.Fills("Answer", "The library can help with that.");
        await olga.Taps("Keep this answer");
        olga.SeesCard("Kept.");

        var dan = await StaffAsync("Dan Drew");
        dan.At = here.Messages;
        await dan.Says(Question);
        dan.SeesCard("The library can help with that.");
        dan.At = there.Messages;
        await UntilAsync(dan, Question, "The library can help with that.");

        olga.At = there.Messages;
        await olga.Says("kept answers");
        await olga.Taps("Remove");
        olga.SeesCard("Removed.");
        await dan.Says(Question);
        dan.SeesCard("I don't know that one");
    }

    private static Task UntilAsync(Person person, string says, string sees) => ComesTrueAsync($"{says} brings {sees}", async () =>
    {
        await person.Says(says);
        return person.News.Contains(sees, StringComparison.Ordinal);
    });
}
