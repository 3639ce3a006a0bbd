using System.Globalization;
using ErgBot.Answers.Entities;

namespace ErgBot.Tests.Answers.Entities;

public sealed class EnglishDaysTests
{
    /// <summary>Said on Monday, May 14, 2018, and held against a day.</summary>
    [Theory]
    [InlineData("is it on may 23?", "2018-05-23", "Yes")]
    [InlineData("is it on may 23?", "2018-05-24", "No")]
    [InlineData("is it on May 23rd", "2018-05-23", "Yes")]
    [InlineData("is it on the 23rd of may", "2018-05-23", "Yes")]
    [InlineData("is it on 23 May", "2018-05-23", "Yes")]
    [InlineData("is it May 23, 2018?", "2018-05-23", "Yes")]
    [InlineData("is it May 23, 2019?", "2018-05-23", "No")]
    [InlineData("was it on may 23?", "2016-05-23", "Yes")]
    [InlineData("is it on 5/23", "2018-05-23", "Yes")]
    [InlineData("is it on 5/23/18", "2018-05-23", "Yes")]
    [InlineData("is it on 5/23/2019", "2018-05-23", "No")]
    [InlineData("is it on 2018-05-23", "2018-05-23", "Yes")]
    [InlineData("is it on the 24th", "2018-05-23", "No")]
    [InlineData("is it on the 23rd", "2018-05-23", "Yes")]
    [InlineData("is it on the 23rd", "2018-06-23", "No")]
    [InlineData("was it on the 10th", "2018-05-10", "Yes")]
    [InlineData("is it in may", "2018-05-23", "Yes")]
    [InlineData("is it in june", "2018-05-23", "No")]
    [InlineData("is it today", "2018-05-14", "Yes")]
    [InlineData("is it tonight?", "2018-05-15", "No")]
    [InlineData("is it tomorrow", "2018-05-15", "Yes")]
    [InlineData("is it tommorow", "2018-05-15", "Yes")]
    [InlineData("is it tomorrow", "2018-05-14", "No")]
    [InlineData("was it yesterday", "2018-05-13", "Yes")]
    [InlineData("is it the day after tomorrow", "2018-05-16", "Yes")]
    [InlineData("was it the day before yesterday", "2018-05-12", "Yes")]
    [InlineData("is it on Wednesday", "2018-05-16", "Yes")]
    [InlineData("is it on Wednesday", "2018-05-23", "AnotherWeek")]
    [InlineData("is it on Wednesday", "2018-05-24", "No")]
    [InlineData("is it on monday", "2018-05-14", "Yes")]
    [InlineData("is it on sat", "2018-05-19", "Yes")]
    [InlineData("is it this wednesday", "2018-05-16", "Yes")]
    [InlineData("is it this wednesday", "2018-05-23", "No")]
    [InlineData("is it this coming wednesday", "2018-05-16", "Yes")]
    [InlineData("is it next wednesday", "2018-05-23", "Yes")]
    [InlineData("is it next wednesday", "2018-05-16", "No")]
    [InlineData("was it last friday", "2018-05-11", "Yes")]
    [InlineData("was it last monday", "2018-05-07", "Yes")]
    [InlineData("is it this week", "2018-05-20", "Yes")]
    [InlineData("is it this week", "2018-05-21", "No")]
    [InlineData("is it next week", "2018-05-23", "Yes")]
    [InlineData("was it last week", "2018-05-10", "Yes")]
    [InlineData("was it last week", "2018-05-14", "No")]
    [InlineData("is it this weekend", "2018-05-19", "Yes")]
    [InlineData("is it this month", "2018-05-23", "Yes")]
    [InlineData("is it next month", "2018-05-23", "No")]
    [InlineData("is it this year", "2018-12-31", "Yes")]
    [InlineData("is it in two weeks", "2018-05-30", "Yes")]
    [InlineData("is it in 9 days", "2018-05-23", "Yes")]
    [InlineData("is it a week from now", "2018-05-23", "Yes")]
    [InlineData("was it three days ago", "2018-05-11", "Yes")]
    [InlineData("is it on February 29", "2020-02-29", "Yes")]
    public void A_day_that_is_mentioned_agrees_with_the_day_that_it_is_about_or_not(string said, string day, string match) =>
        Assert.Equal(match, Assert.Single(EnglishDays.In(said, Day("2018-05-14"))).Against(Day(day), Day("2018-05-14")).ToString());

    /// <summary>Where a year, a month or a week ends.</summary>
    [Theory]
    [InlineData("2018-12-31", "is it tomorrow", "2019-01-01", "Yes")]
    [InlineData("2018-12-31", "is it next week", "2019-01-07", "Yes")]
    [InlineData("2018-12-31", "is it this week", "2019-01-06", "Yes")]
    [InlineData("2018-12-31", "is it next month", "2019-01-31", "Yes")]
    [InlineData("2018-12-31", "is it on january 3", "2019-01-03", "Yes")]
    [InlineData("2019-01-01", "was it yesterday", "2018-12-31", "Yes")]
    [InlineData("2019-01-01", "was it last year", "2018-05-23", "Yes")]
    [InlineData("2018-01-31", "is it on the 30th", "2018-03-30", "Yes")]
    [InlineData("2018-05-20", "is it this week", "2018-05-14", "Yes")]
    [InlineData("2018-05-20", "is it next wednesday", "2018-05-23", "Yes")]
    [InlineData("2018-03-11", "is it in 7 days", "2018-03-18", "Yes")]
    public void Ends_of_years_months_and_weeks_are_no_exception(string today, string said, string day, string match) =>
        Assert.Equal(match, Assert.Single(EnglishDays.In(said, Day(today))).Against(Day(day), Day(today)).ToString());

    [Theory]
    [InlineData("may i come")]
    [InlineData("i may come")]
    [InlineData("march with us")]
    [InlineData("when is it")]
    [InlineData("is it on may 32")]
    [InlineData("is it on 13/45")]
    [InlineData("is it on the 7th grade floor")]
    [InlineData("is it on the second floor")]
    [InlineData("initiative 1.3")]
    [InlineData("what is next to it")]
    [InlineData("for the last time")]
    [InlineData("2018")]
    [InlineData("")]
    [InlineData("30 feb")]
    [InlineData("the sun is out")]
    public void What_is_no_day_is_none(string said) => Assert.Empty(EnglishDays.In(said, Day("2018-05-14")));

    [Fact]
    public void Several_days_are_all_found_in_order() => Assert.Equal(
        [new DayMention.InAnyYear(5, 23), new DayMention.InAnyYear(5, 24)],
        EnglishDays.In("is it on may 23 or may 24", Day("2018-05-14")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
