namespace ErgBot.Answers.Understanding;

internal static class LinearSystem
{
    /// <summary>Solves m x = v by elimination, for a symmetric m that is positive definite; overwrites both.</summary>
    public static double[] Solve(double[][] m, double[] v)
    {
        var size = v.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = m[row][pivot] / m[pivot][pivot];
                v[row] -= factor * v[pivot];
                for (var column = pivot; column < size; column++)
                {
                    m[row][column] -= factor * m[pivot][column];
                }
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                v[row] -= m[row][column] * v[column];
            }

            v[row] /= m[row][row];
        }

        return v;
    }
}
