using System.Runtime.CompilerServices;

namespace ErgBot.Answers.Understanding;

/// <summary>How likely something is, learned from rows of numbers of which it was true or not.</summary>
internal sealed class LogisticRegression
{
    private const double Ridge = 0.01;
    private const int MostSteps = 50;
    private const double CloseEnough = 1e-8;

    private readonly double[] _means;
    private readonly double[] _spreads;
    private readonly double[] _weights; // the last is the constant

    /// <param name="seen">The rows, whether it was true of each, and how many each stands for.</param>
    public LogisticRegression(IReadOnlyList<(double[] Row, bool IsTrue, double Weight)> seen)
    {
        var rows = seen.Select(each => each.Row).ToArray();
        _means = [.. Enumerable.Range(0, rows[0].Length).Select(at => rows.Average(row => row[at]))];
        _spreads = [.. _means.Select((mean, at) => Math.Max(1e-6, Math.Sqrt(rows.Average(row => (row[at] - mean) * (row[at] - mean)))))];
        _weights = new double[_means.Length + 1];
        var all = seen.Sum(each => each.Weight);
        Fit([.. rows.Select(Standardized)], [.. seen.Select(each => each.IsTrue)], [.. seen.Select(each => each.Weight / all)]);
    }

    private LogisticRegression(double[] means, double[] spreads, double[] weights) => (_means, _spreads, _weights) = (means, spreads, weights);

    public double LikelihoodOf(double[] row) => Likelihood(Standardized(row));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_means.Length);
        foreach (var value in _means.Concat(_spreads).Concat(_weights))
        {
            writer.Write(value);
        }
    }

    public static LogisticRegression Read(BinaryReader reader)
    {
        var columns = reader.ReadInt32();
        return new LogisticRegression(Doubles(columns), Doubles(columns), Doubles(columns + 1));

        double[] Doubles(int count) => [.. Enumerable.Range(0, count).Select(_ => reader.ReadDouble())];
    }

    private double[] Standardized(double[] row)
    {
        var standardized = new double[row.Length + 1];
        for (var at = 0; at < row.Length; at++)
        {
            standardized[at] = (row[at] - _means[at]) / _spreads[at];
        }

        standardized[^1] = 1;
        return standardized;
    }

    private double Likelihood(double[] row)
    {
        var sum = 0.0;
        for (var at = 0; at < row.Length; at++)
        {
            sum += row[at] * _weights[at];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Newton's method; the ridge keeps it steady where true and untrue are cleanly apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fit(double[][] rows, bool[] isTrue, double[] weights)
    {
        var size = _weights.Length;
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[size];
            var curvature = Array.ConvertAll(gradient, _ => new double[size]);
            for (var at = 0; at < size - 1; at++)
            {
                gradient[at] = Ridge * _weights[at];
                curvature[at][at] = Ridge;
            }

            for (var row = 0; row < rows.Length; row++)
            {
                var likely = Likelihood(rows[row]);
                var weight = weights[row];
                var (values, pull, bend) = (rows[row], weight * (likely - (isTrue[row] ? 1 : 0)), weight * ((likely * (1 - likely)) + CloseEnough));
                for (var a = 0; a < size; a++)
                {
                    gradient[a] += pull * values[a];
                    for (var b = 0; b < size; b++)
                    {
                        curvature[a][b] += bend * values[a] * values[b];
                    }
                }
            }

            var change = LinearSystem.Solve(curvature, gradient);
            for (var at = 0; at < size; at++)
            {
                _weights[at] -= change[at];
            }

            if (change.Max(Math.Abs) < CloseEnough)
            {
                return;
            }
        }
    }
}
