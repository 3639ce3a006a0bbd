using Azure.Data.Tables;

namespace ErgBot.Journeys.Bot;

/// <summary>An event's partition: its head with the counts, and one row an answer.</summary>
internal sealed record EventRows(TableEntity Head, IReadOnlyList<TableEntity> Answers)
{
    /// <summary>Seats taken, according to the head.</summary>
    public int Going => Head.GetInt32("Going") ?? 0;

    public int Maybe => Head.GetInt32("Maybe") ?? 0;

    public int Waiting => Head.GetInt32("Waiting") ?? 0;

    public int AnswersThatSay(string answer) => Answers.Count(row => row.GetString("Answer") == answer);
}
