namespace ErgBot.People;

/// <summary>A list of people cannot be used: the message has file, line and reason, and nothing of what stands there.</summary>
internal sealed class RollException(string file, long? line, string reason)
    : Exception(line is { } number ? $"{file}, line {number}: {reason}" : $"{file}: {reason}");
