using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show, as their documentation says.</summary>
public class Channel
{
    /// <summary>Whether that many suggested actions can be shown. Teams does so only in personal chats.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string? conversationType = null) => channelId switch
    {
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        Channels.Facebook or Channels.Skype => buttonCnt <= 10,
        Channels.Line => buttonCnt <= 13,
        Channels.Kik => buttonCnt <= 20,
        Channels.Slack or Channels.Telegram => buttonCnt <= 100,
        _ => IsOpen(channelId) && buttonCnt <= 100,
    };

    /// <summary>Whether a card can carry that many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Line => buttonCnt <= 99,
        Channels.Cortana or Channels.Slack or Channels.Telegram => buttonCnt <= 100,
        _ => IsOpen(channelId) && buttonCnt <= 100,
    };

    /// <summary>Whether people see what was said before.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;

    /// <summary>How many characters of a button's title are surely shown.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <returns>The channel that the activity came from; empty when it does not say.</returns>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;

    // Channels whose window is the bot's own, so that it sets the limits.
    private static bool IsOpen(string channelId) =>
        channelId is Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat;
}
