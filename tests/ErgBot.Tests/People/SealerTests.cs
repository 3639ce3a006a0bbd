using System.Buffers.Text;
using System.Text;
using CsCheck;
using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.People;

public sealed class SealerTests
{
    private const string Row = "People|p|r";

    private readonly Sealer _sealer = new(TestKeys.Of(1));

    [Fact]
    public void What_was_sealed_opens_in_its_own_row() =>
        Gen.Select(Gen.Byte.Array[0, 2000], Gen.Int[1, 300]).Sample((plain, padTo) =>
            _sealer.Open(_sealer.Seal(plain, Row, padTo), Row).SequenceEqual(plain));

    [Fact]
    public void A_value_opens_as_the_value_it_was()
    {
        var address = new Address("https://smba.example/amer/", "a:1", "29:1", "28:bot", "t", null);

        Assert.Equal(address, _sealer.Open<Address>(_sealer.Seal(address, Row), Row));
        Assert.Null(_sealer.Open<Address>(null, Row));

        var person = new PersonId(Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(person, _sealer.Open<PersonId>(_sealer.Seal(person, Row), Row));
    }

    // Written down: rows that are stored must open in every later version.
    [Fact]
    public void What_this_version_sealed_opens_for_ever() =>
        Assert.Equal("kick-off", Encoding.UTF8.GetString(_sealer.Open("cac2f9c6.yvw7vvR6c2MkQ5x7ZaZrKJsnsjXbl6V2omu7Wrp8HOqHuluGXoqWbQf06wLTfg3SYsjbvYCsLsP6nKVj", Row)));

    [Fact]
    public void Bytes_are_sealed_as_they_are_and_not_as_a_value() =>
        Assert.Equal("kick-off"u8, _sealer.Open(_sealer.Seal(Encoding.UTF8.GetBytes("kick-off"), Row), Row));

    [Fact]
    public void The_same_value_never_looks_the_same_twice()
    {
        var sealedTexts = Enumerable.Range(0, 1000).Select(_ => _sealer.Seal("veterans"u8, Row)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(1000, sealedTexts.Count);
    }

    [Fact]
    public void Nothing_of_the_content_shows()
    {
        var whole = Base64Url.DecodeFromChars(_sealer.Seal("veterans veterans veterans"u8, Row).Split('.')[1]);

        Assert.Equal(-1, whole.AsSpan().IndexOf("veterans"u8));
    }

    [Theory]
    [InlineData(0, 252, 256)]
    [InlineData(253, 508, 256)]
    [InlineData(0, 2044, 2048)]
    public void The_length_tells_only_the_step_it_falls_in(int shortest, int longest, int padTo)
    {
        var lengths = new[] { shortest, (shortest + longest) / 2, longest }.Select(x => _sealer.Seal(new byte[x], Row, padTo).Length).Distinct();

        var one = Assert.Single(lengths);
        Assert.NotEqual(one, _sealer.Seal(new byte[longest + 1], Row, padTo).Length);
    }

    [Fact]
    public void A_value_moved_to_another_row_does_not_open() =>
        Assert.Throws<SealBrokenException>(() => _sealer.Open(_sealer.Seal("veterans"u8, Row), "People|other|r"));

    [Fact]
    public void One_changed_character_anywhere_breaks_the_seal()
    {
        var sealedText = _sealer.Seal("veterans"u8, Row);
        Gen.Select(Gen.Int[0, sealedText.Length - 1], Gen.Char["ABCabc012-_.:=/+é \0"]).Sample((at, other) =>
        {
            var changed = sealedText[..at] + other + sealedText[(at + 1)..];
            return changed == sealedText || Breaks(changed);
        });
    }

    [Fact]
    public void A_cut_or_a_foreign_text_breaks_the_seal()
    {
        var sealedText = _sealer.Seal("veterans"u8, Row);

        Assert.All(Enumerable.Range(0, sealedText.Length), length => Assert.True(Breaks(sealedText[..length])));
        Assert.All(["", ".", "veterans", $"{TestKeys.Of(1).Current.Id}.", "ffffffff.AAAA"], text => Assert.True(Breaks(text)));
    }

    [Fact]
    public void What_was_sealed_under_a_previous_key_still_opens_and_new_values_take_the_current_one()
    {
        var old = _sealer.Seal("veterans"u8, Row);
        var rotated = new Sealer(TestKeys.Of(2, 3, 1));

        Assert.Equal("veterans"u8, rotated.Open(old, Row));
        Assert.StartsWith(TestKeys.Of(2).Current.Id + ".", rotated.Seal("veterans"u8, Row), StringComparison.Ordinal);
        var e = Assert.Throws<SealBrokenException>(() => new Sealer(TestKeys.Of(2)).Open(old, Row));
        Assert.Contains("Privacy:PreviousKeys", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_seal_tells_nothing_of_what_it_held()
    {
        var e = Assert.Throws<SealBrokenException>(() => _sealer.Open<Address>(_sealer.Seal("\"ann.marie@district.example\"", Row), Row));

        Assert.DoesNotContain("ann", e.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private bool Breaks(string sealedText)
    {
        try
        {
            _sealer.Open(sealedText, Row);
            return false;
        }
        catch (SealBrokenException)
        {
            return true;
        }
    }
}
