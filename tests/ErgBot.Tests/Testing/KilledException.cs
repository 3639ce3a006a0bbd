namespace ErgBot.Tests.Testing;

/// <summary>The process is no more (kill -9, by the test): nothing that it goes on to do has an effect.</summary>
internal sealed class KilledException() : Exception("Killed (by the test).");
