using System.Diagnostics;
using ErgBot.Answers.Understanding;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>A sentence of a test, what it was taken for, and how long that took.</summary>
internal sealed record Tested(Labelled Sentence, Understood Understood, double Microseconds)
{
    /// <summary>Each sentence is timed so often and the fastest counts: what else the machine does in between is not the recognizer's.</summary>
    public const int Tries = 3;

    public bool IsRight => Sentence.Label is not null && Understood.Best[0].Label == Sentence.Label;

    public static List<Tested> Run(Understander understander, IEnumerable<Labelled> sentences) =>
        [.. sentences.Select(sentence => Run(understander, sentence))];

    private static Tested Run(Understander understander, Labelled sentence)
    {
        var fastest = double.MaxValue;
        Understood? understood = null;
        for (var time = 0; time < Tries; time++)
        {
            var started = Stopwatch.GetTimestamp();
            understood = understander.Understand(sentence.Text);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return new Tested(sentence, understood!, fastest);
    }
}
