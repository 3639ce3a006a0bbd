namespace ErgBot.DevHost.Tools;

/// <summary>A tool is missing or failed; the message is a sentence for the person at the keyboard.</summary>
internal sealed class ToolException(string message) : Exception(message);
