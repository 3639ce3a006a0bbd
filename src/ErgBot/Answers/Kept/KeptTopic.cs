namespace ErgBot.Answers.Kept;

/// <summary>A kept answer as a topic among the others.</summary>
internal static class KeptTopic
{
    private const int LongestName = 60;

    public static string IdOf(KeptAnswer kept) => $"kept-{kept.Id}";

    public static Topic From(KeptAnswer kept) => new()
    {
        Id = IdOf(kept),
        Name = Shortened(kept.Question),
        Does = Intent.Answer,
        Answer = WithoutPlaces(kept.Answer),
        Examples = [kept.Question],
        Next = [],
    };

    /// <summary>A question as a button or a list can show it.</summary>
    public static string Shortened(string question)
    {
        var line = string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestName)
        {
            return line;
        }

        var blank = line.LastIndexOf(' ', LongestName - 1);
        var end = blank > LongestName / 2 ? blank : LongestName - 1;
        return $"{line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)]}…";
    }

    /// <summary>Organizers write what they like: braces that are no place of an event's are no reason to fail.</summary>
    private static string WithoutPlaces(string answer)
    {
        try
        {
            return Placeholders.Checked(answer);
        }
        catch (FormatException)
        {
            return answer.Replace('{', '(').Replace('}', ')');
        }
    }
}
