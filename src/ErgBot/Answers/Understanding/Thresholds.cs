namespace ErgBot.Answers.Understanding;

/// <summary>From which confidence on something is offered, and from which it is answered.</summary>
internal readonly record struct Thresholds(double Offer, double Answer)
{
    private const double MissedShare = 0.02;
    private const double WrongShare = 0.05;
    private const double OffTopicTraffic = 0.3;

    /// <summary>
    /// Offers all but the least confident 2 % of what is right; answers from the lowest confidence at which at most 5 % of the answers are wrong,
    /// when 30 % of what people write is about something else.
    /// </summary>
    /// <param name="seen">Predictions on sentences that the ranker wasn't trained on.</param>
    public static Thresholds From(IReadOnlyList<(double Confidence, bool IsOffTopic, bool IsRight)> seen)
    {
        var right = seen.Where(each => each.IsRight).Select(each => each.Confidence).Order().ToArray();
        var weightOfOne = WeightOfOffTopic(seen.Count, seen.Count(each => each.IsOffTopic));
        var (answered, wrong, answer) = (0.0, 0.0, 1.0);
        foreach (var same in seen.GroupBy(each => each.Confidence).OrderByDescending(same => same.Key))
        {
            foreach (var each in same)
            {
                var weight = each.IsOffTopic ? weightOfOne : 1;
                answered += weight;
                wrong += each.IsRight ? 0 : weight;
            }

            answer = wrong <= WrongShare * answered ? same.Key : answer;
        }

        var offer = right.Length == 0 ? 1 : right[(int)(MissedShare * right.Length)];
        return new Thresholds(Math.Min(offer, answer), answer);
    }

    /// <summary>What one off-topic sentence stands for, so that all of them are their share of the traffic.</summary>
    public static double WeightOfOffTopic(int all, int offTopic) =>
        offTopic == 0 ? 0 : OffTopicTraffic / (1 - OffTopicTraffic) * (all - offTopic) / offTopic;

    public Decision For(double confidence) => confidence >= Answer ? Decision.Answer : confidence >= Offer ? Decision.Offer : Decision.Unknown;
}
