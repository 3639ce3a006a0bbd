using System.Text;
using CsCheck;
using ErgBot.Events.Attendees;

namespace ErgBot.Tests.Events.Attendees;

public sealed class SafeCellTests
{
    private static readonly string[] _parts =
    [
        "=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "﹦", "−", "'", "\"", ",", ";", ":", "\t", "\r", "\n", "\r\n", "\0", "\u0085", "\u2028", "\u2029", "\v", "\f",
        " ", "\u00a0", "\u3000", "\u200b", "\u200e", "\ufeff", "\u00ad", "\u202e", "\u0301", "\ud800", "😀", "a", "Zoë", "1", "1+1", "cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "@SUM(1)", "‮", "é",
    ];

    private static readonly Gen<string> _cells = Gen.Int[0, _parts.Length - 1].Select(i => _parts[i]).Array[0, 8].Select(string.Concat);

    [Fact]
    public void No_cell_is_evaluated_by_any_program_that_reads_the_file() => _cells.Array[1, 3].Sample(
        cells =>
        {
            var file = Write(cells);
            foreach (var separator in new[] { ',', ';', '\t', '|', ':' })
            {
                foreach (var heedsQuotes in new[] { true, false })
                {
                    Assert.All(Spreadsheet.Cells(file, separator, heedsQuotes), cell => Assert.False(Spreadsheet.Evaluates(cell), $"{separator} {heedsQuotes}: {cell}"));
                }
            }
        },
        iter: 10_000,
        threads: 1);

    [Fact]
    public void What_was_written_can_be_read_back() => _cells.Sample(
        cell =>
        {
            var plain = string.Concat(cell.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
            Assert.Equal(plain, SafeCell.Read(SafeCell.Of(cell)));
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cell));
            var read = Assert.Single(Spreadsheet.Cells(Write([valid]), ',', heedsQuotes: true));
            Assert.Equal(string.Concat(valid.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)), SafeCell.Read(read));
        },
        iter: 10_000,
        threads: 1);

    [Fact]
    public void The_readers_themselves_find_formulas_where_nothing_is_done_about_them()
    {
        // The control: else the first test would prove nothing.
        string[] dangerous = ["=1+1", " =1", "\u00a0+1", "\u200b@x", "＝1", "a;=1", "a\n=1", "\t=1", "-1"];
        Assert.All(dangerous, cell => Assert.Contains(
            new[] { ',', ';', '\t' }.SelectMany(separator => new[] { true, false }.SelectMany(heeds => Spreadsheet.Cells($"\"{cell}\"", separator, heeds))),
            Spreadsheet.Evaluates));
    }

    [Theory]
    [InlineData("Ann Rivera", "Ann Rivera")]
    [InlineData("O'Neill, Pat", "O'Neill, Pat")]
    [InlineData("Jean-Luc", "Jean-Luc")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'tHooft", "''tHooft")]
    [InlineData("A\r\n=B", "A  =B")]
    public void A_usual_name_stays_as_it_is(string name, string cell) => Assert.Equal(cell, SafeCell.Of(name));

    private static string Write(IReadOnlyList<string> cells)
    {
        var stream = new MemoryStream();
        AttendeeFile.WriteAsync(stream, cells.Select(cell => new Attendee(cell, "Going")).ToAsyncEnumerable(), withNames: true, default).GetAwaiter().GetResult();
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetString(stream.ToArray());
        Assert.Equal('\ufeff', text[0]);
        return string.Join("\r\n", text[1..].Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line[..line.LastIndexOf(',')]));
    }
}
