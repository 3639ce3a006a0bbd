namespace ErgBot.Answers.Understanding;

/// <summary>Sentences to learn from, in numbers. What has no label is one label more, the last.</summary>
internal sealed class Lesson
{
    public Lesson(Reader reader, IReadOnlyList<Taught> training)
    {
        Training = training;
        Labels = [.. training.Select(taught => taught.Sentence.Label).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        Features = new Features(reader, [.. training.Select(taught => taught.Reading)]);
        Vectors = [.. training.Select(taught => Features.VectorOf(taught.Reading))];
        LabelOf = [.. training.Select(taught => taught.Sentence.Label is { } label ? Array.BinarySearch(Labels, label, StringComparer.Ordinal) : OffTopic)];
    }

    public IReadOnlyList<Taught> Training { get; }

    public string[] Labels { get; }

    public Features Features { get; }

    public SparseVector[] Vectors { get; }

    /// <summary>The label of each sentence.</summary>
    public int[] LabelOf { get; }

    public int OffTopic => Labels.Length;
}
