using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show, as their documentation says.</summary>
public class Channel
{
    /// <summary>Whether that many suggested actions can be shown. Teams does so only in personal chats.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string? conversationType = null) => channelId switch
    {
        Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>Whether a card can carry that many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => buttonCnt <= 50,
        _ => false,
    };

    /// <summary>How many characters of a button's title are surely shown.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <returns>The channel that the activity came from; empty when it does not say.</returns>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
