namespace ErgBot.Answers.Understanding;

/// <summary>What a sentence has of each known feature; indexes ascend, so that sums are taken in one order.</summary>
internal sealed record SparseVector(int[] Indexes, float[] Values)
{
    public double Dot(SparseVector other)
    {
        var (sum, at, otherAt) = (0.0, 0, 0);
        while (at < Indexes.Length && otherAt < other.Indexes.Length)
        {
            switch (Indexes[at].CompareTo(other.Indexes[otherAt]))
            {
                case < 0:
                    at++;
                    break;
                case > 0:
                    otherAt++;
                    break;
                default:
                    sum += Values[at++] * other.Values[otherAt++];
                    break;
            }
        }

        return sum;
    }
}
