using ErgBot.Answers.Understanding;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>Files of "text, tab, label"; the label "oos" stands for none.</summary>
internal static class Tsv
{
    public static List<Labelled> Read(string? path) => path is null
        ? []
        : [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(cells => new Labelled(cells[0], cells[1] == "oos" ? null : cells[1]))];
}
