using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class DateTimePromptTests
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2018, 5, 14, 10, 0, 0, TimeSpan.FromHours(-4));

    [Theory]
    [InlineData("today", "2018-05-14=2018-05-14")]
    [InlineData("Tomorrow!", "2018-05-15=2018-05-15")]
    [InlineData("yesterday", "2018-05-13=2018-05-13")]
    [InlineData("the day after tomorrow", "2018-05-16=2018-05-16")]
    [InlineData("monday", "XXXX-WXX-1=2018-05-07 XXXX-WXX-1=2018-05-14")]
    [InlineData("let's say Wednesday, please", "XXXX-WXX-3=2018-05-09 XXXX-WXX-3=2018-05-16")]
    [InlineData("Sunday", "XXXX-WXX-7=2018-05-13 XXXX-WXX-7=2018-05-20")]
    [InlineData("sat", "XXXX-WXX-6=2018-05-12 XXXX-WXX-6=2018-05-19")]
    [InlineData("next monday", "2018-05-21=2018-05-21")]
    [InlineData("this friday", "2018-05-18=2018-05-18")]
    [InlineData("last friday", "2018-05-11=2018-05-11")]
    [InlineData("Monday next week", "2018-05-21=2018-05-21")]
    [InlineData("next week on Friday", "2018-05-25=2018-05-25")]
    [InlineData("May 23", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("on the 23rd of May", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("23 May", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("May twenty-third", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("Wednesday, May 23", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("May 14", "XXXX-05-14=2017-05-14 XXXX-05-14=2018-05-14")]
    [InlineData("Jan. 2", "XXXX-01-02=2018-01-02 XXXX-01-02=2019-01-02")]
    [InlineData("Feb 29", "XXXX-02-29=2016-02-29 XXXX-02-29=2020-02-29")]
    [InlineData("May 23, 2018", "2018-05-23=2018-05-23")]
    [InlineData("5/23", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("23/5", "XXXX-05-23=2017-05-23 XXXX-05-23=2018-05-23")]
    [InlineData("5/23/2018", "2018-05-23=2018-05-23")]
    [InlineData("5/23/18", "2018-05-23=2018-05-23")]
    [InlineData("5-23-2018", "2018-05-23=2018-05-23")]
    [InlineData("2018-05-23", "2018-05-23=2018-05-23")]
    [InlineData("the 23rd", "XXXX-XX-23=2018-04-23 XXXX-XX-23=2018-05-23")]
    [InlineData("the 31st", "XXXX-XX-31=2018-03-31 XXXX-XX-31=2018-05-31")]
    [InlineData("in two weeks", "2018-05-28=2018-05-28")]
    [InlineData("2 weeks from now", "2018-05-28=2018-05-28")]
    [InlineData("a week from tomorrow", "2018-05-22=2018-05-22")]
    [InlineData("two days ago", "2018-05-12=2018-05-12")]
    [InlineData("in 3 months", "2018-08-14=2018-08-14")]
    [InlineData("in a year", "2019-05-14=2019-05-14")]
    public Task A_date_is_read(string text, string expected) => IsRead(text, expected);

    [Theory]
    [InlineData("3:15 pm", "T15:15=15:15:00")]
    [InlineData("3 p.m.", "T15=15:00:00")]
    [InlineData("3pm", "T15=15:00:00")]
    [InlineData("3:15", "T03:15=03:15:00 T15:15=15:15:00")]
    [InlineData("at 3", "T03=03:00:00 T15=15:00:00")]
    [InlineData("3 o'clock", "T03=03:00:00 T15=15:00:00")]
    [InlineData("15:15", "T15:15=15:15:00")]
    [InlineData("09:00", "T09:00=09:00:00")]
    [InlineData("15:15:30", "T15:15:30=15:15:30")]
    [InlineData("12:30", "T00:30=00:30:00 T12:30=12:30:00")]
    [InlineData("12 am", "T00=00:00:00")]
    [InlineData("12 pm", "T12=12:00:00")]
    [InlineData("noon", "T12=12:00:00")]
    [InlineData("midnight", "T00=00:00:00")]
    [InlineData("half past 3", "T03:30=03:30:00 T15:30=15:30:00")]
    [InlineData("quarter to 5 pm", "T16:45=16:45:00")]
    [InlineData("at 3 in the afternoon", "T15=15:00:00")]
    public Task A_time_of_day_is_read(string text, string expected) => IsRead(text, expected);

    [Theory]
    [InlineData("tomorrow at 3", "2018-05-15T03=2018-05-15_03:00:00 2018-05-15T15=2018-05-15_15:00:00")]
    [InlineData("3 pm tomorrow", "2018-05-15T15=2018-05-15_15:00:00")]
    [InlineData("tomorrow morning at 9", "2018-05-15T09=2018-05-15_09:00:00")]
    [InlineData("tonight at 8", "2018-05-14T20=2018-05-14_20:00:00")]
    [InlineData("tomorrow at noon", "2018-05-15T12=2018-05-15_12:00:00")]
    [InlineData("May 23 2018 at 3pm", "2018-05-23T15=2018-05-23_15:00:00")]
    [InlineData("5th December 2018 at 9am", "2018-12-05T09=2018-12-05_09:00:00")]
    [InlineData("2018-05-23T15:15", "2018-05-23T15:15=2018-05-23_15:15:00")]
    [InlineData("5/23/2018 15:15", "2018-05-23T15:15=2018-05-23_15:15:00")]
    [InlineData("We could meet on May 23 at 3:15 pm in the gym", "XXXX-05-23T15:15=2017-05-23_15:15:00 XXXX-05-23T15:15=2018-05-23_15:15:00")]
    [InlineData(
        "Wednesday 4 oclock",
        "XXXX-WXX-3T04=2018-05-09_04:00:00 XXXX-WXX-3T04=2018-05-16_04:00:00 XXXX-WXX-3T16=2018-05-09_16:00:00 XXXX-WXX-3T16=2018-05-16_16:00:00")]
    [InlineData("now", "PRESENT_REF=2018-05-14_10:00:00")]
    [InlineData("in two hours", "2018-05-14T12:00:00=2018-05-14_12:00:00")]
    [InlineData("in 30 minutes", "2018-05-14T10:30:00=2018-05-14_10:30:00")]
    public Task A_date_with_a_time_of_day_is_read(string text, string expected) => IsRead(text, expected);

    [Theory]
    [InlineData("from 3:15 to 5pm", "(T15:15,T17,PT1H45M)=15:15:00..17:00:00")]
    [InlineData("3-5pm", "(T15,T17,PT2H)=15:00:00..17:00:00")]
    [InlineData("from 3 to 5", "(T03,T05,PT2H)=03:00:00..05:00:00 (T15,T17,PT2H)=15:00:00..17:00:00")]
    [InlineData("between 11 and 1pm", "(T11,T13,PT2H)=11:00:00..13:00:00")]
    [InlineData("from 9am to 5", "(T09,T17,PT8H)=09:00:00..17:00:00")]
    [InlineData("from 10pm to 2am", "(T22,T02,PT4H)=22:00:00..02:00:00")]
    [InlineData("tomorrow from 3:15 to 5pm", "(2018-05-15T15:15,2018-05-15T17,PT1H45M)=2018-05-15_15:15:00..2018-05-15_17:00:00")]
    [InlineData("tomorrow from 10pm to 2am", "(2018-05-15T22,2018-05-16T02,PT4H)=2018-05-15_22:00:00..2018-05-16_02:00:00")]
    [InlineData("May 23 2018, 3:15–5:00 PM ET", "(2018-05-23T15:15,2018-05-23T17:00,PT1H45M)=2018-05-23_15:15:00..2018-05-23_17:00:00")]
    [InlineData("3-5 pm on 5/23/2018", "(2018-05-23T15,2018-05-23T17,PT2H)=2018-05-23_15:00:00..2018-05-23_17:00:00")]
    [InlineData("May 23 to 25", "(XXXX-05-23,XXXX-05-25,P2D)=2017-05-23..2017-05-25 (XXXX-05-23,XXXX-05-25,P2D)=2018-05-23..2018-05-25")]
    [InlineData("from Saturday to Monday", "(XXXX-WXX-6,XXXX-WXX-1,P2D)=2018-05-12..2018-05-14 (XXXX-WXX-6,XXXX-WXX-1,P2D)=2018-05-19..2018-05-21")]
    [InlineData("next week", "2018-W21=2018-05-21..2018-05-28")]
    [InlineData("this weekend", "2018-W20-WE=2018-05-19..2018-05-21")]
    [InlineData("next month", "2018-06=2018-06-01..2018-07-01")]
    [InlineData("last year", "2017=2017-01-01..2018-01-01")]
    [InlineData("May 2018", "2018-05=2018-05-01..2018-06-01")]
    [InlineData("in september", "XXXX-09=2017-09-01..2017-10-01 XXXX-09=2018-09-01..2018-10-01")]
    [InlineData("tomorrow morning", "2018-05-15TMO=2018-05-15_08:00:00..2018-05-15_12:00:00")]
    [InlineData("this afternoon", "2018-05-14TAF=2018-05-14_12:00:00..2018-05-14_16:00:00")]
    [InlineData("tonight", "2018-05-14TNI=2018-05-14_20:00:00..2018-05-14_23:59:59")]
    [InlineData("in the evening", "TEV=16:00:00..20:00:00")]
    public Task A_range_is_read(string text, string expected) => IsRead(text, expected);

    [Theory]
    [InlineData("hello")]
    [InlineData("I don't know")]
    [InlineData("maybe")]
    [InlineData("may I come?")]
    [InlineData("I sat down")]
    [InlineData("the second one")]
    [InlineData("3")]
    [InlineData("3 people")]
    [InlineData("2.5")]
    [InlineData("in 5")]
    [InlineData("at the office")]
    [InlineData("13/32")]
    [InlineData("25:00")]
    [InlineData("3:75")]
    [InlineData("Feb 30")]
    [InlineData("Feb 29, 2019")]
    [InlineData("2018-13-01")]
    [InlineData("555-123-4567")]
    [InlineData("1/2/3/4")]
    [InlineData("99999999999999999999")]
    [InlineData("in 99999 years")]
    [InlineData("🎉")]
    public async Task Nothing_is_read_from_what_is_no_date(string text)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        Assert.Equal("Try again.", Assert.Single(await conversation.SendsAsync(At(Now, text))).Text);
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    // Every word that means something, in thousands of orders that mean nothing: whatever comes of it, it is an answer.
    [Fact]
    public async Task Nothing_that_somebody_writes_makes_it_fail()
    {
        string[] words =
        [
            "may", "feb", "monday", "sat", "today", "day after tomorrow", "tonight", "now", "last", "this", "next", "minutes", "hours", "days", "week", "months",
            "years", "weekend", "morning", "night", "am", "p.m.", "noon", "midnight", "half past", "quarter to", "o'clock", "at", "in", "from now", "ago", "from",
            "to", "-", "and", "a", "the", ",", ".", ":", "/", "0", "1", "3", "12", "23rd", "29", "30", "31st", "59", "99", "999", "2018", "2020", "99999999999",
            "3:15", "5/23", "2018-05-23", "two", "twenty-third", "T", "x", "🎉",
        ];
        var random = new Random(20180523);
        var conversation = Asking();
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Join(random.Next(5) == 0 ? "" : " ", random.GetItems(words, random.Next(1, 9)));
            await conversation.SendsAsync(At(Now.AddDays(random.Next(1500)), text));
            Assert.True(conversation.Result.Status != DialogTurnStatus.Empty, text);
        }
    }

    [Theory]
    [InlineData("999 years from ")]
    [InlineData("next ")]
    [InlineData("the ")]
    [InlineData("1/")]
    [InlineData("3 to ")]
    [InlineData("twenty one ")]
    public async Task A_long_text_is_read_no_deeper_than_a_short_one(string again)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        await conversation.SendsAsync(At(Now, string.Concat(Enumerable.Repeat(again, 20_000)) + "today"));
        Assert.NotEqual(DialogTurnStatus.Empty, conversation.Result.Status);
    }

    [Theory]
    [InlineData("2018-05-14T20:30:00-04:00", null, "2018-05-15")]
    [InlineData("2018-05-15T00:30:00+00:00", "America/New_York", "2018-05-15")]
    [InlineData("2018-05-14T23:30:00+00:00", "Asia/Tokyo", "2018-05-16")]
    [InlineData("2018-05-14T20:30:00-04:00", "No/Where", "2018-05-15")]
    public async Task Tomorrow_is_the_day_after_the_persons_own_today(string localTimestamp, string? zone, string expected)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        var activity = At(DateTimeOffset.Parse(localTimestamp, CultureInfo.InvariantCulture), "tomorrow");
        activity.LocalTimezone = zone;
        await conversation.SendsAsync(activity);
        Assert.Equal(expected, Assert.Single(ResultOf(conversation)).Value);
    }

    [Fact]
    public async Task Without_a_local_time_the_channels_time_is_taken_in_the_persons_zone()
    {
        var conversation = new TestConversation(new DateTimePrompt("when"), new PromptOptions())
        {
            OnArrival = activity =>
            {
                activity.Timestamp = new DateTimeOffset(2018, 5, 15, 1, 0, 0, TimeSpan.Zero);
                activity.LocalTimestamp = null;
                activity.LocalTimezone = "America/New_York";
            },
        };
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("today");
        Assert.Equal("2018-05-14", Assert.Single(ResultOf(conversation)).Value);
    }

    [Fact]
    public async Task A_validator_may_narrow_the_answer()
    {
        var prompt = new DateTimePrompt("when", (context, _) =>
        {
            if (context.Recognized.Succeeded)
            {
                context.Recognized.Value = [new DateTimeResolution { Timex = context.Recognized.Value[0].Timex!.Split('T')[0] }];
            }

            return Task.FromResult(context.Recognized.Succeeded);
        });
        var conversation = Asking(prompt);
        await conversation.SaysAsync("hi");
        await conversation.SendsAsync(At(Now, "5th December 2018 at 9am"));
        Assert.Equal("2018-12-05", Assert.Single(ResultOf(conversation)).Timex);
    }

    private static async Task IsRead(string text, string expected)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        Assert.Empty(await conversation.SendsAsync(At(Now, text)));
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);

        var actual = ResultOf(conversation).Select(one => $"{one.Timex}={(one.Value ?? $"{one.Start}..{one.End}").Replace(' ', '_')}");
        Assert.Equal(expected, string.Join(' ', actual));
    }

    private static TestConversation Asking(DateTimePrompt? prompt = null) => new(
        prompt ?? new DateTimePrompt("when"),
        new PromptOptions { Prompt = MessageFactory.Text("When?"), RetryPrompt = MessageFactory.Text("Try again.") });

    private static IList<DateTimeResolution> ResultOf(TestConversation conversation) =>
        Assert.IsAssignableFrom<IList<DateTimeResolution>>(conversation.Result.Result);

    private static Activity At(DateTimeOffset now, string text) => new(ActivityTypes.Message) { Text = text, LocalTimestamp = now };
}
