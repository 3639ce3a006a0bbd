using ErgBot.Answers.Tickets;
using ErgBot.People;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Answers.Tickets;

public sealed class LastQuestionTests
{
    private static readonly PersonId _alice = new(Guid.NewGuid(), Guid.NewGuid());

    private readonly FakeTimeProvider _time = new();
    private readonly LastQuestion _last;

    public LastQuestionTests() => _last = new(_time);

    [Fact]
    public void The_last_one_is_meant_for_a_quarter_of_an_hour()
    {
        _last.Remember(_alice, "Is there a piano?");
        _last.Remember(_alice, " Is there parking? ");
        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("Is there parking?", _last.Of(_alice));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_last.Of(_alice));
    }

    [Fact]
    public void Nobody_gets_anothers_and_who_is_forgotten_has_none()
    {
        _last.Remember(_alice, "Is there parking?");
        Assert.Null(_last.Of(_alice with { ObjectId = Guid.NewGuid() }));
        _last.Forget(_alice);
        Assert.Null(_last.Of(_alice));
    }

    [Fact]
    public void However_many_ask_it_does_not_grow_without_end()
    {
        for (var number = 0; number < 2_500; number++)
        {
            _last.Remember(_alice with { ObjectId = Guid.NewGuid() }, "Is there parking?");
        }

        _last.Remember(_alice, "Is there parking?");
        Assert.Equal("Is there parking?", _last.Of(_alice));
    }
}
