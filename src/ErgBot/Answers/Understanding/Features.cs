using System.Runtime.CompilerServices;
using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>Turns sentences into numbers: block A counts stems and pairs of them, block B runs of letters within a word.</summary>
internal sealed class Features
{
    private static readonly double _blockLength = 1 / Math.Sqrt(2);

    private readonly Reader _reader;
    private readonly NgramBlock _stems;
    private readonly NgramBlock _letters;

    public Features(ITextProfile profile, IReadOnlyCollection<IReadOnlyList<string>> sentences)
        : this(new Reader(profile, sentences), sentences)
    {
    }

    public Features(Reader reader, IReadOnlyCollection<Reading> sentences)
    {
        _reader = reader;
        _stems = new NgramBlock(reader.Stems.Count, [.. sentences.Select(sentence => sentence.StemRuns)]);
        _letters = new NgramBlock(reader.Letters.Count, [.. sentences.Select(sentence => sentence.LetterRuns)]);
    }

    private Features(Reader reader, IReadOnlyCollection<IReadOnlyList<string>> sentences)
        : this(reader, [.. sentences.Select(reader.Read)])
    {
    }

    public int Count => _stems.Count + _letters.Count;

    /// <summary>In the order of their indexes: "s:" stems and pairs, "c:" runs of letters.</summary>
    public IEnumerable<(string Name, double Weight)> All => Named("s", _stems, _reader.Stems).Concat(Named("c", _letters, _reader.Letters));

    public SparseVector VectorOf(IReadOnlyList<string> words) => VectorOf(_reader.Read(words));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SparseVector VectorOf(Reading sentence)
    {
        var most = sentence.StemRuns.Numbers.Length + sentence.LetterRuns.Numbers.Length;
        var (indexes, values) = (new int[most], new float[most]);
        var stems = _stems.Fill(indexes, values, 0, sentence.StemRuns, _blockLength);
        var letters = _letters.Fill(indexes.AsSpan(stems), values.AsSpan(stems), _stems.Count, sentence.LetterRuns, _blockLength);
        return stems + letters == most ? new SparseVector(indexes, values) : new SparseVector(indexes[..(stems + letters)], values[..(stems + letters)]);
    }

    /// <summary>The index and the weight of the stem of each word; the index is below 0 when none of the sentences has it.</summary>
    public IEnumerable<(int Index, double Weight)> Stems(Reading sentence) =>
        sentence.Stems.Select(_stems.IndexOf).Select(index => (index, _stems.WeightOf(index)));

    private static IEnumerable<(string Name, double Weight)> Named(string kind, NgramBlock block, NgramIndex index)
    {
        var names = index.All.ToArray();
        return block.Known.Select(known => ($"{kind}:{names[known.Number]}", known.Weight));
    }
}
