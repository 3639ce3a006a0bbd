namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    object? ChannelData { get; set; }

    string? ChannelId { get; set; }

    ConversationAccount? Conversation { get; set; }

    IList<Entity>? Entities { get; set; }

    ChannelAccount? From { get; set; }

    string? Id { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    string? Type { get; set; }

    /// <summary>Addresses this activity at <paramref name="reference"/>, or, incoming, has it come from there.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IEndOfConversationActivity? AsEndOfConversationActivity();

    IEventActivity? AsEventActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    IInvokeActivity? AsInvokeActivity();

    IMessageActivity? AsMessageActivity();

    IMessageDeleteActivity? AsMessageDeleteActivity();

    IMessageReactionActivity? AsMessageReactionActivity();

    IMessageUpdateActivity? AsMessageUpdateActivity();

    ISuggestionActivity? AsSuggestionActivity();

    ITypingActivity? AsTypingActivity();

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; throws when it has another shape.</summary>
    TypeT? GetChannelData<TypeT>();

    ConversationReference GetConversationReference();

    /// <summary>As <see cref="GetChannelData{TypeT}"/>, but says false where that throws.</summary>
    bool TryGetChannelData<TypeT>(out TypeT? instance);
}
