using CsvHelper;

namespace ErgBot.Events.Attendees;

/// <summary>The list as a CSV file (RFC 4180), every cell in quotes, with the mark by which spreadsheets know UTF-8.</summary>
internal static class AttendeeFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    // The library's own escaping of formulas looks at a cell's first character alone; SafeCell does more, and both would be no round trip.
    private static readonly CsvWriterOptions _form = new()
    {
        Quoting = CsvQuoting.Always,
        NewLine = "\r\n",
        Injection = CsvInjection.None,
        WriteByteOrderMark = true,
    };

    /// <summary>One page of answers in memory at a time.</summary>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<Attendee> attendees, bool withNames, CancellationToken ct)
    {
        await using var file = CsvWriter.Create(to, _form, leaveOpen: true);
        await RowAsync(withNames ? [AttendeeTexts.NameColumn, AttendeeTexts.AnswerColumn] : [AttendeeTexts.AnswerColumn]);
        await foreach (var attendee in attendees.WithCancellation(ct))
        {
            await RowAsync(withNames ? [attendee.Name ?? "", attendee.Answer] : [attendee.Answer]);
        }

        async Task RowAsync(string[] cells)
        {
            foreach (var cell in cells)
            {
                file.WriteField(SafeCell.Of(cell));
            }

            await file.EndRecordAsync(ct);
        }
    }
}
