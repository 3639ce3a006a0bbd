using ErgBot.DevHost.Tools;

namespace ErgBot.Tests.Answers;

/// <summary>A sentence of people who had not seen the examples, and what they meant by it.</summary>
internal sealed record UnseenQuestion(string Text, string Meant)
{
    /// <param name="table">A file beside this one: a sentence, a tab and what it means, one a line.</param>
    public static IReadOnlyList<UnseenQuestion> In(string table) =>
    [
        .. File.ReadLines(Checkout.In("tests", "ErgBot.Tests", "Answers", table))
            .Where(line => line.Length > 0)
            .Select(line => line.Split('\t'))
            .Select(cells => new UnseenQuestion(cells[0], cells[1].Trim())),
    ];
}
