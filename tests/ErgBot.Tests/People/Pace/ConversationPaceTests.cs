using ErgBot.People.Pace;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People.Pace;

public sealed class ConversationPaceTests
{
    private const string Chat = "a:chat";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Seven_in_a_second_and_sixty_in_half_a_minute_and_no_more()
    {
        var (pace, left) = (new ConversationPace(_time), new List<TimeSpan>());
        var began = _time.GetUtcNow();
        while (_time.GetUtcNow() - began < TimeSpan.FromMinutes(2))
        {
            if (pace.WaitFor(Chat) == TimeSpan.Zero)
            {
                pace.Note(Chat);
                left.Add(_time.GetUtcNow() - began);
            }

            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(7, left.Max(from => left.Count(at => at >= from && at < from + TimeSpan.FromSeconds(1))));
        Assert.Equal(60, left.Max(from => left.Count(at => at >= from && at < from + TimeSpan.FromSeconds(30))));
    }

    [Fact]
    public void Who_was_throttled_waits_as_long_as_was_asked_for_and_nobody_else_does()
    {
        var pace = new ConversationPace(_time);
        pace.Throttle(Chat, TimeSpan.FromSeconds(17));
        pace.Throttle(Chat, TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(17), pace.WaitFor(Chat));
        Assert.Equal(TimeSpan.Zero, pace.WaitFor("a:another"));
        _time.Advance(TimeSpan.FromSeconds(17));
        Assert.Equal(TimeSpan.Zero, pace.WaitFor(Chat));
    }
}
