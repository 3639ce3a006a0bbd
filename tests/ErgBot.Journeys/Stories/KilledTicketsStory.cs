using System.Text.RegularExpressions;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>
/// kill -9 between any two steps of a ticket. What is done about one ticket, in order: 1 it is stored, 2 "I post it", posted, 3 "it stands
/// there", 4 claimed, 5 "I edit its card", edited, 6 "edited", 7 answered, 8 "I tell the asker", told, 9 "told, and the asker erased",
/// 10 "I edit", edited, 11 "edited", 12 kept as knowledge, 13 "kept", 14 "I edit", edited, 15 "edited". Each question of a story is stopped
/// at another of these points (nothing that is written about it later gets through), then the process is killed and another one goes on.
/// </summary>
public sealed partial class KilledTicketsStory : AskingStory
{
    private const int LastWrite = 15;

    /// <param name="points">After which write each question is stopped; with a minus, also before the send that this write announced.</param>
    [Theory]
    [InlineData(new[] { 1, 2, -2, 3 })]
    [InlineData(new[] { 4, 5, -5, 6 })]
    [InlineData(new[] { 7, 8, -8, 9 })]
    [InlineData(new[] { 10, -10, 11, 12 })]
    [InlineData(new[] { 13, 14, -14, 15 })]
    public async Task Killed_between_any_two_steps_a_question_can_still_be_answered_and_its_answer_still_arrives(int[] points)
    {
        await using var proxy = FaultProxy.Before(Storage.Tables);
        var frozen = proxy.Frozen = new Frozen(Ids());
        var bot = await StartBotAsync(Settings.WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority)));
        var alice = await StaffAsync();
        foreach (var (number, point) in points.Index())
        {
            Teams.KeepSecret(AnswerTo(number));
            frozen.Next(Math.Abs(point));
            var hangs = point < 0 ? HangsAt(-point, number) : null;
            await ActUntilItStopsAsync(alice, number, Math.Abs(point), frozen);
            await ComesTrueAsync($"question {number} stands at {point}", () => hangs is null ? frozen.Writes >= Math.Min(point + 1, LastWrite) : hangs.Taken > 0);
        }

        await bot.KillAsync();
        proxy.Frozen = null;
        Teams.Heals();
        await bot.StartAgainAsync();

        foreach (var number in Enumerable.Range(0, points.Length))
        {
            await FinishAsync(number);
        }

        foreach (var (number, point) in points.Index())
        {
            await IsToldAsync(alice, AnswerTo(number));
            foreach (var card in Cards(QuestionOf(number)))
            {
                await CardSaysAsync(Teams.ThreadsIn(Organizers).Single(thread => thread.Id == card.ConversationId), "Kept");
            }

            // What was sent and not yet written down may be sent again; nothing else.
            Assert.InRange(Told(alice, AnswerTo(number)).Count(), 1, point == 8 ? 2 : 1);
            Assert.InRange(Cards(QuestionOf(number)).Count(), 1, point == 2 ? 2 : 1);
        }

        var tickets = await TicketsAsync();
        Assert.Equal(points.Length, tickets.Count);
        Assert.All(tickets, ticket => Assert.Null(ticket.GetString("Asker")));
        Assert.Equal(points.Length, (await Ledger.RowsAsync("Questions", "kept")).Count(row => row.RowKey != "head"));
        AssertNothingInTheChannelTellsWho(alice);
    }

    private static string QuestionOf(int number) => $"May I bring number {number} of my bicycles?";

    private static string AnswerTo(int number) => $"Yes, there is a stand for bicycle {number}.";

    /// <summary>The send that this write announces gets no answer, and doesn't happen.</summary>
    private Fault HangsAt(int write, int number)
    {
        var hangs = Fault.HangsFrom(call => call.Posts && call.Body?.ToJsonString() is { } body && Words.Contain(body, QuestionOf(number)) && (write, call.Method) switch
        {
            (2, "POST") => true,
            (8, "POST") => call.ConversationId?.StartsWith(Organizers.Id, StringComparison.Ordinal) == false,
            (5, "PUT") => true,
            (10, "PUT") => Words.Contain(body, "Answered by"),
            (14, "PUT") => Words.Contain(body, "Kept"),
            _ => false,
        });
        Teams.Breaks(hangs);
        return hangs;
    }

    private async Task ActUntilItStopsAsync(Person alice, int number, int point, Frozen frozen)
    {
        await AskAsync(alice, QuestionOf(number));
        if (point <= 2)
        {
            return;
        }

        var thread = await ThreadAsync(QuestionOf(number));
        await IsWrittenAsync(3);
        Olga.Opens(thread);
        await Olga.Taps("Claim");
        if (point <= 5)
        {
            return;
        }

        await IsWrittenAsync(6);
        Olga.Fills("Answer", AnswerTo(number));
        await Olga.Taps("Answer");
        if (point <= 10)
        {
            return;
        }

        await IsWrittenAsync(11);
        await Olga.Taps("Keep this answer");

        // A press that comes before would conflict, and its second try would count.
        Task IsWrittenAsync(int write) => ComesTrueAsync($"write {write}", () => point < write || (frozen.Writes >= write && IsAtRest()));

        bool IsAtRest() => Ledger.RowsAsync("Questions", "ticket").GetAwaiter().GetResult()
            .Single(row => row.RowKey.EndsWith(frozen.Latest, StringComparison.Ordinal))
            .GetDateTimeOffset("Lease") <= TimeProvider.System.GetUtcNow();
    }

    /// <summary>Whoever got no answer presses again; what was done already does no harm.</summary>
    private async Task FinishAsync(int number)
    {
        Olga.Opens(await ThreadAsync(QuestionOf(number)));
        foreach (var button in new[] { "Claim", "Answer", "Keep this answer" })
        {
            if (Olga.Finds(button))
            {
                Olga.Fills("Answer", AnswerTo(number));
                await Olga.Taps(button);
            }
        }
    }

    [GeneratedRegex("(?:ticket|answer)(?::|%3A)(?<id>[0-9a-f]{32})")]
    private static partial Regex Ids();
}
