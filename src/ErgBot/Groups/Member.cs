namespace ErgBot.Groups;

/// <param name="Key">The person's pseudonym in this group: leads nowhere else, and nowhere without the key.</param>
/// <param name="Membership">What the row says.</param>
internal sealed record Member(string Key, Membership Membership);
