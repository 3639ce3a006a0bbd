using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Takes mentions out of the text of messages: the bot's own altogether, of others the tags round their names, in the text and in the entities.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the bot's own mention goes, with its entity.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity.Type == ActivityTypes.Message && turnContext.Activity.Text is not null)
        {
            Normalize(turnContext.Activity);
        }

        await next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention && message.Recipient?.Id is { } bot)
        {
            message.RemoveRecipientMention();
            message.Entities = message.Entities?.Where(entity => !Mentions(entity, bot)).ToList();
        }

        message.Text = WithoutTags(message.Text!);
        foreach (Entity entity in message.Entities?.Where(IsMention) ?? [])
        {
            // What an entity calls its text is to be found in the message's.
            if (entity is Mention { Text: { } text } mention)
            {
                mention.Text = WithoutTags(text);
            }
            else if (entity.Properties["text"] is JValue { Value: string found })
            {
                entity.Properties["text"] = WithoutTags(found);
            }
        }
    }

    private static bool IsMention([NotNullWhen(true)] Entity? entity) => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(Entity? entity, string id)
        => IsMention(entity)
            && (entity is Mention mention ? mention.Mentioned?.Id : ((entity.Properties["mentioned"] as JObject)?["id"] as JValue)?.Value as string) == id;

    // "<at>Jane</at>come" becomes "Jane come": where a tag stood between two words, a blank has to.
    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        int from = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            plain.Append(text, from, tag.Index - from);
            from = tag.Index + tag.Length;
            if (tag.ValueSpan[1] == '/' && from < text.Length && !char.IsWhiteSpace(text[from]))
            {
                plain.Append(' ');
            }
        }

        return plain.Append(text, from, text.Length - from).ToString().Trim();
    }

    [GeneratedRegex("</?at[^>]*>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
