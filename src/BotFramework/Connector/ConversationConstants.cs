namespace Microsoft.Bot.Connector;

/// <summary>Names that conversation calls use on the wire.</summary>
public static class ConversationConstants
{
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
