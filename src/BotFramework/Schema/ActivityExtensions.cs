namespace Microsoft.Bot.Schema;

/// <summary>What a message says about its mentions.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) => activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.Recipient?.Id is { } id && activity.MentionsId(id);

    /// <summary>Takes the mentions of <paramref name="id"/> out of the activity's text, and gives the new text.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (Mention mention in activity.GetMentions())
        {
            string? words = mention.Text ?? (mention.Mentioned?.Name is { } name ? $"<at>{name}</at>" : null);
            if (mention.Mentioned?.Id == id && !string.IsNullOrEmpty(words))
            {
                activity.Text = activity.Text?.Replace(words, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }

    /// <summary>Takes "@Bot" out of a message to the bot; in a channel it stands before whatever was said.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
        => activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;
}
