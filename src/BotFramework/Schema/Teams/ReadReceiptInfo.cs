using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>application/vnd.microsoft.readReceipt</c>: how far somebody has read.</summary>
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string? lastReadMessageId)
        => LastReadMessageId = lastReadMessageId;

    [JsonProperty(PropertyName = "lastReadMessageId")]
    public string? LastReadMessageId { get; set; }

    /// <summary>Whether the message is at or before the last one read; ids are times in milliseconds.</summary>
    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId)
        => long.TryParse(compareMessageId, CultureInfo.InvariantCulture, out long message)
            && long.TryParse(lastReadMessageId, CultureInfo.InvariantCulture, out long lastRead)
            && message <= lastRead;

    public bool IsMessageRead(string? compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
