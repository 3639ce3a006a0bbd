namespace ErgBot.Answers.Understanding;

/// <summary>Turns signals into how likely the best label is right: a logistic regression in which right and wrong weigh the same.</summary>
internal sealed class Calibration
{
    private const double Ridge = 0.03;
    private const int MostSteps = 50;
    private const double CloseEnough = 1e-8;

    private readonly double[] _means;
    private readonly double[] _spreads;
    private readonly double[] _weights; // the last is the constant

    /// <param name="seen">Predictions on sentences that the ranker wasn't trained on, whether they were right, and how many each stands for.</param>
    public Calibration(IReadOnlyList<(Signals Signals, bool IsRight, double Weight)> seen)
    {
        var rows = seen.Select(each => each.Signals.ToArray()).ToArray();
        _means = [.. Enumerable.Range(0, rows[0].Length).Select(at => rows.Average(row => row[at]))];
        _spreads = [.. _means.Select((mean, at) => Math.Max(1e-6, Math.Sqrt(rows.Average(row => (row[at] - mean) * (row[at] - mean)))))];
        _weights = new double[_means.Length + 1];
        var right = Math.Max(1, seen.Where(each => each.IsRight).Sum(each => each.Weight));
        var wrong = Math.Max(1, seen.Where(each => !each.IsRight).Sum(each => each.Weight));
        Fit(
            [.. rows.Select(Standardized)],
            [.. seen.Select(each => each.IsRight)],
            [.. seen.Select(each => each.Weight * (each.IsRight ? 0.5 / right : 0.5 / wrong))]);
    }

    public double ConfidenceIn(Signals signals) => Logistic(Standardized(signals.ToArray()));

    public void Write(BinaryWriter writer)
    {
        foreach (var value in _means.Concat(_spreads).Concat(_weights))
        {
            writer.Write(value);
        }
    }

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private double[] Standardized(double[] row) => [.. row.Select((value, at) => (value - _means[at]) / _spreads[at]), 1];

    private double Logistic(double[] row) => Logistic(row.Zip(_weights, (value, weight) => value * weight).Sum());

    /// <summary>Newton's method; the ridge keeps it steady where right and wrong are cleanly apart.</summary>
    private void Fit(double[][] rows, bool[] isRight, double[] weights)
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
                var likely = Logistic(rows[row]);
                var weight = weights[row];
                for (var a = 0; a < size; a++)
                {
                    gradient[a] += weight * (likely - (isRight[row] ? 1 : 0)) * rows[row][a];
                    for (var b = 0; b < size; b++)
                    {
                        curvature[a][b] += weight * ((likely * (1 - likely)) + CloseEnough) * rows[row][a] * rows[row][b];
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
