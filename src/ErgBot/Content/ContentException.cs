namespace ErgBot.Content;

/// <summary>A content file that can't be used. The message names the file, the line and the reason, for the person who edited it.</summary>
internal sealed class ContentException : Exception
{
    public ContentException(string file, long line, string reason, Exception? inner = null)
        : base($"{file}, line {line}: {reason}", inner)
    {
    }
}
