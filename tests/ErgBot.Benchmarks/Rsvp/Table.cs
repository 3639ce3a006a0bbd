using System.Globalization;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>Figures beside their goals: a missed goal is said.</summary>
internal static class Table
{
    public static void Head(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"## {title}");
        Console.WriteLine("| what | figure | goal | |");
        Console.WriteLine("|---|---|---|---|");
    }

    public static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} | | |");

    public static void AtMost(string what, double figure, double goal, string unit = "") => Row(what, figure, $"≤ {Text(goal)}", figure <= goal, unit);

    public static void AtLeast(string what, double figure, double goal, string unit = "") => Row(what, figure, $"≥ {Text(goal)}", figure >= goal, unit);

    public static double Percentile(IReadOnlyList<double> ordered, double share) => ordered.Count == 0 ? double.NaN : ordered[(int)(share * (ordered.Count - 1))];

    public static string Text(double figure) => figure.ToString(figure == Math.Floor(figure) ? "0" : figure < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static void Row(string what, double figure, string goal, bool isMet, string unit) =>
        Console.WriteLine($"| {what} | {Text(figure)}{unit} | {goal}{unit} | {(isMet ? "met" : "**MISSED**")} |");
}
