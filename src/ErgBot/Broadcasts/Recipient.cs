using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>Who gets it and where: all that a send needs, so that it reads nothing more. Stored sealed.</summary>
/// <param name="Person">Null for a channel.</param>
/// <param name="Address">Null for somebody who hasn't added the bot in person, and for a channel.</param>
/// <param name="Channel">Null for a person.</param>
internal sealed record Recipient(PersonId? Person, Address? Address, Place? Channel = null)
{
    /// <summary>By which the pace knows the conversation; null where there is none.</summary>
    public string? Conversation => Address?.ConversationId ?? Channel?.ChannelId;
}
