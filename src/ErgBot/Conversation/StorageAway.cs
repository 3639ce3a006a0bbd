using ErgBot.Cards;
using ErgBot.Storage;

namespace ErgBot.Conversation;

/// <summary>What becomes of an answer when storage can't be reached: it is refused honestly, in a sentence, and nothing else breaks.</summary>
internal sealed partial class StorageAway(ILogger<StorageAway> log)
{
    /// <summary>The answer, or the sentence that asks to try again.</summary>
    public async Task<Reply> AnswerOrRefuseAsync(Func<Task<Reply>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception away) when (IsOutage(away))
        {
            return new TextReply(ConversationTexts.TryAgain);
        }
    }

    /// <summary>Whether this is storage being away; then it is written to the log, once, here.</summary>
    public bool IsOutage(Exception e)
    {
        var isOutage = StorageFault.IsOutage(e);
        if (isOutage)
        {
            Log.StorageIsAway(log, e.GetType().Name);
        }

        return isOutage;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Storage is away ({Kind}); the answer says so or goes without.")]
        public static partial void StorageIsAway(ILogger logger, string kind);
    }
}
