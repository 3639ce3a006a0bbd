namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>How often what goes wrong, each from 0 to 1.</summary>
/// <param name="LostAnswers">A write is carried out and its answer lost; the client sends it again and is refused because of its own first try.</param>
/// <param name="NoAnswers">A write is carried out, and nobody ever hears of it.</param>
/// <param name="Resets">A write breaks before storage hears of it.</param>
internal sealed record PartitionFaults(double LostAnswers = 0, double NoAnswers = 0, double Resets = 0)
{
    public static PartitionFaults None { get; } = new();

    public static PartitionFaults Many { get; } = new(0.2, 0.05, 0.1);
}
