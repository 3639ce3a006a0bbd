using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextStateCollectionTests
{
    private readonly TurnContextStateCollection state = [];

    [Fact]
    public void Names_do_not_mind_case()
    {
        state.Add("Key", "value");
        Assert.Equal("value", state.Get<string>("kEY"));
    }

    [Fact]
    public void A_type_stands_for_its_full_name()
    {
        state.Add(new Version(1, 0));
        Assert.Same(state.Get<Version>(), state["System.Version"]);
    }

    [Fact]
    public void A_second_value_of_one_name_is_refused_by_Add_and_taken_by_Set()
    {
        state.Add("key", "one");
        Assert.Throws<ArgumentException>(() => state.Add("KEY", "two"));
        state.Set("KEY", "two");
        Assert.Equal("two", state.Get<string>("key"));
    }

    [Fact]
    public void What_is_missing_or_of_another_type_is_null()
    {
        state.Add("key", "text");
        Assert.Null(state.Get<Version>("key"));
        Assert.Null(state.Get<Version>());
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null!));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("other", null!));
    }

    [Fact]
    public void What_it_holds_is_disposed_of_once()
    {
        var held = new Held();
        state.Add(held);
        state.Dispose();
        state.Dispose();
        Assert.Equal(1, held.Disposals);
    }

    private sealed class Held : IDisposable
    {
        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }
}
