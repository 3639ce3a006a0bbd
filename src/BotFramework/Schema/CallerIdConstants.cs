namespace Microsoft.Bot.Schema;

/// <summary>What <see cref="Activity.CallerId"/> says about who called.</summary>
public static class CallerIdConstants
{
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
    public const string PublicAzureChannel = "urn:botframework:azure";
    public const string USGovChannel = "urn:botframework:azureusgov";
}
