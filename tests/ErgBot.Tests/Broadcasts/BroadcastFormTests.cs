using ErgBot.Broadcasts;
using ErgBot.Calendar;

namespace ErgBot.Tests.Broadcasts;

public sealed class BroadcastFormTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly DistrictTime _district = new(new CalendarClock(TimeProvider.System));
    private static readonly string[] _offered = ["everyone", "group:veterans"];
    private static readonly EventChoice[] _events = [new("kick-off", "The kick-off", null, false), new("reunion", "Reunion", "veterans", false), new("fall-event", "Fall", null, true)];
    private static readonly BroadcastForm _good = new() { Title = "Hello", Text = "All of you.", Chosen = ["group:veterans"] };

    [Fact]
    public void A_form_with_a_title_a_text_and_somebody_who_gets_it_is_good() => Assert.Equal(BroadcastFlaws.None, FlawsOf(_good));

    [Fact]
    public void Each_flaw_is_told_at_its_input()
    {
        Assert.NotNull(FlawsOf(_good with { Title = "" }).Title);
        Assert.NotNull(FlawsOf(_good with { Title = new string('x', 81) }).Title);
        Assert.NotNull(FlawsOf(_good with { Title = "Two\nlines" }).Title);
        Assert.NotNull(FlawsOf(_good with { Text = new string('x', 3001) }).Text);
        Assert.NotNull(FlawsOf(_good with { Chosen = [] }).Audience);
        Assert.NotNull(FlawsOf(_good with { Chosen = ["group:parents"] }).Audience);
        Assert.NotNull(FlawsOf(_good with { Channel = "our channel" }).Channel);
        Assert.NotNull(FlawsOf(_good with { ButtonTitle = "More" }).Button);
        Assert.NotNull(FlawsOf(_good with { ButtonAddress = "https://district.example/" }).Button);
        Assert.NotNull(FlawsOf(_good with { ButtonTitle = "More", ButtonAddress = "http://district.example/" }).Button);
        Assert.NotNull(FlawsOf(_good with { ButtonTitle = "More", ButtonAddress = "javascript:alert(1)" }).Button);
        Assert.NotNull(FlawsOf(_good with { Day = "2018-05-15" }).Time);
        Assert.NotNull(FlawsOf(_good with { Day = "2018-05-14", Time = "08:59" }).Time);
        Assert.NotNull(FlawsOf(_good with { Day = "2019-06-14", Time = "10:00" }).Time);
    }

    [Fact]
    public void An_event_that_only_a_groups_members_can_come_to_goes_to_that_group_alone()
    {
        Assert.Null(FlawsOf(_good with { Event = "kick-off" }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "gala" }).Event);
        Assert.Null(FlawsOf(_good with { Event = "reunion" }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "reunion", Chosen = ["everyone"] }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "reunion", Chosen = ["group:veterans", "everyone"] }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "reunion", Chosen = ["group:parents"] }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "reunion", Channel = "19:abc@thread.tacv2" }).Event);
    }

    [Fact]
    public void An_event_for_administrators_does_not_go_to_those_who_are_none()
    {
        Assert.Null(FlawsOf(_good with { Event = "fall-event", Chosen = ["everyone"] }).Event);
        Assert.Null(FlawsOf(_good with { Event = "fall-event", Chosen = [], Channel = "19:abc@thread.tacv2" }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "fall-event" }).Event);
        Assert.NotNull(FlawsOf(_good with { Event = "fall-event", Chosen = ["event:kick-off"] }).Event);
    }

    [Theory]
    [InlineData("2018-05-15", "10:00", "2018-05-15T14:00:00Z")]
    [InlineData("2018-12-15", "10:00", "2018-12-15T15:00:00Z")]
    [InlineData("2019-03-10", "02:30", "2019-03-10T07:30:00Z")]
    public void Times_are_the_districts_in_summer_and_in_winter(string day, string time, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), (_good with { Day = day, Time = time }).SendAt(_district));

    [Theory]
    [InlineData("19:abc@thread.tacv2", "19:abc@thread.tacv2")]
    [InlineData("https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/General?groupId=1&tenantId=2", "19:abc@thread.tacv2")]
    [InlineData("https://teams.microsoft.com/l/chat/19%3Aabc%40thread.v2/0", null)]
    [InlineData("19:abc@thread.tacv2;messageid=1", null)]
    [InlineData("19:../../x@thread.tacv2", null)]
    public void A_channel_is_known_by_its_link(string typed, string? id) => Assert.Equal(id, ChannelLink.IdIn(typed));

    private static BroadcastFlaws FlawsOf(BroadcastForm form) => form.Flaws(_offered, _events, _district, _now);
}
