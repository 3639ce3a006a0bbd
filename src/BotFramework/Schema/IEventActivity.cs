namespace Microsoft.Bot.Schema;

/// <summary>A named event from a channel or from the bot's own code.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }
}
