namespace Microsoft.Bot.Schema.Teams;

/// <summary>The body that answers <c>config/fetch</c> with a sign-in.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
}
