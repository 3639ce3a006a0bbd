using ErgBot.Answers.Understanding;
using ErgBot.Groups;
using ErgBot.Languages;

namespace ErgBot.Answers;

/// <summary>Finds the topic that somebody means: the one that has the sentence as an example, else the one that was learned from the examples.</summary>
internal sealed class Recognizer
{
    private readonly ITextProfile _language;
    private readonly Understander _understander;
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Topic> _examples = new(StringComparer.Ordinal);
    private GroupNames? _names;

    public Recognizer(IReadOnlyList<Topic> topics, IReadOnlyList<string> offTopic, ITextProfile language, LearnedFiles? files = null)
    {
        _language = language;
        _topics = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        foreach (var (topic, example) in topics.SelectMany(topic => topic.Examples.Select(example => (topic, example))))
        {
            _examples.TryAdd(Plain(example), topic);
        }

        _understander = new Understander(language,
        [
            .. topics.SelectMany(topic => topic.Examples.Select(example => new Labelled(example, topic.Id))),
            .. offTopic.Select(sentence => new Labelled(sentence, null)),
        ], Caution, files);
    }

    /// <summary>
    /// Examples are written to differ from one another, so that those that are held out are harder than what people ask: of that, half as much is wrong.
    /// Where a word was misspelt or is new, it is better to ask than to guess; but not so often that those who mistype are hardly answered.
    /// </summary>
    public static Caution Caution { get; } = new(Missed: 0.005, Wrong: 0.10, DoubtfulOffer: 0.33, DoubtfulAnswer: 0.35);

    /// <param name="text">What somebody wrote, mentions stripped.</param>
    /// <param name="groups">The groups there are; questions about any of them look alike.</param>
    public Recognition Recognize(string text, IReadOnlyList<Group> groups)
    {
        var named = GroupsIn(text, groups);
        var masked = named.Masked(Topic.NamedGroup);
        return Recognize(masked) with { Named = named.Groups, Masked = masked };
    }

    /// <summary>The groups that a text names.</summary>
    public NamedGroups GroupsIn(string text, IReadOnlyList<Group> groups) => NamesOf(groups).In(text);

    /// <summary>Why a sentence would be taken for what it is.</summary>
    public Explanation Explain(string text) => _understander.Explain(text);

    public byte[] ToBytes() => _understander.ToBytes();

    /// <summary>The list of groups changes rarely, and what finds them costs more to make than to use.</summary>
    private GroupNames NamesOf(IReadOnlyList<Group> groups)
    {
        var names = _names;
        return names is not null && ReferenceEquals(names.Groups, groups) ? names : _names = new GroupNames(groups, _language, _understander.IsWord);
    }

    private Recognition Recognize(string text)
    {
        if (_examples.TryGetValue(Plain(text), out var known))
        {
            return new Recognition(known, [], 1);
        }

        var understood = _understander.Understand(text);
        return understood.Decision switch
        {
            Decision.Answer => new Recognition(_topics[understood.Best[0].Label], [], understood.Confidence),
            Decision.Offer => new Recognition(null, [.. understood.Best.Select(best => _topics[best.Label])], understood.Confidence),
            _ => new Recognition(null, [], understood.Confidence),
        };
    }

    private string Plain(string text) => string.Join(' ', _language.Words(text));
}
