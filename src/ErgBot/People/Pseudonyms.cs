using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ErgBot.People;

/// <summary>
/// What stands for a person in keys. It differs by place, so that two rows of one person cannot be matched, and without
/// the key nobody can compute it, not even with a list of all staff.
/// </summary>
internal sealed class Pseudonyms(PrivacyKeys keys)
{
    // 128 bits: no two people of any district ever meet.
    private const int Bytes = 16;

    /// <param name="place">Where it stands, e.g. "group:veterans", "event:kick-off", "people".</param>
    /// <param name="person">For whom it stands.</param>
    /// <returns>32 hex characters.</returns>
    public string In(string place, PersonId person) => In(keys.Current, place, person);

    /// <summary>Likewise for a text that may lead to a person, such as a conversation's id.</summary>
    public string Of(string place, string text) => Spell(keys.Current, 't', place, Encoding.UTF8.GetBytes(text));

    /// <summary>The pseudonym under every key, the current one first: where a row may stand from before the key was changed.</summary>
    public IReadOnlyList<string> AllIn(string place, PersonId person) => [.. keys.All.Select(key => In(key, place, person))];

    private static string In(SubKeys key, string place, PersonId person)
    {
        Span<byte> ids = stackalloc byte[32];
        person.Tenant.TryWriteBytes(ids[..16], bigEndian: true, out _);
        person.ObjectId.TryWriteBytes(ids[16..], bigEndian: true, out _);
        return Spell(key, 'p', place, ids);
    }

    // The kind and the length in front: no place and text together are ever another place and text.
    private static string Spell(SubKeys key, char kind, string place, ReadOnlySpan<byte> what)
    {
        var where = Encoding.UTF8.GetBytes(place);
        var message = new byte[1 + sizeof(int) + where.Length + what.Length];
        message[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), where.Length);
        where.CopyTo(message, 1 + sizeof(int));
        what.CopyTo(message.AsSpan(1 + sizeof(int) + where.Length));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Pseudonyms, message).AsSpan(0, Bytes));
    }
}
