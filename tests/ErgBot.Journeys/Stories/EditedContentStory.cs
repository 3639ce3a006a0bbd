using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

/// <summary>Somebody in HR edits answers.yaml while the bot runs.</summary>
public sealed class EditedContentStory : Story
{
    private const string Answers = "answers.yaml";
    private const string Question = "do we get mugs at the event";

    [Fact]
    public async Task A_good_edit_is_live_within_seconds_and_a_bad_one_takes_nothing_away()
    {
        using var content = OwnContent.AsShipped();
        var bot = await StartBotAsync(Settings.With("Content:Folder", content.Folder));
        var alice = await StaffAsync();
        await alice.Says(Question);
        alice.SeesNo("mug for everybody");

        content.Edit(Answers, yaml => $"{yaml}\n{Mugs("There is a mug for everybody.")}");
        await UntilAsync(alice, "There is a mug for everybody.");

        content.Edit(Answers, yaml => $"{yaml.Replace("a mug for everybody", "no mug at all", StringComparison.Ordinal)}\n- topic: [");
        await ComesTrueAsync("the bad edit is refused", () => Refusals(bot) > 0);
        await alice.Says(Question);
        alice.SeesCard("There is a mug for everybody.");

        content.Edit(Answers, yaml => yaml.Replace("\n- topic: [", "", StringComparison.Ordinal));
        await UntilAsync(alice, "There is no mug at all.");
        Assert.Equal(1, Refusals(bot));
    }

    private static int Refusals(BotProcess bot) => bot.Output.Split('\n').Count(line => line.Contains($"{Answers}, line", StringComparison.Ordinal));

    private static Task UntilAsync(Person person, string answer) => ComesTrueAsync($"the answer is {answer}", async () =>
    {
        await person.Says(Question);
        return person.News.Contains(answer, StringComparison.Ordinal);
    });

    private static string Mugs(string answer) => $"""

        - topic: mugs
          name: Mugs
          answer: {answer}
          examples:
            - {Question}
            - mugs
            - is there a mug for me
            - will there be mugs
            - do i get a mug
            - are mugs given away
            - who gets a mug
            - a mug for all of us
            - free mugs
            - where do i get my mug
            - can i have a mug
            - is there a coffee mug

        """;
}
