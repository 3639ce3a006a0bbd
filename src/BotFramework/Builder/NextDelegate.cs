namespace Microsoft.Bot.Builder;

/// <summary>Runs the rest of the pipeline; a middleware that doesn't call it ends the turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
