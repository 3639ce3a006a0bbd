using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Answers.Unanswered;

/// <summary>
/// Puts questions together that mean much the same: a question in the middle and all that are near to it, those that most people asked first.
/// Nearness to the middle and not to each other, so that no chain of steps joins two matters. The same questions make the same clusters.
/// </summary>
internal sealed class QuestionClusters
{
    /// <summary>
    /// How near is near: the cosine of two questions. Of clusters among thirty matters of a public set, eight wordings each, and as many single
    /// questions again, it leaves one in ten mixed and finds six in ten matters; nearer loses matters, farther mixes them, and a mixed one
    /// would show what fewer people asked than it says.
    /// </summary>
    private const double Near = 0.45;

    private readonly ITextProfile _language;
    private readonly IReadOnlyList<Wording> _wordings;
    private readonly List<(int Wording, float Cosine)>[] _near;

    /// <param name="language">Of the questions.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="background">Other sentences that people say, to tell which words are common.</param>
    public QuestionClusters(ITextProfile language, IEnumerable<UnansweredQuestion> questions, IEnumerable<string> background)
    {
        _language = language;
        _wordings =
        [
            .. questions
                .Select(question => (Question: question, Words: language.Words(question.Text)))
                .Where(each => each.Words.Count > 0)
                .GroupBy(each => string.Join(' ', each.Words), StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new Wording(
                    same.Select(each => each.Question.Text).Order(StringComparer.Ordinal).First(),
                    same.First().Words,
                    [.. same.Select(each => (each.Question.Month, each.Question.Asker)).Distinct()])),
        ];
        _near = NearOnes([.. background.Select(language.Words)]);
    }

    /// <summary>Those that at least so many people asked within a month, most people first.</summary>
    public IEnumerable<QuestionCluster> AskedBy(int people)
    {
        var taken = new bool[_wordings.Count];
        var queue = new PriorityQueue<int, (int, float, int)>(Enumerable.Range(0, _wordings.Count).Select(middle => (middle, Rank(middle, taken))));
        while (queue.TryDequeue(out var middle, out var rank))
        {
            if (taken[middle])
            {
                continue;
            }

            // What others have taken in the meantime makes a cluster smaller, never larger: whoever is first with their size of now is the largest.
            var now = Rank(middle, taken);
            if (now != rank)
            {
                queue.Enqueue(middle, now);
                continue;
            }

            var most = -now.MinusPeople;
            if (most < people)
            {
                yield break;
            }

            foreach (var (wording, _) in _near[middle])
            {
                taken[wording] = true;
            }

            yield return new QuestionCluster(_wordings[middle].Text, most);
        }
    }

    /// <summary>Smallest first: most people, then nearest to all of them, then by their order.</summary>
    private (int MinusPeople, float MinusNearness, int Wording) Rank(int middle, bool[] taken)
    {
        var free = _near[middle].Where(near => !taken[near.Wording]).ToList();
        var people = free.SelectMany(near => _wordings[near.Wording].Asked).Distinct().GroupBy(asked => asked.Month).Select(month => month.Count()).DefaultIfEmpty().Max();
        return (-people, -free.Sum(near => near.Cosine), middle);
    }

    private List<(int, float)>[] NearOnes(IReadOnlyList<IReadOnlyList<string>> background)
    {
        var features = new Features(_language, [.. background, .. _wordings.Select(wording => wording.Words)]);
        var vectors = _wordings.Select(wording => features.VectorOf(wording.Words)).ToArray();
        var byFeature = new List<(int Wording, float Value)>?[features.Count];
        for (var wording = 0; wording < vectors.Length; wording++)
        {
            foreach (var (feature, value) in vectors[wording].Indexes.Zip(vectors[wording].Values))
            {
                (byFeature[feature] ??= []).Add((wording, value));
            }
        }

        var cosines = new float[vectors.Length];
        return Array.ConvertAll(vectors, vector =>
        {
            Array.Clear(cosines);
            foreach (var (feature, value) in vector.Indexes.Zip(vector.Values))
            {
                foreach (var (wording, own) in byFeature[feature]!)
                {
                    cosines[wording] += own * value;
                }
            }

            return cosines.Index().Where(other => other.Item >= Near).Select(other => (other.Index, other.Item)).ToList();
        });
    }

    private sealed record Wording(string Text, IReadOnlyList<string> Words, IReadOnlyList<(string Month, string Asker)> Asked);
}
