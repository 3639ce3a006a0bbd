using System.Globalization;

namespace ErgBot.Storage;

/// <summary>
/// The one speller of partition and row keys. What Azure Tables forbids is refused here, because a row that was
/// written under a key like that could never be read again (and Azurite answers 500 to a slash).
/// </summary>
internal static class Key
{
    private const char Separator = ':';

    // Azure allows 1 KiB, counted in UTF-16.
    private const int MaxLength = 512;

    /// <summary>Joins the parts with ':'. A part can't hold a ':' itself, so two lists of parts never spell the same key.</summary>
    /// <exception cref="ArgumentException">A part is empty or holds a character that keys cannot have, or the key gets too long; the message names the part by its place and never repeats it.</exception>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentException("A key has at least one part.", nameof(parts));
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (Flaw(parts[i]) is { } flaw)
            {
                var place = (i + 1).ToString(CultureInfo.InvariantCulture);
                throw new ArgumentException($"Part {place} of a key {flaw}.", nameof(parts));
            }
        }

        var key = string.Join(Separator, parts);
        return key.Length <= MaxLength
            ? key
            : throw new ArgumentException($"A key has at most 512 characters, its {parts.Length} parts make {key.Length}.", nameof(parts));
    }

    private static string? Flaw(string part)
    {
        if (string.IsNullOrEmpty(part))
        {
            return "is empty";
        }

        for (var i = 0; i < part.Length; i++)
        {
            switch (part[i])
            {
                case '/' or '\\' or '#' or '?' or Separator:
                    return $"contains '{part[i]}'";
                case var c when char.IsControl(c):
                    return "contains a control character";
                case var c when char.IsHighSurrogate(c) && i + 1 < part.Length && char.IsLowSurrogate(part[i + 1]):
                    i++;
                    break;
                case var c when char.IsSurrogate(c):
                    // On the wire all broken halves look the same, so two keys would become one.
                    return "contains half of a surrogate pair";
            }
        }

        return null;
    }
}
