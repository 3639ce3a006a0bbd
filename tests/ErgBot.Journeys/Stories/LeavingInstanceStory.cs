using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

public sealed class LeavingInstanceStory : Story
{
    private const int People = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_instance_that_goes_in_the_middle_of_a_rush_takes_no_answer_with_it(bool killed)
    {
        var (leaving, staying) = (await StartBotAsync(), await StartBotAsync());
        var everybody = Enumerable.Range(1, People).Select(number => Person($"Casey Number{number:00}")).ToArray();
        foreach (var person in everybody)
        {
            await person.Installs();
            await person.Says("when is the kick-off?");
            person.At = leaving.Messages;
        }

        var some = new TaskCompletionSource();
        var answered = 0;
        var rush = Task.WhenAll(everybody.Select(TapAsync));
        await some.Task;
        if (killed)
        {
            await leaving.KillAsync();
        }
        else
        {
            Assert.InRange(await leaving.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }

        await rush;
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((People, People, People), (rows.Going, rows.AnswersThatSay("Going"), rows.Answers.Count));
        Assert.All(everybody, person => person.SeesCard("You're going"));

        async Task TapAsync(Person person)
        {
            try
            {
                await person.Taps("Going");
            }
            catch (HttpRequestException) when (person.At == leaving.Messages)
            {
                // The instance was gone before it answered: Teams asks again, and another instance is there.
                person.At = staying.Messages;
                await person.Taps("Going");
            }

            if (Interlocked.Increment(ref answered) == People / 8)
            {
                some.SetResult();
            }
        }
    }
}
