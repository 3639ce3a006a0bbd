namespace ErgBot.Tests.Architecture;

/// <summary>The floors of src/ErgBot: a folder uses only folders on floors below its own.</summary>
internal static class House
{
    /// <summary>The one file that may see every floor.</summary>
    public const string Root = "Program.cs";

    public const string Namespace = "ErgBot";
    public const string BotSdk = "Microsoft.Bot";
    public const string CardSdk = "AdaptiveCards";

    public static IReadOnlyDictionary<string, int> Floors { get; } = new Dictionary<string, int>
    {
        ["Hosting"] = 7,
        ["Conversation"] = 6,
        ["Answers"] = 5,
        ["Broadcasts"] = 5,
        ["Events"] = 4,
        ["Groups"] = 3,
        ["People"] = 2,
        ["Cards"] = 1,
        ["Storage"] = 1,
        ["Calendar"] = 1,
        ["Content"] = 1,
        ["Languages"] = 1,
    };

    public static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";

    public static bool MayNameTheBotSdk(string path) =>
        FolderOf(path) is "Hosting" or "Conversation"
        || path is Root
        || path.EndsWith("Dialog.cs", StringComparison.Ordinal)
        || path.EndsWith("Tap.cs", StringComparison.Ordinal);

    public static bool MayNameTheCardSdk(string path) =>
        FolderOf(path) is "Cards" || path is Root || path.EndsWith("Card.cs", StringComparison.Ordinal);
}
