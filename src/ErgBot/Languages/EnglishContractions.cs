using System.Collections.Frozen;

namespace ErgBot.Languages;

/// <summary>Writes out what people contract, also where they leave the apostrophe out and no other word is meant.</summary>
internal static class EnglishContractions
{
    private static readonly FrozenDictionary<string, string[]> _whole = new Dictionary<string, string>
    {
        ["can't"] = "can not",
        ["cant"] = "can not",
        ["cannot"] = "can not",
        ["won't"] = "will not",
        ["wont"] = "will not",
        ["shan't"] = "shall not",
        ["ain't"] = "is not",
        ["dont"] = "do not",
        ["doesnt"] = "does not",
        ["didnt"] = "did not",
        ["isnt"] = "is not",
        ["arent"] = "are not",
        ["wasnt"] = "was not",
        ["couldnt"] = "could not",
        ["wouldnt"] = "would not",
        ["shouldnt"] = "should not",
        ["havent"] = "have not",
        ["hasnt"] = "has not",
        ["im"] = "i am",
        ["i'm"] = "i am",
        ["ive"] = "i have",
        ["youre"] = "you are",
        ["theyre"] = "they are",
        ["whats"] = "what is",
        ["wheres"] = "where is",
        ["whens"] = "when is",
        ["whos"] = "who is",
        ["hows"] = "how is",
        ["thats"] = "that is",
        ["theres"] = "there is",
        ["let's"] = "let us",
        ["lets"] = "let us",
        ["what's"] = "what is",
        ["where's"] = "where is",
        ["when's"] = "when is",
        ["who's"] = "who is",
        ["how's"] = "how is",
        ["why's"] = "why is",
        ["that's"] = "that is",
        ["there's"] = "there is",
        ["here's"] = "here is",
        ["it's"] = "it is",
        ["he's"] = "he is",
        ["she's"] = "she is",
        ["gonna"] = "going to",
        ["wanna"] = "want to",
        ["gotta"] = "got to",
        ["gimme"] = "give me",
        ["y'all"] = "you all",
        ["pls"] = "please",
        ["plz"] = "please",
        ["thx"] = "thanks",
        ["u"] = "you",
        ["ur"] = "your",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    private static readonly (string Ending, string Word)[] _endings =
        [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];

    public static string[] WrittenOut(string word)
    {
        if (_whole.TryGetValue(word, out var known))
        {
            return known;
        }

        foreach (var (ending, meaning) in _endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return [word[..^ending.Length], meaning];
            }
        }

        var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return [bare.Replace("'", "", StringComparison.Ordinal)];
    }
}
