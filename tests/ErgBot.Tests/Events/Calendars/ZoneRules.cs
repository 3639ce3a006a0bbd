using System.Globalization;

namespace ErgBot.Tests.Events.Calendars;

/// <summary>A small reader of a VTIMEZONE's yearly rules ("the second Sunday of March at two"), of another make than what wrote them.</summary>
internal static class ZoneRules
{
    /// <summary>The offset that the latest change before that local time brought.</summary>
    public static string OffsetAt(IReadOnlyList<string> lines, DateTime local)
    {
        var changes = new List<(DateTime At, string Offset)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is "BEGIN:STANDARD" or "BEGIN:DAYLIGHT")
            {
                var part = lines.Skip(i).TakeWhile(line => !line.StartsWith("END:", StringComparison.Ordinal)).ToList();
                changes.AddRange(Changes(part, local.Year).Select(at => (at, Value(part, "TZOFFSETTO")!)));
            }
        }

        return changes.Where(change => change.At <= local).MaxBy(change => change.At).Offset;
    }

    private static IEnumerable<DateTime> Changes(List<string> part, int until)
    {
        var first = DateTime.ParseExact(Value(part, "DTSTART")!, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        if (Value(part, "RRULE") is not { } rule)
        {
            return [first];
        }

        var parts = rule.Split(';').ToDictionary(each => each.Split('=')[0], each => each.Split('=')[1]);
        Assert.Equal("YEARLY", parts["FREQ"]);
        Assert.EndsWith("SU", parts["BYDAY"], StringComparison.Ordinal);
        var (month, nth) = (int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture), int.Parse(parts["BYDAY"][..^2], CultureInfo.InvariantCulture));
        return Enumerable.Range(first.Year, until - first.Year + 1).Select(year => Sunday(year, month, nth) + first.TimeOfDay);
    }

    private static DateTime Sunday(int year, int month, int nth)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + (7 * (nth - 1)));
    }

    private static string? Value(List<string> part, string name) =>
        part.FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.Ordinal) || line.StartsWith($"{name};", StringComparison.Ordinal)) is { } line ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;
}
