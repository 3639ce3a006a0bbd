using ErgBot.Calendar;

namespace ErgBot.Tests.Answers.Facts;

/// <summary>The bot tells nothing that the notice doesn't: no address, number, date, time, place or name of its own making.</summary>
public sealed class InventedFactsTests
{
    private static readonly DistrictTime _time = new(new CalendarClock(TimeProvider.System));

    [Fact]
    public void Nothing_that_the_bot_says_has_a_fact_that_the_notice_does_not_give()
    {
        var said = SaidTexts.All(_time);

        Assert.True(said.Count(text => text.Where.StartsWith("topic", StringComparison.Ordinal)) > 130);
        Assert.True(said.Count(text => text.Where.EndsWith("Texts.cs", StringComparison.Ordinal)) > 130);
        var invented = said.SelectMany(text => FactReader.In(text.Text, NoticeFacts.All).Select(fact => $"{text.Where}: {fact.Kind} \"{fact.Text}\" in: {text.Text}"));
        Assert.Empty(invented);
    }

    [Theory]
    [InlineData("Write to jsmith@cpsd.example.us.", FactKind.Email)]
    [InlineData("Write to jsmith (at) schools.example.", FactKind.Email)]
    [InlineData("Look at https://example.org/ergs for more.", FactKind.Url)]
    [InlineData("Look at www.example.org.", FactKind.Url)]
    [InlineData("Look at ergs.example.com.", FactKind.Url)]
    [InlineData("Call 617-555-0123.", FactKind.Phone)]
    [InlineData("Call (617) 555 0123.", FactKind.Phone)]
    [InlineData("Call 555-0123.", FactKind.Phone)]
    [InlineData("Dial extension 42.", FactKind.Phone)]
    [InlineData("It is on June 4.", FactKind.Date)]
    [InlineData("It is on May 24.", FactKind.Date)]
    [InlineData("It is on the 23rd of May.", FactKind.Date)]
    [InlineData("It is on 24 May.", FactKind.Date)]
    [InlineData("It is on Sept. 3rd.", FactKind.Date)]
    [InlineData("It is on 5/23.", FactKind.Date)]
    [InlineData("It is on 05/23/2018.", FactKind.Date)]
    [InlineData("It is on 2018-05-23.", FactKind.Date)]
    [InlineData("They meet on Tuesdays.", FactKind.Date)]
    [InlineData("Groups have been here since 2009.", FactKind.Date)]
    [InlineData("An event is planned for late fall 2018.", FactKind.Date)]
    [InlineData("An event is planned for September.", FactKind.Date)]
    [InlineData("Doors open at 3 PM.", FactKind.Time)]
    [InlineData("Doors open at 3:05.", FactKind.Time)]
    [InlineData("Doors open at 2p.m.", FactKind.Time)]
    [InlineData("Come at three.", FactKind.Time)]
    [InlineData("Come at four o'clock.", FactKind.Time)]
    [InlineData("Come at half past three.", FactKind.Time)]
    [InlineData("It ends at noon.", FactKind.Time)]
    [InlineData("It is at Cambridge Street Upper School.", FactKind.Place)]
    [InlineData("It is at 158 Spring Street.", FactKind.Place)]
    [InlineData("Go to room 204.", FactKind.Place)]
    [InlineData("Go to the 2nd floor.", FactKind.Place)]
    [InlineData("It is in the Media Center.", FactKind.Place)]
    [InlineData("Ask the IT Department.", FactKind.Place)]
    [InlineData("Ask Jane Smith about it.", FactKind.Name)]
    [InlineData("It was announced by Smith.", FactKind.Name)]
    [InlineData("The CEA, or Cambridge Education Association, hosts it.", FactKind.Name)]
    [InlineData("They meet over Zoom.", FactKind.Name)]
    [InlineData("Ramon De Jesus and Maria Lopez will know.", FactKind.Name)]
    [InlineData("Ask in Boston.", FactKind.Name)]
    public void A_planted_fact_is_found(string text, FactKind kind) =>
        Assert.Contains(FactReader.In(text, NoticeFacts.All), fact => fact.Kind == kind);

    [Theory]
    [InlineData("The kick-off on May 23 is at Putnam Avenue Upper School.")]
    [InlineData("Ask Ramon De Jesus, CPS Program Manager for Diversity Development, or Daniel Monahan, CEA President.")]
    [InlineData("You may join 3 of them. May I ask why?")]
    [InlineData("I'm well, thank you. I think so.")]
    public void What_the_notice_says_is_no_invention(string text) => Assert.Empty(FactReader.In(text, NoticeFacts.All));
}
