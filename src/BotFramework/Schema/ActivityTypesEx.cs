namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that only live between a bot and its adapter.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
