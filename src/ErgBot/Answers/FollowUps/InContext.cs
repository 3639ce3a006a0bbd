using ErgBot.Groups;

namespace ErgBot.Answers.FollowUps;

/// <summary>
/// Understands a sentence where it was said. A full question means the same anywhere; one that leaves out what it is about ("and where?",
/// "who leads it") is understood together with what was spoken of last.
/// </summary>
internal sealed class InContext(Knowledge knowledge, DayQuestion dayQuestion)
{
    private const int MostOffered = 3;
    private const double LeastAgreed = 0.6;

    /// <param name="text">What somebody wrote, mentions stripped.</param>
    /// <param name="groups">The groups there are.</param>
    /// <param name="subject">What was spoken of last; null for nothing.</param>
    public Meaning Understand(string text, IReadOnlyList<Group> groups, Subject? subject)
    {
        var (day, isSure) = dayQuestion.TopicOf(text, subject);
        var meant = isSure ? new Meaning(day, [], null) : InContextOf(subject, text, groups);
        return meant.Topic is null && day is not null ? new Meaning(day, [], null) : meant;
    }

    private Meaning InContextOf(Subject? subject, string text, IReadOnlyList<Group> groups)
    {
        var alone = knowledge.Recognize(text, groups);
        if (subject is null || alone is { Sure.About: null, Confidence: 1 })
        {
            // "so long" and "what now" are made of the same words as follow-ups, and are none.
            return Alone(alone);
        }

        var sentence = EnglishEllipsis.Of(alone.Masked);
        var said = new Said(sentence, WithoutOpening(alone, sentence, groups), subject, groups);
        return (said.Sentence.Kind, said.Named) switch
        {
            (EllipsisKind.More, null) => More(subject),
            (EllipsisKind.Bare, null) => Bare(said),
            (EllipsisKind.Lead, null) => Lead(said),
            (EllipsisKind.Lead, { } other) when subject.Topic.MeansAGroup && said.Sentence.OnlyNames(Topic.NamedGroup) => new Meaning(Shown(subject.Topic), [], other),
            (EllipsisKind.Pronoun, null) => WithPronoun(said),
            (_, null) => Whole(said),
            _ => Alone(alone),
        };
    }

    /// <summary>"where?" is nothing by itself, so what was spoken of goes first; but "why?" of what was just said has no answer there.</summary>
    private Meaning Bare(Said said)
    {
        var asksWhy = said.Sentence.AsksWhy;
        var meant = InFull(said).Select(full => full.Sure).FirstOrDefault(sure => sure is not null && !Acts(sure) && !(asksWhy && sure.Id == said.Subject.Topic.Id));
        return (meant ?? (asksWhy ? null : said.Alone.Sure)) is { } topic ? Of(topic, said) : More(said.Subject);
    }

    /// <summary>"and parking?" may well say enough.</summary>
    private Meaning Lead(Said said)
    {
        if (said.Alone.Sure is { } enough)
        {
            return Of(enough, said);
        }

        var full = InFull(said);
        return (full.Select(each => each.Sure).FirstOrDefault(sure => sure is not null && !Acts(sure)) ?? Agreed(said, full)) is { } meant
            ? Of(meant, said)
            : Unclear(said, full);
    }

    /// <summary>"is it mandatory?" says enough; "sign me up for it" hangs on what it is. Made to act by what wasn't said, the bot is by an example's very words only.</summary>
    private Meaning WithPronoun(Said said)
    {
        var full = InFull(said);
        var surest = full.Where(each => each.Sure is { } sure && (!Acts(sure) || each.Confidence == 1) && IsWithin(said.Alone, each)).MaxBy(each => each.Confidence);
        var meant = surest?.Confidence > said.Alone.Confidence ? surest.Sure : said.Alone.Sure ?? surest?.Sure ?? Agreed(said, full);
        return meant is null ? Unclear(said, full) : Of(meant, said);
    }

    /// <summary>What a sentence may mean by itself bounds what it means with a subject: "ask them for me" is no question about anything.</summary>
    private static bool IsWithin(Recognition alone, Recognition full) => full.Confidence == 1 || alone switch
    {
        { Sure: { } sure } => sure.About is not null,
        { Near: [] } => true,
        { Near: var near } => near.Any(each => each.Id == full.Sure!.Id),
    };

    /// <summary>What is sure by itself stays so; only between near misses ("who can come?") does the subject decide. "I want to join", said when a group was spoken of, is about that group.</summary>
    private Meaning Whole(Said said)
    {
        var sure = said.Alone.Sure ?? (said.Sentence.IsShort ? Agreed(said, InFull(said)) : null);
        return sure switch
        {
            null => Alone(said.Alone),
            { Does: Intent.Join } when said.Subject.Topic.MeansAGroup => Of(sure, said),
            _ => new Meaning(sure, [], null),
        };
    }

    /// <summary>"and who can see that" is as clear as "who can see that".</summary>
    private Recognition WithoutOpening(Recognition alone, EnglishEllipsis sentence, IReadOnlyList<Group> groups) =>
        alone.Sure is null && sentence.HasOpening && knowledge.Recognize(sentence.Text, groups) is var rest && rest.Confidence > alone.Confidence
            ? rest with { Named = alone.Named }
            : alone;

    private static Meaning Alone(Recognition alone) => new(alone.Sure, alone.Near, alone.Named is [var named, ..] ? named : null);

    /// <summary>What comes nearest by itself and with the subject alike, and is about that subject: then the subject is what was missing to be sure.</summary>
    private static Topic? Agreed(Said said, List<Recognition> full) => said.Alone.Near is [var nearest, ..]
        && nearest.About == said.Subject.Topic.About
        && !Acts(nearest)
        && full.Find(each => (each.Sure ?? (each.Near is [var first, ..] ? first : null))?.Id == nearest.Id) is { } agreeing
        && Math.Max(said.Alone.Confidence, agreeing.Confidence) >= LeastAgreed
            ? nearest
            : null;

    /// <summary>The sentence with what it may be about: the group that was spoken of, and groups in general.</summary>
    private List<Recognition> InFull(Said said) =>
        [.. said.Subject.Words.Select(words => knowledge.Recognize(said.Sentence.InFull(words), said.Groups))];

    private Meaning Of(Topic meant, Said said) => meant.MeansAGroup && said.Subject.Group is { } group
        ? new Meaning(Shown(meant), [], group)
        : new Meaning(meant, [], null);

    /// <summary>Nobody is taken out of a group that they didn't name in the same breath: it is shown, with its button.</summary>
    private Topic Shown(Topic meant) => meant.Does == Intent.Leave ? knowledge.Doing(Intent.Group) ?? meant : meant;

    /// <summary>Other questions about the same, those that come next in the content first, and then the next steps.</summary>
    private Meaning More(Subject subject)
    {
        var about = knowledge.Topics.Where(topic => topic.About == subject.Topic.About).ToList();
        var at = about.FindIndex(topic => topic.Id == subject.Topic.Id);
        var more = about.Skip(at + 1)
            .Concat(about.Take(Math.Max(at, 0)))
            .Concat(subject.Topic.Next.Select(knowledge.Find).OfType<Topic>())
            .DistinctBy(topic => topic.Id)
            .Take(MostOffered);
        return new Meaning(null, [.. more], subject.Group, IsMore: true);
    }

    private static Meaning Unclear(Said said, List<Recognition> full) =>
        new(null, full.Prepend(said.Alone).Select(each => each.Near).FirstOrDefault(near => near.Count > 0) ?? [], null);

    private static bool Acts(Topic topic) =>
        topic.Does is Intent.Going or Intent.Maybe or Intent.CannotGo or Intent.Leave or Intent.Mute or Intent.Unmute or Intent.Cancel;
}
