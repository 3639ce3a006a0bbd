using System.Diagnostics;
using ErgBot.Answers.Understanding;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>A sentence of a test, what it was taken for, and how long that took.</summary>
internal sealed record Tested(Labelled Sentence, Understood Understood, double Microseconds)
{
    public bool IsRight => Sentence.Label is not null && Understood.Best[0].Label == Sentence.Label;

    public static List<Tested> Run(Understander understander, IEnumerable<Labelled> sentences) =>
        [.. sentences.Select(sentence => Run(understander, sentence))];

    private static Tested Run(Understander understander, Labelled sentence)
    {
        var started = Stopwatch.GetTimestamp();
        var understood = understander.Understand(sentence.Text);
        return new Tested(sentence, understood, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
    }
}
