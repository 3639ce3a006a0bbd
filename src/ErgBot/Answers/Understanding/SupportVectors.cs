namespace ErgBot.Answers.Understanding;

/// <summary>
/// How much each sentence counts for each label. The labels stand in blocks, which are learned apart: two cores have as much to do, and a block's weights
/// stay nearer to the processor. Their width is no machine's, so that every machine learns the same.
/// </summary>
internal sealed class SupportVectors
{
    private const int LabelsInBlock = 3 * LinearWeights.Widest;

    private readonly float[][] _blocks;

    public SupportVectors(int sentences, int labels)
    {
        Labels = labels;
        _blocks = [.. Enumerable.Range(0, (labels + LabelsInBlock - 1) / LabelsInBlock).Select(block => new float[sentences * StrideOf(block)])];
    }

    public int Labels { get; }

    public int Blocks => _blocks.Length;

    public static int FirstOf(int block) => block * LabelsInBlock;

    public int LabelsOf(int block) => Math.Min(LabelsInBlock, Labels - FirstOf(block));

    /// <summary>A sentence's share in a block, rounded up as the rows of <see cref="LinearWeights"/> are.</summary>
    public Span<float> Of(int block, int sentence) => _blocks[block].AsSpan(sentence * StrideOf(block), StrideOf(block));

    /// <summary>Those of some of the sentences.</summary>
    public SupportVectors Only(IReadOnlyList<int> sentences)
    {
        var some = new SupportVectors(sentences.Count, Labels);
        for (var block = 0; block < Blocks; block++)
        {
            for (var at = 0; at < sentences.Count; at++)
            {
                Of(block, sentences[at]).CopyTo(some.Of(block, at));
            }
        }

        return some;
    }

    private int StrideOf(int block) => LinearWeights.StrideOf(LabelsOf(block));
}
