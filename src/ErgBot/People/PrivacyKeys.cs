using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>The sub-keys of Privacy:Key and of the keys before it, each for one purpose.</summary>
internal sealed class PrivacyKeys
{
    private const int Size = 32;

    /// <param name="options">Checked by <see cref="PrivacyOptionsCheck"/>.</param>
    /// <param name="developmentKey">Asked when no key is set, which only Development allows.</param>
    public PrivacyKeys(IOptions<PrivacyOptions> options, DevelopmentKey developmentKey)
    {
        var master = options.Value.Key is { Length: > 0 } key ? Required(key) : developmentKey.LoadOrMake();
        Current = SubKeys.Of(master);
        All = [Current, .. options.Value.PreviousKeys.Select(previous => SubKeys.Of(Required(previous))).Where(x => x.Id != Current.Id)];
    }

    public SubKeys Current { get; }

    /// <summary>The current ones first, then the previous, in the order of the setting.</summary>
    public IReadOnlyList<SubKeys> All { get; }

    public static byte[] Make() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>Null unless the text is 32 bytes in base64.</summary>
    public static byte[]? Parse(string text)
    {
        var bytes = new byte[Size];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Size ? bytes : null;
    }

    private static byte[] Required(string text) => Parse(text) ?? throw new InvalidOperationException("A key of section Privacy is not 32 bytes in base64.");
}
