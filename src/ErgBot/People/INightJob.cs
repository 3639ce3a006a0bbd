using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>Something that is due once a day, at night, on one instance alone; <see cref="NightWorker"/> sees to that.</summary>
internal interface INightJob
{
    /// <summary>Stands in a key; no two jobs share one.</summary>
    string Name { get; }

    /// <summary>Does all of it. It may have to begin anew after a crash, so it sets and never adds, and it renews its turn while it works.</summary>
    /// <param name="turn">Its period is the day, as yyyy-MM-dd.</param>
    /// <param name="ct">Cancels.</param>
    Task RunAsync(Turns.Turn turn, CancellationToken ct);
}
