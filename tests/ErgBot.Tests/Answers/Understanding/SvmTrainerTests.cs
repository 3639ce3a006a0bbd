using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class SvmTrainerTests
{
    private static readonly SparseVector[] _sentences = [new([0, 2], [0.6f, 0.8f]), new([1, 2], [0.6f, 0.8f]), new([3], [1])];

    // More labels than stand in a block, each with its own feature and one that they share.
    private const int Many = 70;

    private static readonly SparseVector[] _many = [.. Enumerable.Range(0, Many).Select(label => new SparseVector([label, Many], [0.8f, 0.6f]))];
    private static readonly int[] _ofMany = [.. Enumerable.Range(0, Many)];

    [Fact]
    public void Each_label_says_yes_to_its_own_and_no_to_the_others()
    {
        var weights = SvmTrainer.Train(_sentences, [0, 1, 2], 3, 4).Weights;

        Assert.All(Enumerable.Range(0, 3), own => Assert.All(Enumerable.Range(0, 3), label => Assert.Equal(own == label, Score(weights, _sentences[own], label) > 0)));
    }

    [Fact]
    public void Labels_of_every_block_are_told_apart()
    {
        var weights = SvmTrainer.Train(_many, _ofMany, Many, Many + 1).Weights;

        Assert.All(_ofMany, own => Assert.All(_ofMany, label => Assert.Equal(own == label, Score(weights, _many[own], label) > 0)));
    }

    /// <summary>What is left out counts no more, although the rest begins where all of them ended.</summary>
    [Fact]
    public void From_near_it_comes_to_what_it_learns_from_nothing()
    {
        int[] rest = [.. _ofMany.Where(at => at % 5 != 0)];
        SparseVector[] sentences = [.. rest.Select(at => _many[at])];
        var near = SvmTrainer.Train(_many, _ofMany, Many, Many + 1).Counts.Only(rest);

        var (fromNear, fromNothing) = (SvmTrainer.TrainFrom(near, sentences, rest, Many + 1), SvmTrainer.Train(sentences, rest, Many, Many + 1).Weights);

        Assert.All(_ofMany, at => Assert.All(_ofMany, label => Assert.Equal(Score(fromNothing, _many[at], label), Score(fromNear, _many[at], label), 0.05)));
    }

    /// <summary>What is written is what is used.</summary>
    [Fact]
    public void Weights_are_no_finer_than_they_are_written()
    {
        var weights = SvmTrainer.Train(_sentences, [0, 1, 2], 3, 4).Weights;

        Assert.All(Enumerable.Range(0, 5).SelectMany(feature => weights.Of(feature).ToArray()), weight => Assert.Equal((float)(Half)weight, weight));
    }

    private static float Score(LinearWeights weights, SparseVector sentence, int label)
    {
        var scores = new float[weights.Stride];
        weights.Score(sentence, scores);
        return scores[label];
    }
}
