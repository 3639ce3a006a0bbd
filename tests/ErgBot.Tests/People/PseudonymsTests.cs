using CsCheck;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.People;

public sealed class PseudonymsTests
{
    private static readonly PersonId _somebody = new(new("11111111-1111-1111-1111-111111111111"), new("22222222-2222-2222-2222-222222222222"));

    private readonly Pseudonyms _pseudonyms = new(TestKeys.Of(1));

    [Fact]
    public void A_pseudonym_is_32_hex_characters_and_a_key()
    {
        var pseudonym = _pseudonyms.In("people", _somebody);

        Assert.Matches("^[0-9a-f]{32}$", pseudonym);
        Assert.Equal($"rsvp:{pseudonym}", Key.Of("rsvp", pseudonym));
    }

    // Written down: stored rows are found by these, so they may never change.
    [Fact]
    public void It_is_the_same_in_every_run_and_version()
    {
        Assert.Equal("5975347039dbc1bd11500ecf2b7b7fa6", _pseudonyms.In("group:veterans", _somebody));
        Assert.Equal("a7c265f7137ef0bbb365743ab1de7911", _pseudonyms.Of("dialogs", "19:abc@thread.tacv2"));
    }

    [Fact]
    public void It_differs_by_place_by_person_by_tenant_and_by_key()
    {
        string[] all =
        [
            _pseudonyms.In("group:veterans", _somebody),
            _pseudonyms.In("group:teachers", _somebody),
            _pseudonyms.In("people", _somebody),
            _pseudonyms.In("people", _somebody with { ObjectId = Guid.NewGuid() }),
            _pseudonyms.In("people", _somebody with { Tenant = Guid.NewGuid() }),
            _pseudonyms.In("people", new(_somebody.ObjectId, _somebody.Tenant)),
            new Pseudonyms(TestKeys.Of(2)).In("people", _somebody),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void A_place_and_a_text_are_never_mistaken_for_another_place_and_text() =>
        Gen.Select(Gen.String[Gen.Char["ab\0"], 0, 4], Gen.String[Gen.Char["ab\0"], 0, 4], Gen.String[Gen.Char["ab\0"], 0, 4], Gen.String[Gen.Char["ab\0"], 0, 4])
            .Sample((place, text, otherPlace, otherText) =>
                _pseudonyms.Of(place, text) == _pseudonyms.Of(otherPlace, otherText) == ((place, text) == (otherPlace, otherText)));

    [Fact]
    public void All_of_a_person_begin_with_the_current_keys()
    {
        var rotated = new Pseudonyms(TestKeys.Of(2, 1));

        Assert.Equal([rotated.In("people", _somebody), _pseudonyms.In("people", _somebody)], rotated.AllIn("people", _somebody));
    }

    [Fact]
    public void A_previous_key_that_is_the_current_one_counts_once() =>
        Assert.Single(new Pseudonyms(TestKeys.Of(1, 1)).AllIn("people", _somebody));
}
