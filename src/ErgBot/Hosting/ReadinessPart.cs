namespace ErgBot.Hosting;

/// <summary>Something the bot cannot store without. <paramref name="AskAsync"/> throws when it doesn't answer, within about a second.</summary>
internal sealed record ReadinessPart(string Name, Func<CancellationToken, Task> AskAsync);
