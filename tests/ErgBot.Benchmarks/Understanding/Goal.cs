namespace ErgBot.Benchmarks.Understanding;

/// <summary>A figure beside what it should be: a missed goal is said.</summary>
internal static class Goal
{
    public static string AtLeast(double? goal, double figure, string format) => Beside(goal, "at least", figure >= goal, format);

    public static string AtMost(double? goal, double figure, string format) => Beside(goal, "at most", figure <= goal, format);

    private static string Beside(double? goal, string way, bool isMet, string format) =>
        goal is { } bound ? FormattableString.Invariant($" (goal: {way} {bound.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}, {(isMet ? "met" : "MISSED")})") : "";
}
