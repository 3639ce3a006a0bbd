namespace ErgBot.Benchmarks.Understanding;

/// <summary>What a set should come to, in per cent; null where nothing is asked.</summary>
internal sealed record Goals
{
    public const double Microseconds = 500;

    public double? Accuracy { get; init; }

    /// <summary>What the prototype came to, where no more is asked.</summary>
    public double? Prototype { get; init; }

    public double? Area { get; init; }

    /// <summary>In scope and off-topic recall with the threshold of the paper's rule.</summary>
    public (double InScope, double Recall)? Rule { get; init; }

    /// <summary>Points that the cost curve should pass or outdo.</summary>
    public IReadOnlyList<(double InScope, double Recall)> Curve { get; init; } = [];
}
