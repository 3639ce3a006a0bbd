namespace ErgBot.Events;

/// <summary>What who looks after events every few seconds wants to know of one, read in a single request.</summary>
/// <param name="Head">The event and its counts.</param>
/// <param name="Shown">What its live cards show, as a hash; null for an event that has none.</param>
/// <param name="OwesNews">Whether somebody has to be told of a seat.</param>
internal sealed record EventGlance(EventHead Head, string? Shown, bool OwesNews);
