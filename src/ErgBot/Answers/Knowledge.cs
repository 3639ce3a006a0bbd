using ErgBot.Answers.Kept;
using ErgBot.Answers.Understanding;
using ErgBot.Content;
using ErgBot.Groups;

namespace ErgBot.Answers;

/// <summary>The topics that the bot knows, and how it finds the one that somebody means. What is learned anew takes the old one's place in one step: until then, that answers.</summary>
internal sealed class Knowledge
{
    private readonly Lock _changing = new();
    private volatile Known _known;
    private long _askedAt = TimeProvider.System.GetTimestamp();

    /// <exception cref="ContentException">A file can't be used; the message says where and why.</exception>
    public Knowledge(ContentFolder content, LearnedFiles learned)
        : this(new Known(TopicFiles.Read(content), learned))
    {
    }

    public Knowledge(Known known) => _known = known;

    public TopicFiles Files => _known.Files;

    public IReadOnlyList<Topic> Topics => _known.Topics;

    public IReadOnlyList<KeptAnswer> Kept => _known.Kept;

    public Topic? Find(string? id) => _known.Find(id);

    /// <summary>The first topic that does this.</summary>
    public Topic? Doing(Intent intent) => Topics.FirstOrDefault(topic => topic.Does == intent);

    /// <param name="text">What somebody wrote, mentions stripped.</param>
    /// <param name="groups">The groups there are, so that questions about any of them look alike.</param>
    public Recognition Recognize(string text, IReadOnlyList<Group> groups)
    {
        Volatile.Write(ref _askedAt, TimeProvider.System.GetTimestamp());
        return _known.Recognize(text, groups);
    }

    /// <summary>Whether somebody was answered from it within that time.</summary>
    public bool WasAskedWithin(TimeSpan time) => TimeProvider.System.GetElapsedTime(Volatile.Read(ref _askedAt)) < time;

    /// <summary>Kept answers to questions that are taken for this topic: it answers them in general, and organizers have said more.</summary>
    public IEnumerable<Topic> RelatedTo(Topic topic) => _known.RelatedTo(topic);

    /// <summary>How a text is understood.</summary>
    public Explained Explain(string text, IReadOnlyList<Group> groups) => _known.Explain(text, groups);

    /// <summary>The topic that comes nearest to a text that none of them answers; null when none comes near.</summary>
    public Topic? NearestTo(string text, IReadOnlyList<Group> groups) => _known.NearestTo(text, groups);

    /// <summary>Learns from the examples, once; whoever asks before that is done waits for it.</summary>
    /// <returns>Whether there was anything to learn.</returns>
    public bool Learn() => _known.Learn();

    /// <summary>Learns these files. It takes about a second, and only one may do it at a time.</summary>
    public void Learn(TopicFiles files)
    {
        var learned = _known.Learned(files);
        lock (_changing)
        {
            // Somebody may have kept an answer meanwhile.
            _known = ReferenceEquals(_known.Kept, learned.Kept) ? learned : learned.With(_known.Kept);
        }
    }

    /// <summary>These are the kept answers now, the newest first.</summary>
    public void Know(IReadOnlyList<KeptAnswer> kept)
    {
        lock (_changing)
        {
            if (!_known.Kept.SequenceEqual(kept))
            {
                _known = _known.With(kept);
            }
        }
    }
}
