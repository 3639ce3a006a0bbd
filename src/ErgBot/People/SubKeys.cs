using System.Security.Cryptography;

namespace ErgBot.People;

/// <summary>What is derived from one master key, by HKDF-SHA256 under an info string for each purpose.</summary>
/// <param name="Id">Eight hex characters that stand before everything sealed under this key; they tell nothing about it.</param>
/// <param name="Pseudonyms">For <see cref="People.Pseudonyms"/>.</param>
/// <param name="Sealing">For <see cref="Sealer"/>.</param>
/// <param name="Links">For the signatures of links to the bot's own pages.</param>
internal sealed record SubKeys(string Id, byte[] Pseudonyms, byte[] Sealing, byte[] Links)
{
    // The version belongs to the formats they are used in: a new format takes a new info string, and so gets another key id.
    public static SubKeys Of(byte[] master) => new(
        Convert.ToHexStringLower(Derive(master, "ergbot/v1/key-id"u8, 4)),
        Derive(master, "ergbot/v1/pseudonyms"u8, 32),
        Derive(master, "ergbot/v1/sealing"u8, 32),
        Derive(master, "ergbot/v1/links"u8, 32));

    private static byte[] Derive(byte[] master, ReadOnlySpan<byte> info, int length)
    {
        var key = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, key, salt: [], info);
        return key;
    }
}
