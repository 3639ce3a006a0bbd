using Azure.Data.Tables;
using ErgBot.Answers.Tickets;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Answers.Tickets;

/// <summary>
/// A whole story through the front door, in which the process is killed, or an answer is lost, at every single write to storage and every
/// call to Teams in turn. The next instance goes on, people press again what wasn't answered, and the story ends as it should.
/// </summary>
public sealed class TicketCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string Olga = "Olga Meyer";
    private const string Channel = "19:organizers@thread.tacv2";

    private static readonly string _form = Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_fault_everything_happens_once(bool inChannel)
    {
        var story = await TellAsync(inChannel, new Life());
        Assert.Equal((1, 1), (story.Cards, story.Answers));
    }

    [Theory]
    [InlineData(nameof(Fate.DiesBefore), true)]
    [InlineData(nameof(Fate.DiesAfter), true)]
    [InlineData(nameof(Fate.LosesAnswer), true)]
    [InlineData(nameof(Fate.DiesBefore), false)]
    [InlineData(nameof(Fate.DiesAfter), false)]
    [InlineData(nameof(Fate.LosesAnswer), false)]
    public async Task Whatever_happens_at_whichever_step_the_answer_arrives_and_the_asker_is_forgotten(string fate, bool inChannel)
    {
        var undisturbed = new Life();
        await TellAsync(inChannel, undisturbed);
        Assert.InRange(undisturbed.Steps, 20, 60);

        var repeated = 0;
        for (var step = 1; step <= undisturbed.Steps; step++)
        {
            var story = await TellAsync(inChannel, new Life(step, Enum.Parse<Fate>(fate)));

            // Teams knows no message by its key: what was on its way then may stand there twice, and nothing else.
            Assert.InRange(story.Cards, 1, 2);
            Assert.InRange(story.Answers, 1, 2);
            repeated += story.Cards - 1 + story.Answers - 1;
        }

        // A control of the test itself: there are two sends that a kill can cut off from being written down, and they are repeated.
        // A lost answer alone repeats the answer to the asker; the card is known again as soon as somebody presses it.
        Assert.Equal(fate == nameof(Fate.LosesAnswer) ? 1 : 2, repeated);
    }

    private async Task<(int Cards, int Answers)> TellAsync(bool inChannel, Life life)
    {
        var (wire, time, teams) = (await azurite.NewTablesAsync(), new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new RecordingTeams());
        var bot = await StartAsync(life);
        await UntilAnsweredAsync(Alice, TicketAction.SendVerb, () => new() { ["form"] = _form, ["question"] = "Is there parking at the school?" });
        await UntilAnsweredAsync(Olga, TicketAction.ClaimVerb, () => OnTicket());
        await UntilAnsweredAsync(Olga, TicketAction.AnswerVerb, () => OnTicket("answer", "There is, behind the gym."));
        await UntilAnsweredAsync(Olga, TicketAction.KeepVerb, () => OnTicket());

        // Pauses after what may have arrived are minutes long.
        time.Advance(TimeSpan.FromHours(1));
        await WorkAsync();
        await bot.DisposeAsync();

        var tickets = bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "ticket").ToList();
        var ticket = Assert.Single(tickets);
        Assert.Equal(("Answered", "Delivered", true), (ticket.GetString("State"), ticket.GetString("Delivery"), ticket.GetBoolean("Kept")));
        Assert.Null(ticket.GetString("Asker"));
        Assert.Single(bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "kept"), row => row.RowKey != "head");
        Assert.Contains("Kept", WiredBot.Words(teams.Edited[^1]), StringComparison.Ordinal);
        Assert.Equal(teams.Edited[^1].Id, Card()!.Id);

        var organizers = inChannel ? Channel : WiredBot.PrivateChat(Olga);
        var cards = teams.Sent.Count(sent => sent.Conversation!.Id!.StartsWith(organizers, StringComparison.Ordinal));
        var answers = teams.Sent.Where(sent => sent.Conversation!.Id == WiredBot.PrivateChat(Alice)).Select(WiredBot.Words).ToList();
        Assert.All(answers, answer => Assert.Contains("behind the gym", answer, StringComparison.Ordinal));
        return (cards, answers.Count);

        async Task<WiredBot> StartAsync(Life lived)
        {
            var transport = new FaultingTransport();
            var started = await WiredBot.StartAsync(
                azurite,
                wire,
                new() { ["Organizers:0"] = WiredBot.ObjectId(Olga), ["Questions:Channel"] = inChannel ? Channel : "" },
                transport,
                teams,
                time);
            await started.InstallsAsync(Alice);
            await started.InstallsAsync(Olga);
            teams.Sent.RemoveAll(sent => !WiredBot.Words(sent).Contains("parking", StringComparison.Ordinal)); // the welcome
            (transport.Life, teams.Life, life) = (lived, lived, lived);
            return started;
        }

        async Task UntilAnsweredAsync(string who, string verb, Func<JObject> data)
        {
            while (true)
            {
                try
                {
                    var seen = await bot.TapsAsync(who, verb, data(), who == Olga ? Card() : null);
                    if (!seen.Contains("try again", StringComparison.Ordinal))
                    {
                        await WorkAsync();
                        return;
                    }
                }
                catch (Exception) when (life.IsOver)
                {
                    // No answer: the process was killed.
                }

                await WorkAsync();
            }
        }

        async Task WorkAsync()
        {
            try
            {
                await bot.WorkAsync();
            }
            catch (KilledException)
            {
            }

            if (life.IsOver)
            {
                await bot.DisposeAsync();
                bot = await StartAsync(new Life());
                time.Advance(TicketPlan.Lease);
                await bot.WorkAsync();
            }
        }

        // The newest there is.
        Activity? Card() => teams.Sent.LastOrDefault(sent => sent.Conversation!.Id!.StartsWith(inChannel ? Channel : WiredBot.PrivateChat(Olga), StringComparison.Ordinal));

        JObject OnTicket(string? input = null, string? typed = null)
        {
            var row = bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "ticket").Single();
            var data = new JObject { ["ticket"] = row.RowKey["ticket:".Length..] };
            if (input is not null)
            {
                data[input] = typed;
            }

            return data;
        }
    }
}
