using ErgBot.People;

namespace ErgBot.Groups.Proposals;

/// <summary>
/// A proposal's name in keys and button data: HMAC of its proposer in the place of the form they sent. The same form sent twice by the same
/// person is the same proposal, and nobody can write into somebody else's.
/// </summary>
internal readonly record struct ProposalId
{
    private const int Length = 32;

    private readonly string _value;

    private ProposalId(string value) => _value = value;

    public static ProposalId Of(Pseudonyms pseudonyms, PersonId proposer, Guid form) => new(pseudonyms.In($"proposal:{form:N}", proposer));

    public static bool TryParse(string? text, out ProposalId id)
    {
        var isOne = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        id = isOne ? new ProposalId(text!) : default;
        return isOne;
    }

    /// <exception cref="FormatException">The text is no proposal's id.</exception>
    public static ProposalId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("A proposal's id is 32 hexadecimal digits.");

    public override string ToString() => _value;
}
