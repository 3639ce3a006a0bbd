using ErgBot.Content;

namespace ErgBot.Answers;

/// <summary>
/// Sees that somebody edited the files. It looks when asked and never waits for the system to tell: on network shares and in containers such
/// events get lost. A bad edit is refused as a whole, and said once.
/// </summary>
internal sealed partial class TopicFilesWatch(ContentFolder folder, ILogger<TopicFilesWatch> log)
{
    private string? _seen;
    private string? _refused;

    /// <param name="last">What was taken last.</param>
    /// <returns>What the files say now, when that is something else, whole, and the same as at the last look: a file that is still being written can look like a shorter one.</returns>
    public TopicFiles? Changed(TopicFiles last)
    {
        var stamp = TopicFiles.StampIn(folder);
        var isStill = stamp == _seen;
        _seen = stamp;
        _refused = stamp == _refused ? stamp : null;
        if (!isStill || stamp == last.Stamp || stamp == _refused)
        {
            return null;
        }

        try
        {
            var files = TopicFiles.Read(folder);
            if (files.Stamp != stamp || TopicFiles.StampIn(folder) != stamp)
            {
                return null;
            }

            Log.Taken(log, files.Topics.Count);
            return files;
        }
        catch (ContentException wrong)
        {
            _refused = stamp;
            Log.Refused(log, wrong.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The content was edited and is read again: {Topics} topics.")]
        public static partial void Taken(ILogger logger, int topics);

        [LoggerMessage(2, LogLevel.Warning, "The content was edited and can't be used; what was read before stays in force. {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
