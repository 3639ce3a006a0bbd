using System.Collections.Frozen;
using ErgBot.Languages;

namespace ErgBot.Groups;

/// <summary>
/// Finds groups in what people write: by name or by the other words for them, in the singular or plural, with a slip of the finger. What means
/// something of its own is no slip: "take part" is no misspelt "para".
/// </summary>
internal sealed class GroupNames
{
    private readonly ITextProfile _language;
    private readonly Func<string, bool> _isWord;
    private readonly FrozenDictionary<string, GroupName> _exact;
    private readonly GroupName[] _names;
    private readonly int _mostWords;

    /// <param name="groups">The groups there are.</param>
    /// <param name="language">In which language they are named.</param>
    /// <param name="isWord">Whether a word means something of its own.</param>
    public GroupNames(IReadOnlyList<Group> groups, ITextProfile language, Func<string, bool> isWord)
    {
        Groups = groups;
        _language = language;
        _isWord = isWord;
        _names =
        [
            .. groups
                .SelectMany(group => group.OtherWords.Prepend(group.Name).SelectMany(Forms).Select(name => new GroupName(group, name)))
                .DistinctBy(name => name.Text, StringComparer.Ordinal),
        ];
        _exact = _names.ToFrozenDictionary(name => name.Text, StringComparer.Ordinal);
        _mostWords = _names.Select(name => name.Words.Length).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<Group> Groups { get; }

    public NamedGroups In(string text)
    {
        string[] written = [.. PlainWords.Of(text)];
        var words = Array.ConvertAll(written, Bare);
        var taken = new bool[words.Length];
        var found = new List<(Group Group, int At, int Count)>();
        Find(words, taken, found, (at, text) => _exact.GetValueOrDefault(text));
        var isWord = written.Select((word, at) => _isWord(words[at]) || _language.Words(word).Count != 1).ToArray();
        Find(words, taken, found, (at, text) => Nearest(words, isWord, at, text));
        found.Sort((one, other) => one.At.CompareTo(other.At));
        return new NamedGroups(written, found);
    }

    /// <summary>From left to right; of what begins at a word the longest first.</summary>
    private void Find(string[] words, bool[] taken, List<(Group Group, int At, int Count)> found, Func<int, string, GroupName?> match)
    {
        for (var at = 0; at < words.Length; at++)
        {
            for (var count = Math.Min(_mostWords, words.Length - at); count > 0; count--)
            {
                if (!taken.AsSpan(at, count).Contains(true) && match(at, string.Join(' ', words, at, count)) is { } name)
                {
                    taken.AsSpan(at, count).Fill(true);
                    found.Add((name.Group, at, count));
                    break;
                }
            }
        }
    }

    /// <summary>The nearest name within reach; blanks are letters like others, as they are left out and swapped too.</summary>
    private GroupName? Nearest(string[] words, bool[] isWord, int at, string text)
    {
        var count = text.Count(' ') + 1;
        if (count == 1 && isWord[at])
        {
            return null;
        }

        var letters = SpellingReach.Letters(text);
        (GroupName? Name, double Distance) best = (null, double.MaxValue);
        foreach (var name in _names)
        {
            var reach = SpellingReach.OfName(name.Text.Length);
            if (name.Words.Length - count is 0 or 1
                && Math.Abs(name.Text.Length - text.Length) <= reach.Edits
                && reach.MayHold(letters, name.Letters)
                && (count == 1 || AreSlips(words.AsSpan(at, count), isWord.AsSpan(at, count), name)))
            {
                var distance = SpellingDistance.Between(text, name.Text);
                best = distance <= reach.Distance && distance < best.Distance ? (name, distance) : best;
            }
        }

        return best.Name;
    }

    /// <summary>Whether everything that the name doesn't have may be a slip; beside another word of the name, a little word may be one too: "people or color".</summary>
    private static bool AreSlips(ReadOnlySpan<string> words, ReadOnlySpan<bool> isWord, GroupName name)
    {
        const int Little = 3;
        for (var at = 0; at < words.Length; at++)
        {
            if (isWord[at] && words[at].Length > Little && !name.Words.Contains(words[at], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name, and the name with its last word in the other number unless that is a word of its own: "my family" doesn't name "families".</summary>
    private IEnumerable<string> Forms(string name)
    {
        string[] words = [.. PlainWords.Of(name).Select(Bare)];
        return words.Length == 0
            ? []
            : [string.Join(' ', words), .. _language.InOtherNumber(words[^1]).Where(last => !_isWord(last)).Select(last => string.Join(' ', [.. words[..^1], last]))];
    }

    private static string Bare(string word) =>
        (word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word).Replace("'", "", StringComparison.Ordinal);

    private sealed record GroupName(Group Group, string Text)
    {
        public string[] Words { get; } = Text.Split(' ');

        public uint Letters { get; } = SpellingReach.Letters(Text);
    }
}
