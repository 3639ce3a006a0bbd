namespace ErgBot.Answers.Entities;

/// <summary>A day or some days as people mention them. Where they leave the year or the month out, the days they may mean are more than one.</summary>
internal abstract record DayMention
{
    private DayMention()
    {
    }

    /// <param name="day">The day that it is about.</param>
    /// <param name="today">When it is mentioned.</param>
    public abstract DayMatch Against(DateOnly day, DateOnly today);

    private static DayMatch If(bool matches) => matches ? DayMatch.Yes : DayMatch.No;

    /// <summary>"today", "next week", "May 23, 2018": all from the first to the last.</summary>
    internal sealed record Days(DateOnly First, DateOnly Last) : DayMention
    {
        public Days(DateOnly day)
            : this(day, day)
        {
        }

        public override DayMatch Against(DateOnly day, DateOnly today) => If(First <= day && day <= Last);
    }

    /// <summary>"May 23": the answer says the year.</summary>
    internal sealed record InAnyYear(int Month, int Day) : DayMention
    {
        public override DayMatch Against(DateOnly day, DateOnly today) => If(day.Month == Month && day.Day == Day);
    }

    /// <summary>"in May".</summary>
    internal sealed record OfMonth(int Month) : DayMention
    {
        public override DayMatch Against(DateOnly day, DateOnly today) => If(day.Month == Month);
    }

    /// <summary>"the 24th": the next one, unless it is about a day that is gone.</summary>
    internal sealed record OfAnyMonth(int Day) : DayMention
    {
        public override DayMatch Against(DateOnly day, DateOnly today) => If(day.Day == Day && day < FirstAfter(today).AddDays(1));

        private DateOnly FirstAfter(DateOnly today)
        {
            var next = today;
            while (next.Day != Day)
            {
                next = next.AddDays(1);
            }

            return next;
        }
    }

    /// <summary>"Wednesday": the next one, today's included; of days that are gone any.</summary>
    internal sealed record OfAnyWeek(DayOfWeek Weekday) : DayMention
    {
        public override DayMatch Against(DateOnly day, DateOnly today) =>
            day.DayOfWeek != Weekday ? DayMatch.No
            : day < today.AddDays(7) ? DayMatch.Yes
            : DayMatch.AnotherWeek;
    }
}
