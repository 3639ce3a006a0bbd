using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>One thing said or done in a conversation: the envelope of everything that a channel sends to a bot and a bot to a channel. Every part may be missing on the wire.</summary>
public class Activity :
    ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity, IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity, IInvokeActivity, IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ISuggestionActivity, ITraceActivity, ITypingActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(
        string? type = null, string? id = null, DateTimeOffset? timestamp = null, DateTimeOffset? localTimestamp = null,
        string? serviceUrl = null, string? channelId = null, ChannelAccount? @from = null, ConversationAccount? conversation = null,
        ChannelAccount? recipient = null, string? textFormat = null, string? attachmentLayout = null,
        IList<ChannelAccount>? membersAdded = null, IList<ChannelAccount>? membersRemoved = null,
        IList<MessageReaction>? reactionsAdded = null, IList<MessageReaction>? reactionsRemoved = null, string? topicName = null,
        bool? historyDisclosed = null, string? locale = null, string? text = null, string? speak = null, string? inputHint = null,
        string? summary = null, SuggestedActions? suggestedActions = null, IList<Attachment>? attachments = null,
        IList<Entity>? entities = null, object? channelData = null, string? action = null, string? replyToId = null, string? label = null,
        string? valueType = null, object? value = null, string? name = null, ConversationReference? relatesTo = null, string? code = null,
        DateTimeOffset? expiration = null, string? importance = null, string? deliveryMode = null, IList<string>? listenFor = null,
        IList<TextHighlight>? textHighlights = null, SemanticAction? semanticAction = null, string? localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = @from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>One of <see cref="ActivityTypes"/>, or a kind not known yet.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    /// <summary>When the channel sent it, UTC.</summary>
    [JsonProperty(PropertyName = "timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent on the sender's clock; keeps the sender's offset.</summary>
    [JsonProperty(PropertyName = "localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Base address of the connector of this conversation; inbound only as good as the token that vouches for it.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string? ServiceUrl { get; set; }

    [JsonProperty(PropertyName = "channelId")]
    public string? ChannelId { get; set; }

    [JsonProperty(PropertyName = "from")]
    public ChannelAccount? From { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount? Conversation { get; set; }

    [JsonProperty(PropertyName = "recipient")]
    public ChannelAccount? Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    [JsonProperty(PropertyName = "textFormat")]
    public string? TextFormat { get; set; }

    [JsonProperty(PropertyName = "attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    [JsonProperty(PropertyName = "membersAdded")]
    public IList<ChannelAccount>? MembersAdded { get; set; }

    [JsonProperty(PropertyName = "membersRemoved")]
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    [JsonProperty(PropertyName = "reactionsAdded")]
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    [JsonProperty(PropertyName = "reactionsRemoved")]
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    [JsonProperty(PropertyName = "topicName")]
    public string? TopicName { get; set; }

    [JsonProperty(PropertyName = "historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string? Locale { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }

    [JsonProperty(PropertyName = "speak")]
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonProperty(PropertyName = "inputHint")]
    public string? InputHint { get; set; }

    [JsonProperty(PropertyName = "summary")]
    public string? Summary { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<Attachment>? Attachments { get; set; }

    [JsonProperty(PropertyName = "entities")]
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel knows (<see cref="Teams.TeamsChannelData"/>): a <c>JObject</c> inbound.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object? ChannelData { get; set; }

    [JsonProperty(PropertyName = "action")]
    public string? Action { get; set; }

    [JsonProperty(PropertyName = "replyToId")]
    public string? ReplyToId { get; set; }

    [JsonProperty(PropertyName = "label")]
    public string? Label { get; set; }

    [JsonProperty(PropertyName = "valueType")]
    public string? ValueType { get; set; }

    /// <summary>What came with a button or an invoke: a <c>JToken</c> inbound, anything that serialises outbound.</summary>
    [JsonProperty(PropertyName = "value")]
    public object? Value { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    [JsonProperty(PropertyName = "relatesTo")]
    public ConversationReference? RelatesTo { get; set; }

    [JsonProperty(PropertyName = "code")]
    public string? Code { get; set; }

    [JsonProperty(PropertyName = "expiration")]
    public DateTimeOffset? Expiration { get; set; }

    [JsonProperty(PropertyName = "importance")]
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    [JsonProperty(PropertyName = "deliveryMode")]
    public string? DeliveryMode { get; set; }

    [JsonProperty(PropertyName = "listenFor")]
    public IList<string>? ListenFor { get; set; }

    [JsonProperty(PropertyName = "textHighlights")]
    public IList<TextHighlight>? TextHighlights { get; set; }

    [JsonProperty(PropertyName = "semanticAction")]
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>The sender's IANA zone name.</summary>
    [JsonProperty(PropertyName = "localTimezone")]
    public string? LocalTimezone { get; set; }

    /// <summary>Set from the authenticated identity; never trusted from the wire.</summary>
    [JsonProperty(PropertyName = "callerId")]
    public string? CallerId { get; set; }

    /// <summary>What the schema does not name; written back as it came.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new();

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    public static IConversationUpdateActivity CreateConversationUpdateActivity()
        => new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = new List<ChannelAccount>(), MembersRemoved = new List<ChannelAccount>() };

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>An activity whose parts are the same, so that replacing one of them leaves this one as it is.</summary>
    internal Activity Copy() => (Activity)MemberwiseClone();

    public static IMessageActivity CreateMessageActivity()
        => new Activity(ActivityTypes.Message) { Attachments = new List<Attachment>(), Entities = new List<Entity>() };

    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null)
        => new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public ICommandActivity? AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    public ICommandResultActivity? AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity? AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IHandoffActivity? AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity? AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public ISuggestionActivity? AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    public ITraceActivity? AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    public ITypingActivity? AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>A message to the sender of this activity, in the same place.</summary>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        Activity reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = new List<Attachment>();
        reply.Entities = new List<Entity>();
        return reply;
    }

    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null)
    {
        Activity trace = Answer(ActivityTypes.Trace);
        (trace.Name, trace.Label, trace.Value) = (name, label, value);
        trace.ValueType = valueType ?? value?.GetType().Name;
        return trace;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    public ConversationReference GetConversationReference() => new(AnswerableId, From, Recipient, Conversation, ChannelId, ServiceUrl) { Locale = Locale };

    /// <summary>The address of the message that was sent in answer to this activity.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ConversationReference reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>The mentions among the entities; one that is no mention inside is passed over.</summary>
    public Mention[] GetMentions() => Entities?.Select(MentionIn).OfType<Mention>().ToArray() ?? [];

    /// <inheritdoc/>
    public bool HasContent()
        => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <inheritdoc/>
    public TypeT? GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT same => same,
        var data => ((JObject)data).ToObject<TypeT>(),
    };

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
        }
        catch (Exception e) when (e is InvalidCastException or JsonException or ArgumentException or FormatException)
        {
            return false;
        }

        return instance is not null;
    }

    /// <summary>Whether it came over a connection that stays open; those have service URLs of their own, without HTTP.</summary>
    public bool IsFromStreamingConnection() => ServiceUrl?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == false;

    /// <summary>Whether this is of the kind, or of a variant of it such as <c>message/form</c>.</summary>
    protected bool IsActivity(string activityType)
        => Type is not null
            && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    // The id that an answer may name: Direct Line invents ids for conversation updates and does not know them again.
    private string? AnswerableId
        => string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase) && ChannelId is "directline" or "webchat"
            ? null
            : Id;

    private static Mention? MentionIn(Entity? entity)
    {
        if (entity is null or Mention || !string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
        {
            return entity as Mention;
        }

        try
        {
            return entity.Properties.ToObject<Mention>();
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidCastException)
        {
            return null;
        }
    }

    private Activity Answer(string type) => new(type)
    {
        Timestamp = DateTimeOffset.UtcNow,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = AnswerableId,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
    };
}
