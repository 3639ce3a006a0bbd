using CsCheck;
using ErgBot.Storage;

namespace ErgBot.Tests.Storage;

public sealed class KeyTests
{
    private static readonly Gen<string> _anyText = Gen.OneOf(
        Gen.String[0, 20],
        Gen.String[Gen.Char["abc/:\\#?\u0000\u001f\u007f\u0085\u00a0 'é%+\ud83d\ude00"], 1, 8]);

    [Fact]
    public void Parts_are_joined_with_a_colon() => Assert.Equal("rsvp:0a1b", Key.Of("rsvp", "0a1b"));

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    [InlineData("")]
    public void A_part_that_no_key_may_have_is_refused_by_its_place_and_not_repeated(string part)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Key.Of("fine", part));

        Assert.Contains("Part 2", refusal.Message, StringComparison.Ordinal);
        Assert.True(part.Length == 0 || !refusal.Message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_a_whole_one_is_not()
    {
        Assert.Throws<ArgumentException>(() => Key.Of("a\ud83d"));
        Assert.Throws<ArgumentException>(() => Key.Of("\ude00a"));
        Assert.Equal("a\ud83d\ude00", Key.Of("a\ud83d\ude00"));
    }

    [Fact]
    public void A_key_has_at_most_512_characters()
    {
        Assert.Equal(512, Key.Of(new string('a', 255), new string('b', 256)).Length);
        Assert.Throws<ArgumentException>(() => Key.Of(new string('a', 256), new string('b', 256)));
    }

    [Fact]
    public void No_parts_are_no_key() => Assert.Throws<ArgumentException>(() => Key.Of());

    [Fact]
    public void Different_parts_never_spell_the_same_key()
    {
        // Few characters, so that the same key would come up often.
        var parts = Gen.String[Gen.Char["a:"], 1, 3].Array[1, 3];
        Gen.Select(parts, parts).Sample(
            (one, other) => Spell(one) is not { } key || Spell(other) != key || one.SequenceEqual(other),
            iter: 100_000);
    }

    [Fact]
    public void Every_key_is_either_refused_or_free_of_what_Azure_forbids() =>
        _anyText.Array[1, 4].Sample(parts =>
            Spell(parts) is not { } key || (key.Length is > 0 and <= 512 && !key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c))));

    private static string? Spell(string[] parts)
    {
        try
        {
            return Key.Of(parts);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
