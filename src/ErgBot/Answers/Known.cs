using ErgBot.Answers.Kept;
using ErgBot.Groups;
using ErgBot.Languages;

namespace ErgBot.Answers;

/// <summary>What the bot knows at one moment: the topics of the content, the answers that organizers kept, and what was learned from both. It never changes.</summary>
internal sealed class Known
{
    /// <summary>Less in common than this is no likeness.</summary>
    private const double Nearby = 0.3;

    private static readonly English _language = new();

    private readonly Lazy<Recognizer> _recognizer;
    private readonly IReadOnlyList<KeptAnswer> _learnedKept;
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, KeptAnswer> _kept;
    private readonly Dictionary<string, Topic> _verbatim = new(StringComparer.Ordinal);

    /// <summary>The content alone, learned when the first question comes at the latest; whoever asks meanwhile waits.</summary>
    public Known(TopicFiles files)
        : this(files, [], new(() => new Recognizer(files.Topics, files.OffTopic, _language)), [])
    {
    }

    private Known(TopicFiles files, IReadOnlyList<KeptAnswer> kept, Lazy<Recognizer> recognizer, IReadOnlyList<KeptAnswer> learnedKept)
    {
        Files = files;
        Kept = kept;
        _recognizer = recognizer;
        _learnedKept = learnedKept;
        foreach (var answer in kept)
        {
            // The newest comes first: of two answers to one question, it is the one that holds.
            _verbatim.TryAdd(Plain(answer.Question), KeptTopic.From(answer));
        }

        Topics = [.. files.Topics, .. _verbatim.Values];
        _topics = Topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        _kept = kept.ToDictionary(KeptTopic.IdOf, StringComparer.Ordinal);
    }

    public TopicFiles Files { get; }

    public IReadOnlyList<KeptAnswer> Kept { get; }

    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Whether all of it was learned: a kept answer that wasn't is found by the very words of its question only.</summary>
    public bool IsLearned => _recognizer.IsValueCreated && ReferenceEquals(_learnedKept, Kept);

    public Topic? Find(string? id) => id is not null && _topics.TryGetValue(id, out var topic) ? topic : null;

    /// <summary>The same with other kept answers, not learned yet.</summary>
    public Known With(IReadOnlyList<KeptAnswer> kept) => new(Files, kept, _recognizer, _learnedKept);

    /// <summary>Learns the files and the kept answers together; it takes about a second.</summary>
    public Known Learned(TopicFiles files, IReadOnlyList<Group> groups)
    {
        var known = new Known(files, Kept, _recognizer, Kept);
        var kept = known._verbatim.Values.Select(topic => topic with { Examples = [.. topic.Examples.Select(example => _recognizer.Value.GroupsIn(example, groups).Masked(Topic.NamedGroup))] });
        var recognizer = new Recognizer([.. files.Topics, .. kept], files.OffTopic, _language);
        return new Known(files, Kept, new(recognizer), Kept);
    }

    /// <summary>Learns if that hasn't happened.</summary>
    public void Learn() => _ = _recognizer.Value;

    public Recognition Recognize(string text, IReadOnlyList<Group> groups)
    {
        var recognition = _recognizer.Value.Recognize(text, groups);
        if (_verbatim.TryGetValue(Plain(text), out var kept))
        {
            return recognition with { Sure = kept, Near = [], Confidence = 1 };
        }

        return recognition with
        {
            Sure = recognition.Sure is { } sure && Fits(sure) ? Find(sure.Id) : null,
            Near = [.. recognition.Near.Where(Fits).Select(near => Find(near.Id)).OfType<Topic>()],
        };

        // Questions about any group look alike to the recognizer, but an answer that was kept about one says nothing about another.
        bool Fits(Topic topic) => !_kept.TryGetValue(topic.Id, out var kept)
            || IdsOf(_recognizer.Value.GroupsIn(kept.Question, groups).Groups).SetEquals(IdsOf(recognition.Named));
    }

    /// <summary>The topic that comes nearest to a text that none of them answers; null when none comes near.</summary>
    public Topic? NearestTo(string text, IReadOnlyList<Group> groups)
    {
        var nearest = _recognizer.Value.Explain(_recognizer.Value.GroupsIn(text, groups).Masked(Topic.NamedGroup));
        return Recognize(text, groups).Near.FirstOrDefault() ?? (nearest.Cosine >= Nearby ? Find(nearest.Nearest.Label) : null);
    }

    private static HashSet<GroupId> IdsOf(IReadOnlyList<Group> groups) => [.. groups.Select(group => group.Id)];

    private static string Plain(string text) => string.Join(' ', _language.Words(text));
}
