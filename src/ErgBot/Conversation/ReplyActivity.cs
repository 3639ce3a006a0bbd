using ErgBot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ErgBot.Conversation;

/// <summary>A reply as the activity or the invoke response that carries it.</summary>
internal static class ReplyActivity
{
    public static Activity From(Reply reply) => reply switch
    {
        CardReply card => Card(card),
        TextReply text => MessageFactory.Text(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "a reply that nobody sends"),
    };

    /// <summary>What the presser of an Action.Execute sees: the card in place, or a line of text.</summary>
    public static AdaptiveCardInvokeResponse InvokeResponseFrom(Reply reply) => reply switch
    {
        CardReply card => new() { StatusCode = 200, Type = CardReply.ContentType, Value = card.Content },
        TextReply text => new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text.Text },
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "a reply that nobody sends"),
    };

    /// <summary>What a window of its own shows: the card, or a line of text that closes it.</summary>
    public static TaskModuleResponse WindowFrom(Reply reply) => new(reply switch
    {
        CardReply card => new TaskModuleContinueResponse(new TaskModuleTaskInfo(card.Summary, "medium", "medium", card: new Attachment { ContentType = CardReply.ContentType, Content = card.Content })),
        TextReply text => new TaskModuleMessageResponse(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "a reply that nobody sends"),
    });

    private static Activity Card(CardReply card)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = CardReply.ContentType, Content = card.Content });
        if (card.Below is { } below)
        {
            message.Attachments!.Add(new Attachment { ContentType = CardReply.ContentType, Content = below.Content });
        }

        message.Summary = card.Summary;
        return message;
    }
}
