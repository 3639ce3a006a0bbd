using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>One bubble in a conversation as a client shows it: what everybody sees, and what somebody alone sees in its place after pressing a button.</summary>
internal sealed class ShownMessage(string id, string author)
{
    private readonly Dictionary<string, View> views = [];
    private View everybody = View.Nothing;

    public string Id => id;

    public string Author => author;

    public bool FromBot { get; init; }

    /// <summary>A card of the bot's that somebody put into their own message: its buttons work, and the bot can't edit it.</summary>
    public bool Inserted { get; init; }

    /// <summary>The only one who sees it at all (the bar under a pressed button), or null.</summary>
    public string? OnlyFor { get; init; }

    public bool Deleted { get; private set; }

    /// <summary>An edit takes the place of what single persons saw, too.</summary>
    public void Show(JsonObject activity, int at)
    {
        everybody = new View((string?)activity["text"] ?? "", [.. Card.In(activity)], SuggestionsIn(activity), at);
        views.Clear();
    }

    public void ShowTo(string userId, JsonObject card, int at) => views[userId] = new View("", [card], [], at);

    public void Delete() => Deleted = true;

    public View As(string userId) => views.GetValueOrDefault(userId, everybody);

    private static JsonObject[] SuggestionsIn(JsonObject activity) => [.. (activity["suggestedActions"]?["actions"] as JsonArray ?? []).OfType<JsonObject>()];

    /// <param name="At">When it came to look so, in the stand-in's count of happenings.</param>
    internal sealed record View(string Text, IReadOnlyList<JsonObject> Cards, IReadOnlyList<JsonObject> Suggestions, int At)
    {
        public static View Nothing { get; } = new("", [], [], 0);

        public string Words => string.Join('\n', Cards.Select(Card.WordsOf).Prepend(Text).Where(words => words.Length > 0));
    }
}
