namespace ErgBot.Answers.Understanding;

/// <summary>From which confidence on something is offered, and from which it is answered.</summary>
internal readonly record struct Thresholds(double Offer, double Answer, Caution Caution)
{
    private const double OffTopicTraffic = 0.3;

    /// <summary>
    /// Offers all but the least confident few of what is right; answers from the lowest confidence at which few enough of the answers are wrong,
    /// when 30 % of what people write is about something else.
    /// </summary>
    /// <param name="seen">Predictions on sentences that the ranker wasn't trained on.</param>
    /// <param name="caution">How few.</param>
    public static Thresholds From(IReadOnlyList<(double Confidence, bool IsOffTopic, bool IsRight)> seen, Caution caution)
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

            answer = wrong <= caution.Wrong * answered ? same.Key : answer;
        }

        var offer = right.Length == 0 ? 1 : right[(int)(caution.Missed * right.Length)];
        return new Thresholds(Math.Min(offer, answer), answer, caution);
    }

    /// <summary>What one off-topic sentence stands for, so that all of them are their share of the traffic.</summary>
    public static double WeightOfOffTopic(int all, int offTopic) =>
        offTopic == 0 ? 0 : OffTopicTraffic / (1 - OffTopicTraffic) * (all - offTopic) / offTopic;

    /// <param name="confidence">How likely the best label is right.</param>
    /// <param name="isDoubtful">Whether some of the sentence was misspelt or isn't known.</param>
    public Decision For(double confidence, bool isDoubtful)
    {
        var (offer, answer) = isDoubtful ? (Caution.DoubtfulOffer * Offer, Answer + (Caution.DoubtfulAnswer * (1 - Answer))) : (Offer, Answer);
        return confidence >= answer ? Decision.Answer : confidence >= offer ? Decision.Offer : Decision.Unknown;
    }
}
