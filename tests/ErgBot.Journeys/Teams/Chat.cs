using System.Globalization;
using System.Text;

namespace ErgBot.Journeys.Teams;

/// <summary>A chat, or a thread of a channel, as the clients of those in it show it.</summary>
internal sealed class Chat(string id, ChatKind kind, Channel? channel = null)
{
    private readonly List<ShownMessage> messages = [];

    public string Id => id;

    public ChatKind Kind => kind;

    /// <summary>The channel that a thread hangs in.</summary>
    public Channel? Channel => channel;

    /// <summary>Whether the bot may post here: installed for the person or in the team, and not removed since.</summary>
    public bool HasBot { get; set; }

    public IReadOnlyList<ShownMessage> Messages => [.. messages];

    public void Add(ShownMessage message) => messages.Add(message);

    public ShownMessage? Find(string activityId) => messages.Find(message => message.Id == activityId && !message.Deleted);

    public IEnumerable<ShownMessage> SeenBy(string userId) => messages.Where(message => !message.Deleted && (message.OnlyFor is null || message.OnlyFor == userId));

    /// <summary>The conversation as that person sees it, to be printed when a story fails.</summary>
    public string Transcript(TeamsUser user)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"── {kind} {channel?.Name}, as {user.Name} sees it ──").AppendLine();
        foreach (var message in SeenBy(user.Id).ToArray())
        {
            var view = message.As(user.Id);
            text.Append(message.Author).Append(": ").AppendLine(view.Words.Replace("\n", "\n    ", StringComparison.Ordinal));
            foreach (var suggestion in view.Suggestions)
            {
                text.Append("    {").Append((string?)suggestion["title"]).AppendLine("}");
            }
        }

        return text.ToString();
    }
}
