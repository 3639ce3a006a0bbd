using System.Globalization;

namespace ErgBot.Answers;

/// <summary>How a sentence is understood, in sentences.</summary>
internal static class ExplainTexts
{
    public const string How = "I compare what you write with the questions that I learned from, and take it for what it is most like. To see that for a sentence, write \"explain\" and a colon before it, such as \"explain: when is the thing\".";

    private const int LongestQuote = 200;

    public static string Of(string sentence, Explained explained)
    {
        var (recognition, example, of, words) = explained;
        var quoted = sentence.Length <= LongestQuote ? sentence : $"{sentence[..(char.IsHighSurrogate(sentence[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)]}…";
        var percent = Math.Clamp((int)Math.Round(100 * recognition.Confidence), 1, 99).ToString(CultureInfo.InvariantCulture);
        List<string> said =
        [
            recognition switch
            {
                { Sure: { } sure, Confidence: 1 } => $"I take \"{quoted}\" for {Named(sure)} It is a question that I know word for word.",
                { Sure: { } sure } => $"I take \"{quoted}\" for {Named(sure)} I'm {percent} % sure, which is enough to answer.",
                { Near: [_, ..] near } => $"I don't know for sure what \"{quoted}\" means ({percent} % for the likeliest), so I would ask. It comes near to {Or([.. near.Select(topic => $"**{topic.Name}**")])}.",
                _ => $"\"{quoted}\" is too far from all that I know, so I would say that I don't know it.",
            },
        ];
        if (recognition.Named.Count > 0)
        {
            said.Add($"It names a group: {string.Join(", ", recognition.Named.Select(group => group.Name))}.");
        }

        if (example is not null && recognition.Confidence < 1)
        {
            said.Add($"The most similar question that I learned is \"{Readable(example)}\"{(of is null || of.Id == recognition.Sure?.Id ? "" : $" ({of.Name})")}.");
        }

        if (words.Count > 0 && recognition is { Confidence: < 1 } and ({ Sure: not null } or { Near.Count: > 0 }))
        {
            said.Add($"What counted most: {string.Join(", ", words.Select(Readable))}.");
        }

        return string.Join("\n\n", said);
    }

    /// <summary>Many names are questions; the others end with a full stop here.</summary>
    private static string Named(Topic topic) => topic.Name.EndsWith('?') ? $"**{topic.Name}**" : $"**{topic.Name}**.";

    private static string Or(string[] names) => names switch
    {
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} or {last}",
        _ => "",
    };

    private static string Readable(string learned) => learned.Replace(Topic.NamedGroup, "(a group)", StringComparison.Ordinal);
}
