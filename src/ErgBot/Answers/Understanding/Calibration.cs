namespace ErgBot.Answers.Understanding;

/// <summary>
/// Turns signals into how likely the best label is right: how likely it is that the sentence has a label at all, times how likely the best is the
/// right one then. What speaks for the one says little of the other.
/// </summary>
internal sealed class Calibration
{
    private readonly LogisticRegression? _hasLabel;
    private readonly LogisticRegression? _isRight;

    /// <param name="seen">Predictions on sentences that the ranker wasn't trained on, and how many each stands for. Where none has a label, nothing can be trusted.</param>
    public Calibration(IReadOnlyList<(Signals Signals, bool IsOffTopic, bool IsRight, double Weight)> seen)
    {
        var labelled = seen.Where(each => !each.IsOffTopic).Select(each => (each.Signals.ToArray(), each.IsRight, each.Weight)).ToList();
        _isRight = labelled.Count > 0 ? new LogisticRegression(labelled) : null;
        _hasLabel = labelled.Count < seen.Count ? new LogisticRegression([.. seen.Select(each => (each.Signals.ToArray(), !each.IsOffTopic, each.Weight))]) : null;
    }

    private Calibration(LogisticRegression? hasLabel, LogisticRegression? isRight) => (_hasLabel, _isRight) = (hasLabel, isRight);

    public double ConfidenceIn(Signals signals)
    {
        var row = signals.ToArray();
        return (_hasLabel?.LikelihoodOf(row) ?? 1) * (_isRight?.LikelihoodOf(row) ?? 0);
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var part in new[] { _hasLabel, _isRight })
        {
            writer.Write(part is not null);
            part?.Write(writer);
        }
    }

    public static Calibration Read(BinaryReader reader)
    {
        var hasLabel = reader.ReadBoolean() ? LogisticRegression.Read(reader) : null;
        return new Calibration(hasLabel, reader.ReadBoolean() ? LogisticRegression.Read(reader) : null);
    }
}
