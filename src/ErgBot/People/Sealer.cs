using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ErgBot.People;

/// <summary>
/// Keeps what leads back to a person unreadable in the tables.
/// </summary>
/// <remarks>
/// The format: <c>{key id}.{base64url of nonce, ciphertext and tag}</c>.
/// The key id is the eight hex characters of <see cref="SubKeys.Id"/>; nonce 12 bytes, random; AES-256-GCM, tag 16 bytes;
/// the associated data is the place the value is bound to (<c>table|partition key|row key</c>) in UTF-8.
/// What is encrypted is the plain text's length (4 bytes, little endian), the plain text, and zeros up to a multiple of
/// <c>padTo</c>, so that the length of a value tells only in which of these steps it falls.
/// </remarks>
internal sealed class Sealer(PrivacyKeys keys)
{
    private const char AfterKeyId = '.';
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int LengthSize = sizeof(int);

    // Otherwise an array of bytes would go to the generic overload, and be sealed as JSON.
    [OverloadResolutionPriority(1)]
    public string Seal(ReadOnlySpan<byte> plain, string boundTo, int padTo = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(padTo);
        var steps = (LengthSize + plain.Length + padTo - 1) / padTo;
        var padded = new byte[steps * padTo];
        BinaryPrimitives.WriteInt32LittleEndian(padded, plain.Length);
        plain.CopyTo(padded.AsSpan(LengthSize));

        var whole = new byte[NonceSize + padded.Length + TagSize];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceSize));
        using var aes = new AesGcm(keys.Current.Sealing, TagSize);
        aes.Encrypt(whole.AsSpan(0, NonceSize), padded, whole.AsSpan(NonceSize, padded.Length), whole.AsSpan(NonceSize + padded.Length), Encoding.UTF8.GetBytes(boundTo));
        return $"{keys.Current.Id}{AfterKeyId}{Base64Url.EncodeToString(whole)}";
    }

    /// <exception cref="SealBrokenException">It was damaged, stands in another place than it was sealed for, or its key is not among ours.</exception>
    public byte[] Open(string sealedText, string boundTo)
    {
        var (key, whole) = Read(sealedText);
        var padded = new byte[whole.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(key.Sealing, TagSize);
            aes.Decrypt(whole.AsSpan(0, NonceSize), whole.AsSpan(NonceSize, padded.Length), whole.AsSpan(NonceSize + padded.Length), padded, Encoding.UTF8.GetBytes(boundTo));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new SealBrokenException("A sealed value was damaged, or moved to a row that it was not sealed for.", e);
        }

        return padded.AsSpan(LengthSize, BinaryPrimitives.ReadInt32LittleEndian(padded)).ToArray();
    }

    /// <summary>Likewise for a value, as JSON.</summary>
    public string Seal<T>(T value, string boundTo, int padTo = 256) => Seal(JsonSerializer.SerializeToUtf8Bytes(value), boundTo, padTo);

    /// <summary>The default of <typeparamref name="T"/> for null.</summary>
    /// <inheritdoc cref="Open(string, string)"/>
    public T? Open<T>(string? sealedText, string boundTo)
    {
        if (sealedText is null)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Open(sealedText, boundTo));
        }
        catch (JsonException)
        {
            // Not passed on: its message may quote what was sealed.
            throw new SealBrokenException("A sealed value opened, but is not what its row should hold.");
        }
    }

    private (SubKeys Key, byte[] Whole) Read(string sealedText)
    {
        var keyId = sealedText.AsSpan(0, Math.Max(0, sealedText.IndexOf(AfterKeyId, StringComparison.Ordinal)));
        foreach (var key in keys.All)
        {
            if (keyId.SequenceEqual(key.Id))
            {
                var whole = Decode(sealedText.AsSpan(keyId.Length + 1));
                return whole.Length >= NonceSize + LengthSize + TagSize
                    ? (key, whole)
                    : throw new SealBrokenException("A sealed value is cut short or not base64url.");
            }
        }

        throw new SealBrokenException("A sealed value names a key that is neither Privacy:Key nor one of Privacy:PreviousKeys.");
    }

    private static byte[] Decode(ReadOnlySpan<char> text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
