using System.Text.RegularExpressions;

namespace ErgBot.Answers;

/// <summary>What is to be explained in "explain: when is the thing". "Explain the benefits" asks for the benefits, not for how it is understood.</summary>
internal static partial class ExplainedSentence
{
    /// <returns>The sentence after the word: behind a colon, in quotes, or one that somebody would say by itself; null when there is none.</returns>
    public static string? In(string text)
    {
        if (Command().Match(text) is not { Success: true } command)
        {
            return null;
        }

        var rest = text[command.Length..].Trim();
        var marked = Marked().Match(rest);
        return marked.Success ? marked.Groups["sentence"].Value.Trim() : Sentence().IsMatch(rest) ? rest : null;
    }

    [GeneratedRegex(@"^\W*((please|(can|could|would|will) you( please)?)\s+)?explain(\s+please)?(?=\s|:|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("^(:\\s*[\"“”'‘]?|[\"“”'‘])(?<sentence>.*\\w.*?)[\"“”'’]?[.!]?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>A question with its verb before its subject, what somebody says of themselves, or what they want done.</summary>
    [GeneratedRegex(@"^((is|are|was|were|am|do|does|did|can|could|may|might|will|would|should|must)\s|(when|where|what|which|why|how)(\s+\w+){0,3}?\s+((is|are|was|were|am|can|could|may|will|would|should|must)\s+(i|you|we|they|it|there|the|an?|my|our|your|this|that|these|those)|do|does|did)\s|(i|i['’]?m|i['’]ve|i['’]d|we)\s|(join|leave)\s+(the|my)\s|(count|sign|show|tell)\s+(me|us)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
