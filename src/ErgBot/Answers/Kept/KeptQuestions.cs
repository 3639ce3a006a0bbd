using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Answers.Kept;

/// <summary>
/// Finds kept answers to questions like one that is asked. One wording is too little to learn from: it is compared with the question word by
/// word and letter by letter, so that an answer is found the moment it is kept, and how everything else is understood doesn't change.
/// </summary>
internal sealed class KeptQuestions
{
    /// <summary>
    /// Less in common than this is another question. Of questions of a public set that were asked in other words than the kept one, four in ten are
    /// found with it; of questions about something else one in a hundred is taken for one of five kept, one in eight for one of thirty.
    /// </summary>
    private const double Like = 0.25;

    /// <summary>With more in common than this it is offered even where a topic would answer.</summary>
    private const double Close = 0.5;

    private readonly ITextProfile _language;
    private readonly Features _features;
    private readonly Dictionary<string, KeptAnswer> _verbatim = new(StringComparer.Ordinal);
    private readonly (KeptAnswer Kept, SparseVector Question)[] _kept;

    /// <param name="language">Of the questions.</param>
    /// <param name="kept">The newest first: of two answers to one question, it is the one that holds.</param>
    /// <param name="background">Other sentences that people say, to tell which words are common.</param>
    public KeptQuestions(ITextProfile language, IEnumerable<KeptAnswer> kept, IEnumerable<string> background)
    {
        _language = language;
        foreach (var answer in kept)
        {
            _verbatim.TryAdd(Plain(answer.Question), answer);
        }

        _features = new Features(language, [.. background.Concat(InForce.Select(answer => answer.Question)).Select(language.Words)]);
        _kept = [.. InForce.Select(answer => (answer, _features.VectorOf(language.Words(answer.Question))))];
    }

    public IReadOnlyCollection<KeptAnswer> InForce => _verbatim.Values;

    /// <summary>The answer to this very question.</summary>
    public KeptAnswer? To(string question) => _verbatim.GetValueOrDefault(Plain(question));

    /// <summary>Answers to questions like it, the likeliest first, and whether they are close.</summary>
    public IEnumerable<(KeptAnswer Kept, bool IsClose)> Near(string question)
    {
        var vector = _features.VectorOf(_language.Words(question));
        return _kept
            .Select(each => (each.Kept, Cosine: vector.Dot(each.Question)))
            .Where(each => each.Cosine >= Like)
            .OrderByDescending(each => each.Cosine)
            .Select(each => (each.Kept, each.Cosine >= Close));
    }

    private string Plain(string text) => string.Join(' ', _language.Words(text));
}
