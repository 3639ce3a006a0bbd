using ErgBot.Answers.Kept;
using ErgBot.Answers.Understanding;
using ErgBot.Groups;
using ErgBot.Languages;

namespace ErgBot.Answers;

/// <summary>What the bot knows at one moment: the topics of the content, what was learned from them, and the answers that organizers kept. It never changes.</summary>
internal sealed class Known
{
    /// <summary>Less in common than this is no likeness.</summary>
    private const double Nearby = 0.3;

    private const int MostNear = 3;

    private static readonly English _language = new();

    private readonly LearnedFiles? _learned;
    private readonly Lazy<Recognizer> _recognizer;
    private readonly KeptQuestions? _questions;
    private readonly Dictionary<string, Topic> _topics;
    private readonly Lazy<ILookup<string, Topic>> _related;

    /// <summary>The content alone, learned when the first question comes at the latest; whoever asks meanwhile waits.</summary>
    /// <param name="files">The content.</param>
    /// <param name="learned">Where what is learned is kept; null for nowhere.</param>
    public Known(TopicFiles files, LearnedFiles? learned = null)
        : this(files, [], new(() => new Recognizer(files.Topics, files.OffTopic, _language, learned)), learned)
    {
    }

    private Known(TopicFiles files, IReadOnlyList<KeptAnswer> kept, Lazy<Recognizer> recognizer, LearnedFiles? learned)
    {
        _learned = learned;
        Files = files;
        Kept = kept;
        _recognizer = recognizer;
        _questions = kept.Count == 0 ? null : new KeptQuestions(_language, kept, files.Topics.SelectMany(topic => topic.Examples).Concat(files.OffTopic));
        Topics = [.. files.Topics, .. (_questions?.InForce ?? []).Select(KeptTopic.From)];
        _topics = Topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        _related = new(() => Topics.Skip(files.Topics.Count).ToLookup(topic => recognizer.Value.Recognize(topic.Examples[0], []).Sure?.Id ?? "", StringComparer.Ordinal));
    }

    public TopicFiles Files { get; }

    public IReadOnlyList<KeptAnswer> Kept { get; }

    public IReadOnlyList<Topic> Topics { get; }

    public Topic? Find(string? id) => id is not null && _topics.TryGetValue(id, out var topic) ? topic : null;

    /// <summary>The same with other kept answers.</summary>
    public Known With(IReadOnlyList<KeptAnswer> kept) => new(Files, kept, _recognizer, _learned);

    /// <summary>Learns other files; it takes about a second, and no time when only what is answered is another.</summary>
    public Known Learned(TopicFiles files) => new(files, Kept, files.TeachesTheSameAs(Files) ? _recognizer : new(new Recognizer(files.Topics, files.OffTopic, _language, _learned)), _learned);

    /// <summary>Learns if that hasn't happened.</summary>
    /// <returns>Whether there was anything to learn.</returns>
    public bool Learn()
    {
        var isNew = !_recognizer.IsValueCreated;
        _ = _recognizer.Value;
        return isNew;
    }

    public Recognition Recognize(string text, IReadOnlyList<Group> groups)
    {
        var learned = _recognizer.Value.Recognize(text, groups);
        var recognition = learned with { Sure = Find(learned.Sure?.Id), Near = [.. learned.Near.Select(near => _topics[near.Id])] };
        if (_questions is null)
        {
            return recognition;
        }

        if (_questions.To(text) is { } same)
        {
            return recognition with { Sure = TopicOf(same), Near = [], Confidence = 1 };
        }

        var near = _questions.Near(text).Where(each => IsAboutTheSame(each.Kept)).ToList();
        if (recognition.Sure is null)
        {
            return recognition with { Near = [.. near.Select(each => TopicOf(each.Kept)).Concat(recognition.Near).Take(MostNear)] };
        }

        // What a topic was learned to answer an organizer may have answered better; the very words of an example are the topic's.
        var close = near.Where(each => each.IsClose && recognition.Confidence < 1).Select(each => TopicOf(each.Kept)).Take(MostNear - 1).ToList();
        return close.Count == 0 ? recognition : recognition with { Sure = null, Near = [.. close, recognition.Sure] };

        // An answer that was kept about one group says nothing about another.
        bool IsAboutTheSame(KeptAnswer kept) =>
            IdsOf(_recognizer.Value.GroupsIn(kept.Question, groups).Groups).SetEquals(IdsOf(recognition.Named));
    }

    /// <summary>How a text is understood.</summary>
    public Explained Explain(string text, IReadOnlyList<Group> groups)
    {
        var recognition = Recognize(text, groups);
        var why = _recognizer.Value.Explain(recognition.Masked);
        return why.Cosine >= Nearby && (recognition.Sure is null || Files.Topics.Contains(recognition.Sure))
            ? new Explained(recognition, why.Nearest.Text, Find(why.Nearest.Label), why.Words)
            : new Explained(recognition, null, null, why.Words);
    }

    /// <summary>Kept answers to questions that are taken for this topic: it answers them in general, and organizers have said more.</summary>
    public IEnumerable<Topic> RelatedTo(Topic topic) => _questions is null ? [] : _related.Value[topic.Id].Where(kept => kept.Id != topic.Id);

    /// <summary>The topic that comes nearest to a text that none of them answers; null when none comes near.</summary>
    public Topic? NearestTo(string text, IReadOnlyList<Group> groups)
    {
        var recognition = Recognize(text, groups);
        if (recognition.Near is [var near, ..])
        {
            return near;
        }

        var nearest = _recognizer.Value.Explain(recognition.Masked);
        return nearest.Cosine >= Nearby ? Find(nearest.Nearest.Label) : null;
    }

    private Topic TopicOf(KeptAnswer kept) => _topics[KeptTopic.IdOf(kept)];

    private static HashSet<GroupId> IdsOf(IReadOnlyList<Group> groups) => [.. groups.Select(group => group.Id)];
}
