using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class SvmTrainerTests
{
    private static readonly SparseVector[] _sentences = [new([0, 2], [0.6f, 0.8f]), new([1, 2], [0.6f, 0.8f]), new([3], [1])];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_label_says_yes_to_its_own_and_no_to_the_others(bool thoroughly)
    {
        var weights = SvmTrainer.Train(_sentences, [0, 1, 2], 3, 4, thoroughly);

        Assert.All(Enumerable.Range(0, 3), own => Assert.All(Enumerable.Range(0, 3), label => Assert.Equal(own == label, Score(weights, own, label) > 0)));
    }

    /// <summary>What is written is what is used.</summary>
    [Fact]
    public void Weights_are_no_finer_than_they_are_written()
    {
        var weights = SvmTrainer.Train(_sentences, [0, 1, 2], 3, 4, thoroughly: true);

        Assert.All(Enumerable.Range(0, 5).SelectMany(feature => weights.Of(feature).ToArray()), weight => Assert.Equal((float)(Half)weight, weight));
    }

    private static float Score(LinearWeights weights, int sentence, int label)
    {
        var scores = new float[weights.Stride];
        weights.Score(_sentences[sentence], scores);
        return scores[label];
    }
}
