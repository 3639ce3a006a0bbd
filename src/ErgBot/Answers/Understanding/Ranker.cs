using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>Everything that is learned from sentences, before it is known how far it can be trusted: <see cref="Calibration"/> says that.</summary>
internal sealed class Ranker
{
    private const int MostBest = 3;
    private const int MostReasons = 5;
    private const int MostWords = 4;
    private const double LeastShare = 0.15;
    private const double CrowdSharpness = 3;

    private readonly ITextProfile _profile;
    private readonly Reader _reader;
    private readonly Spelling _spelling;
    private readonly Features _features;
    private readonly LinearWeights _weights;
    private readonly Examples _examples;
    private readonly Examples _offTopic;
    private readonly IReadOnlyList<Labelled> _stored;
    private readonly string[] _labels;
    private readonly HashSet<int>[] _ownStems;

    /// <param name="profile">The language.</param>
    /// <param name="reader">Knows the n-grams of these sentences, and of others.</param>
    /// <param name="lesson">The sentences; those without a label count against every label. One label at the least.</param>
    /// <param name="weights">What was learned from them.</param>
    public Ranker(ITextProfile profile, Reader reader, Lesson lesson, LinearWeights weights)
    {
        _profile = profile;
        _reader = reader;
        _labels = lesson.Labels;
        _features = lesson.Features;
        _weights = weights;
        var (training, labels) = (lesson.Training, lesson.LabelOf);
        _spelling = new Spelling(profile, training.Select(taught => taught.Reading.Words));
        _stored = [.. training.Select(taught => taught.Sentence).Where(sentence => sentence.Label is not null)];
        _examples = new Examples([.. lesson.Vectors.Where((_, at) => labels[at] != OffTopic)], _features.Count);
        _offTopic = new Examples([.. lesson.Vectors.Where((_, at) => labels[at] == OffTopic)], _features.Count);
        _ownStems = Array.ConvertAll(_labels, _ => new HashSet<int>());
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] != OffTopic)
            {
                _ownStems[labels[at]].UnionWith(_features.Stems(training[at].Reading).Select(stem => stem.Index));
            }
        }
    }

    /// <summary>What has no label is told from the rest by weights of its own, beside those of the labels; it is never the best.</summary>
    private int OffTopic => _labels.Length;

    public bool Knows(string label) => Array.BinarySearch(_labels, label, StringComparer.Ordinal) >= 0;

    public Ranking Rank(string text)
    {
        var written = _profile.Words(text);
        var words = _spelling.Corrected(written);
        return Rank(_reader.Read(words)) with { IsDoubtful = IsDoubtful(written, words) };
    }

    /// <summary>As if the sentence were asked: read again if its spelling is corrected to what is known here.</summary>
    public Ranking Rank(Taught taught)
    {
        var written = taught.Reading.Words;
        var words = _spelling.Corrected(written);
        return Rank(words.SequenceEqual(written) ? taught.Reading : _reader.Read(words)) with { IsDoubtful = IsDoubtful(written, words) };
    }

    private bool IsDoubtful(IReadOnlyList<string> written, IReadOnlyList<string> words) => !words.SequenceEqual(written) || !words.All(_spelling.Knows);

    private Ranking Rank(Reading sentence)
    {
        var vector = _features.VectorOf(sentence);
        var (scores, best) = Best(vector);
        var (own, known, all) = (0.0, 0.0, 0.0);
        foreach (var (index, weight) in _features.Stems(sentence))
        {
            all += weight;
            known += index >= 0 ? weight : 0;
            own += _ownStems[best[0]].Contains(index) ? weight : 0;
        }

        // With one label alone, the second is as far behind as a clear no.
        var second = best.Length > 1 ? scores[best[1]] : -1;
        var (nearest, cosine) = _examples.NearestTo(vector);
        var signals = new Signals(
            scores[best[0]],
            scores[best[0]] - second,
            Math.Log(scores.Take(_labels.Length).Sum(score => Math.Exp(CrowdSharpness * (score - scores[best[0]])))),
            cosine,
            _offTopic.NearestTo(vector).Cosine,
            scores[OffTopic],
            all > 0 ? own / all : 0,
            all > 0 ? known / all : 0);
        return new Ranking([.. best.Select(label => new Ranked(_labels[label], scores[label]))], _stored[nearest], signals);
    }

    /// <summary>Whether a word means something of its own, so that it isn't taken for a misspelling.</summary>
    public bool IsWord(string word) => _spelling.IsWord(word);

    /// <summary>Why the best label was preferred to the second.</summary>
    public Explanation Explain(string text)
    {
        var sentence = Read(text);
        var vector = _features.VectorOf(sentence);
        var best = Best(vector).Best;
        var names = _features.All.Select(feature => feature.Name).ToArray();
        var weights = vector.Indexes.Zip(vector.Values).ToDictionary(
            feature => feature.First,
            feature => (double)feature.Second * (_weights.Of(feature.First)[best[0]] - (best.Length > 1 ? _weights.Of(feature.First)[best[1]] : 0)));
        var reasons = weights.Select(feature => new Reason(names[feature.Key], feature.Value)).OrderByDescending(reason => reason.Weight).Take(MostReasons);
        var (nearest, cosine) = _examples.NearestTo(vector);
        return new Explanation(_stored[nearest], cosine, [.. reasons], WordsThatCount(sentence, weights));
    }

    /// <summary>A word counts as much as its stem and its letters do, by themselves and together.</summary>
    private string[] WordsThatCount(Reading sentence, Dictionary<int, double> weights)
    {
        var counted = sentence.Words
            .Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Weight: _features.VectorOf(_reader.Read([word])).Indexes.Sum(feature => weights.GetValueOrDefault(feature))))
            .Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight)
            .ToList();
        return [.. counted.Where(word => word.Weight >= LeastShare * counted[0].Weight).Select(word => word.Word).Take(MostWords)];
    }

    /// <summary>The same sentences in the same order write the same bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var label in _labels)
        {
            writer.Write(label);
        }

        foreach (var (name, weight) in _features.All)
        {
            writer.Write(name);
            writer.Write((float)weight);
        }
    }

    private Reading Read(string text) => _reader.Read(_spelling.Corrected(_profile.Words(text)));

    private (float[] Scores, int[] Best) Best(SparseVector vector)
    {
        var scores = new float[_weights.Stride];
        _weights.Score(vector, scores);
        var best = new List<int>(MostBest + 1);
        for (var label = 0; label < _labels.Length; label++)
        {
            var at = best.FindIndex(other => scores[label] > scores[other]);
            best.Insert(at < 0 ? best.Count : at, label);
            if (best.Count > MostBest)
            {
                best.RemoveAt(MostBest);
            }
        }

        return (scores, [.. best]);
    }
}
