using System.Globalization;
using Azure.Data.Tables;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>What the rows of an event say after a rush.</summary>
internal sealed record Verdict
{
    public int Oversold { get; init; }

    /// <summary>Seats that nobody has while somebody waits.</summary>
    public int Empty { get; init; }

    /// <summary>Answers that somebody was told are stored, and aren't.</summary>
    public int Missing { get; init; }

    public bool HeadIsRight { get; init; }

    /// <summary>Seated before somebody who waits with a smaller number.</summary>
    public int Passed { get; init; }

    /// <summary>Words owed for seats from the waiting list that are no seats, or twice.</summary>
    public int Untold { get; init; }

    public double PerSecond { get; init; }

    public int Refused { get; init; }

    public int Dropped { get; init; }

    public static Verdict Of(IReadOnlyList<TableEntity> rows, int capacity)
    {
        var head = rows.Single(row => row.RowKey == "event");
        var answers = rows.Where(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal)).ToList();
        var waiting = Numbers("wait:");
        var seated = Numbers("owed:");
        var (going, maybe, waits) = (Say("Going"), Say("Maybe"), Say("Waiting"));
        var lined = answers.Where(row => row.GetString("Answer") == "Waiting").Select(row => row.GetInt64("Number")!.Value).Order();
        return new Verdict
        {
            Oversold = Math.Max(0, going - capacity),
            Empty = waits > 0 ? Math.Max(0, capacity - going) : 0,
            HeadIsRight = (head.GetInt32("Going"), head.GetInt32("Maybe"), head.GetInt32("Waiting")) == (going, maybe, waits) && lined.SequenceEqual(waiting),
            Passed = waiting is [var first, ..] ? seated.Count(number => number > first) : 0,
            Untold = seated.Count - seated.Distinct().Count(),
        };

        int Say(string answer) => answers.Count(row => row.GetString("Answer") == answer);

        List<long> Numbers(string prefix) =>
            [.. rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal)).Select(row => long.Parse(row.RowKey[prefix.Length..], CultureInfo.InvariantCulture)).Order()];
    }

    public override string ToString() =>
        $"oversold {Oversold}, empty {Empty}, missing {Missing}, head {(HeadIsRight ? "right" : "WRONG")}, passed {Passed}, {Table.Text(PerSecond)}/s, again {Refused}";
}
