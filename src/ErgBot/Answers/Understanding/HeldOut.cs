using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>The training sentences in parts, each ranked by a ranker that has seen only the rest: as if they were asked.</summary>
internal sealed class HeldOut(ITextProfile profile, Reader reader, Taught[] training)
{
    public const int Parts = 5;

    private readonly int[] _dealt = Folds.Of([.. training.Select(taught => taught.Sentence)], Parts);

    /// <summary>What is seen in so many parts, from this one on.</summary>
    public List<(Labelled Sentence, Ranking Ranking)> SeenIn(int first, int parts) => [.. Enumerable.Range(first, parts).SelectMany(SeenInPart)];

    /// <summary>A label of which this part has every sentence has nothing to be learned from, and says nothing of the others.</summary>
    private IEnumerable<(Labelled Sentence, Ranking Ranking)> SeenInPart(int part)
    {
        var rest = training.Where((_, at) => _dealt[at] != part).ToList();
        if (!rest.Exists(taught => taught.Sentence.Label is not null))
        {
            return [];
        }

        var ranker = new Ranker(profile, reader, rest, thoroughly: false);
        return training
            .Where((taught, at) => _dealt[at] == part && (taught.Sentence.Label is not { } label || ranker.Knows(label)))
            .Select(taught => (taught.Sentence, ranker.Rank(taught)));
    }
}
