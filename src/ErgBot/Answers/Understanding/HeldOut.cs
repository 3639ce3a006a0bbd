using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>Sentences in parts, each ranked by a ranker that has seen only the rest: as if they were asked.</summary>
/// <param name="profile">The language.</param>
/// <param name="reader">Knows the n-grams of all of them.</param>
/// <param name="training">All of them.</param>
/// <param name="dealt">The part of each.</param>
/// <param name="all">What was learned from all of them: from there it isn't far to what is learned from most.</param>
internal sealed class HeldOut(ITextProfile profile, Reader reader, Taught[] training, int[] dealt, SupportVectors all)
{
    public List<(Labelled Sentence, Ranking Ranking)> Seen() => [.. TwoThreads.Each(dealt.Max() + 1, SeenInPart).SelectMany(part => part)];

    /// <summary>A label of which this part has every sentence has nothing to be learned from, and says nothing of the others.</summary>
    private List<(Labelled Sentence, Ranking Ranking)> SeenInPart(int part)
    {
        var rest = Enumerable.Range(0, training.Length).Where(at => dealt[at] != part).ToArray();
        var lesson = new Lesson(reader, Array.ConvertAll(rest, at => training[at]));
        if (lesson.Labels.Length == 0)
        {
            return [];
        }

        // Counts are a label each, so they only fit the same labels.
        var weights = lesson.Labels.Length + 1 == all.Labels
            ? SvmTrainer.TrainFrom(all.Only(rest), lesson.Vectors, lesson.LabelOf, lesson.Features.Count)
            : SvmTrainer.TrainFrom(new SupportVectors(rest.Length, lesson.Labels.Length + 1), lesson.Vectors, lesson.LabelOf, lesson.Features.Count);
        var ranker = new Ranker(profile, reader, lesson, weights);
        return
        [
            .. training
                .Where((taught, at) => dealt[at] == part && (taught.Sentence.Label is not { } label || ranker.Knows(label)))
                .Select(taught => (taught.Sentence, ranker.Rank(taught))),
        ];
    }
}
