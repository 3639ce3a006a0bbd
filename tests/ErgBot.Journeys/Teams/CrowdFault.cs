namespace ErgBot.Journeys.Teams;

/// <summary>How a request to the crowd goes wrong.</summary>
/// <param name="Status">What is answered; 0 for nothing, and the connection breaks.</param>
/// <param name="IsTaken">Whether it was taken nevertheless.</param>
/// <param name="Code">The connector's own word.</param>
/// <param name="RetryAfter">How long the sender shall wait.</param>
/// <param name="Hangs">How long the answer takes; null for as long as any.</param>
internal sealed record CrowdFault(int Status, bool IsTaken = false, string Code = "ServiceError", TimeSpan? RetryAfter = null, TimeSpan? Hangs = null);
