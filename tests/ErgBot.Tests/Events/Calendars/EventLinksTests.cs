using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Events.Calendars;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Calendars;

public sealed class EventLinksTests
{
    private static readonly EventId _kickOff = EventId.Parse("kick-off");

    [Fact]
    public void A_link_opens_the_event_that_it_was_signed_for_and_no_other()
    {
        var links = Links(TestKeys.Of(1));
        var signature = SignatureIn(links.File(_kickOff)!);
        Assert.True(links.IsSigned(_kickOff, signature));
        Assert.False(links.IsSigned(EventId.Parse("kick-off-2"), signature));
        Assert.False(Links(TestKeys.Of(2)).IsSigned(_kickOff, signature));
    }

    [Fact]
    public void Any_other_signature_is_none()
    {
        var links = Links(TestKeys.Of(1));
        var signature = SignatureIn(links.File(_kickOff)!);
        string?[] wrong = [null, "", "x", signature[..^1], signature + "A", signature.ToUpperInvariant(), new string('A', 43), new string('!', 43), new string('A', 100_000), .. Flipped(signature)];
        Assert.All(wrong, one => Assert.False(links.IsSigned(_kickOff, one)));
    }

    [Fact]
    public void Links_signed_under_the_key_before_still_open()
    {
        var old = SignatureIn(Links(TestKeys.Of(1)).File(_kickOff)!);
        Assert.True(Links(TestKeys.Of(2, 1)).IsSigned(_kickOff, old));
    }

    [Fact]
    public void Without_an_address_there_is_no_link_outside_Development() => Assert.Null(Links(TestKeys.Of(1), address: null).File(_kickOff));

    [Fact]
    public void Outlook_gets_the_event_with_its_offset_and_nothing_that_breaks_out_of_its_place()
    {
        var outlook = Links(TestKeys.Of(1)).Outlook(EventOf("Kick-Off & more=1#x", "Two\nlines"))!.AbsoluteUri;
        Assert.StartsWith("https://outlook.office.com/calendar/", outlook, StringComparison.Ordinal);
        Assert.Contains("startdt=2018-05-23T15%3A15%3A00-04%3A00", outlook, StringComparison.Ordinal);
        Assert.Contains("subject=Kick-Off%20%26%20more%3D1%23x&", outlook, StringComparison.Ordinal);
        Assert.DoesNotContain('+', outlook);
    }

    [Fact]
    public void What_is_too_long_for_an_address_is_left_out() =>
        Assert.True(Links(TestKeys.Of(1)).Outlook(EventOf("Kick-Off", new string('x', 3_000)))!.AbsoluteUri.Length <= 2_000);

    [Theory]
    [InlineData("http://ergbot.example.org")]
    [InlineData("https://ergbot.example.org/path")]
    [InlineData("https://ergbot.example.org/?x")]
    [InlineData("https://me@ergbot.example.org")]
    [InlineData("ergbot.example.org")]
    public void An_address_that_no_link_can_be_made_of_is_refused(string address) =>
        Assert.Contains("Links:Address", new PublicAddressOptionsCheck().Validate(null, new() { Address = address }).FailureMessage, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://ergbot.example.org")]
    [InlineData("https://ergbot.example.org/")]
    [InlineData("http://localhost:3978")]
    public void Others_are_taken(string? address) => Assert.True(new PublicAddressOptionsCheck().Validate(null, new() { Address = address }).Succeeded);

    private static IEnumerable<string> Flipped(string signature) => Enumerable.Range(0, signature.Length - 1).Select(i => signature[..i] + (signature[i] == 'A' ? 'B' : 'A') + signature[(i + 1)..]);

    private static string SignatureIn(Uri link) => link.Query["?sig=".Length..];

    private static Event EventOf(string title, string about) => new()
    {
        Id = _kickOff,
        Title = title,
        About = about,
        Start = new DateTimeOffset(2018, 5, 23, 15, 15, 0, TimeSpan.FromHours(-4)),
        End = new DateTimeOffset(2018, 5, 23, 17, 0, 0, TimeSpan.FromHours(-4)),
        Place = "Putnam Avenue Upper School",
        Audience = EventAudience.Everyone,
    };

    private static EventLinks Links(PrivacyKeys keys, string? address = "https://ergbot.example.org") => new(
        new PublicAddress(Options.Create(new PublicAddressOptions { Address = address }), TestEnvironment.Production),
        keys,
        new DistrictTime(new CalendarClock(new FakeTimeProvider())));
}
