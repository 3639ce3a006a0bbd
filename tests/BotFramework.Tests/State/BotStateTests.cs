using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

public sealed class BotStateTests
{
    private readonly CountingStorage storage = new();

    private static TurnContext Turn(Action<Activity>? change = null)
    {
        var activity = new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") };
        change?.Invoke(activity);
        return new TurnContext(new TestAdapter(), activity);
    }

    [Fact]
    public async Task Each_kind_of_state_has_its_key()
    {
        foreach ((BotState state, string key) in new (BotState, string)[]
        {
            (new ConversationState(storage), "test/conversations/c"),
            (new UserState(storage), "test/users/u"),
            (new PrivateConversationState(storage), "test/conversations/c/users/u"),
        })
        {
            using TurnContext turn = Turn();
            await state.CreateProperty<string>("p").SetAsync(turn, "x");
            await state.SaveChangesAsync(turn);
            Assert.True(storage.Memory.ContainsKey(key), key);
        }
    }

    [Fact]
    public async Task A_part_that_is_missing_for_the_key_is_named()
    {
        using TurnContext channel = Turn(activity => activity.ChannelId = null);
        using TurnContext conversation = Turn(activity => activity.Conversation = null);
        using TurnContext from = Turn(activity => activity.From = null);
        await ThrowsAsync(new ConversationState(storage), channel, "invalid activity-missing channelId");
        await ThrowsAsync(new ConversationState(storage), conversation, "invalid activity-missing Conversation.Id");
        await ThrowsAsync(new UserState(storage), channel, "invalid activity-missing channelId");
        await ThrowsAsync(new UserState(storage), from, "invalid activity-missing From.Id");
        await ThrowsAsync(new PrivateConversationState(storage), channel, "invalid activity-missing channelId");
        await ThrowsAsync(new PrivateConversationState(storage), conversation, "invalid activity-missing Conversation.Id");
        await ThrowsAsync(new PrivateConversationState(storage), from, "invalid activity-missing From.Id");

        static async Task ThrowsAsync(BotState state, TurnContext turn, string message)
            => Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(turn))).Message);
    }

    [Fact]
    public async Task State_is_read_once_a_turn_unless_forced()
    {
        var state = new ConversationState(storage);
        using TurnContext turn = Turn();
        await state.LoadAsync(turn);
        await state.LoadAsync(turn);
        await state.CreateProperty<string>("p").GetAsync(turn);
        Assert.Equal(1, storage.Reads);
        await state.LoadAsync(turn, force: true);
        Assert.Equal(2, storage.Reads);
    }

    [Fact]
    public async Task State_is_written_when_it_has_changed_or_is_forced()
    {
        var state = new ConversationState(storage);
        IStatePropertyAccessor<List<string>> names = state.CreateProperty<List<string>>("names");
        using TurnContext turn = Turn();
        await state.SaveChangesAsync(turn);
        await state.LoadAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(0, storage.Writes);

        await names.SetAsync(turn, ["a"]);
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(1, storage.Writes);

        // Changed in place, without the accessor knowing.
        (await names.GetAsync(turn)).Add("b");
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, storage.Writes);

        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal(3, storage.Writes);

        using TurnContext next = Turn();
        Assert.Equal(["a", "b"], await names.GetAsync(next));
        await state.SaveChangesAsync(next);
        Assert.Equal(3, storage.Writes);
    }

    [Fact]
    public async Task A_value_read_and_changed_in_place_in_the_next_turn_is_saved()
    {
        var state = new ConversationState(storage);
        IStatePropertyAccessor<List<string>> names = state.CreateProperty<List<string>>("names");
        using (TurnContext turn = Turn())
        {
            await names.SetAsync(turn, ["a"]);
            await state.SaveChangesAsync(turn);
        }

        using (TurnContext turn = Turn())
        {
            (await names.GetAsync(turn)).Add("b");
            await state.SaveChangesAsync(turn);
        }

        using TurnContext last = Turn();
        Assert.Equal(["a", "b"], await names.GetAsync(last));
    }

    [Fact]
    public async Task Clearing_saves_nothing_over_what_was_there_even_when_nothing_was()
    {
        var state = new ConversationState(storage);
        using TurnContext turn = Turn();
        await state.LoadAsync(turn);
        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(1, storage.Writes);
        Assert.Empty(state.GetCachedState(turn)!.State);
    }

    [Fact]
    public async Task Deleting_forgets_in_the_turn_and_in_the_storage()
    {
        var state = new ConversationState(storage);
        using TurnContext turn = Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, "x");
        await state.SaveChangesAsync(turn);
        await state.DeleteAsync(turn);
        Assert.Null(state.GetCachedState(turn));
        Assert.Null(state.Get(turn));
        Assert.Empty(storage.Memory);
    }

    [Fact]
    public async Task A_value_that_is_missing_comes_from_the_factory_and_is_kept()
    {
        var state = new ConversationState(storage);
        using TurnContext turn = Turn();
        Assert.Null(await state.CreateProperty<string>("none").GetAsync(turn));
        Assert.Equal(0, await state.CreateProperty<int>("number").GetAsync(turn));
        Assert.Equal(3, await state.CreateProperty<int>("number").GetAsync(turn, () => 3));
        Assert.Equal(3, await state.CreateProperty<int>("number").GetAsync(turn, () => 4));
        Assert.Equal("made", await state.CreateProperty<string>("text").GetAsync(turn, () => "made"));
        await state.SaveChangesAsync(turn);

        using TurnContext next = Turn();
        Assert.Equal(3, await state.CreateProperty<int>("number").GetAsync(next));
        await state.CreateProperty<string>("text").DeleteAsync(next);
        Assert.Null(await state.CreateProperty<string>("text").GetAsync(next));
    }

    [Fact]
    public async Task A_storage_may_hand_back_plain_json()
    {
        storage.Plain = new JObject { ["test/conversations/c"] = JObject.Parse("""{"names":["a"],"count":2}""") };
        var state = new ConversationState(storage);
        using TurnContext turn = Turn();
        IStatePropertyAccessor<List<string>> names = state.CreateProperty<List<string>>("names");
        (await names.GetAsync(turn)).Add("b");
        Assert.Equal(["a", "b"], await names.GetAsync(turn));
        Assert.Equal(2, await state.CreateProperty<int>("count").GetAsync(turn));
    }

    [Fact]
    public async Task What_is_no_state_at_all_is_refused()
    {
        storage.Plain = new JObject { ["test/conversations/c"] = "text" };
        using TurnContext turn = Turn();
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(storage).LoadAsync(turn));
        Assert.Equal("Data is not in the correct format for BotState.", e.Message);
    }

    [Fact]
    public void A_property_needs_a_name()
        => Assert.Throws<ArgumentNullException>(() => new ConversationState(storage).CreateProperty<string>(" "));

    [Fact]
    public async Task State_can_be_shown_as_json()
    {
        var state = new ConversationState(storage);
        using TurnContext turn = Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, "x");
        Assert.Equal("x", (string?)state.Get(turn)!["p"]);
    }

    [Fact]
    public async Task Auto_save_writes_after_the_turn_and_not_when_it_threw()
    {
        var state = new ConversationState(storage);
        IStatePropertyAccessor<string> property = state.CreateProperty<string>("p");
        TestAdapter adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state).Add(new UserState(storage)));
        await adapter.SendTextToBotAsync("hi", (turn, token) => property.SetAsync(turn, "x", token), default);
        Assert.Equal(1, storage.Writes);
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                await property.SetAsync(turn, "y", token);
                throw new InvalidOperationException();
            },
            default));
        Assert.Equal(1, storage.Writes);
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage inner;

        public CountingStorage() => inner = new MemoryStorage(Memory);

        public Dictionary<string, JObject> Memory { get; } = [];

        public JObject? Plain { get; set; }

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Plain is null
                ? inner.ReadAsync(keys, cancellationToken)
                : Task.FromResult<IDictionary<string, object>>(keys.ToDictionary(key => key, key => (object)Plain[key]!));
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);
    }
}
