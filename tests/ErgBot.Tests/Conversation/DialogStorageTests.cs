using Azure.Data.Tables;
using ErgBot.Conversation;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Conversation;

public sealed class DialogStorageTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Key = "msteams/conversations/a:personal-alice";

    [Fact]
    public async Task A_waiting_dialog_is_kept_sealed_and_comes_back()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var storage = Storage(tables);

        await storage.WriteAsync(new Dictionary<string, object> { [Key] = State("JoinDialog") });

        var row = Assert.Single(tables.Dialogs.Query<TableEntity>());
        Assert.DoesNotContain("JoinDialog", string.Join('|', row.Select(property => property.Value)), StringComparison.Ordinal);
        Assert.DoesNotContain("alice", row.PartitionKey, StringComparison.Ordinal);
        var state = Assert.IsAssignableFrom<IDictionary<string, object>>((await storage.ReadAsync([Key]))[Key]);
        Assert.Equal("JoinDialog", Assert.IsType<DialogState>(state["DialogState"]).DialogStack[0].Id);
    }

    [Fact]
    public async Task A_question_answered_at_once_leaves_no_row_and_costs_no_write()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        var storage = Storage(azurite.Open(wire with { Transport = transport }));

        await storage.WriteAsync(new Dictionary<string, object> { [Key] = State() });

        Assert.Empty(transport.Writes);
    }

    [Fact]
    public async Task An_ended_dialog_leaves_no_row()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var storage = Storage(tables);
        await storage.WriteAsync(new Dictionary<string, object> { [Key] = State("JoinDialog") });
        var state = (IDictionary<string, object>)(await storage.ReadAsync([Key]))[Key];

        state["DialogState"] = new DialogState();
        await storage.WriteAsync(new Dictionary<string, object> { [Key] = state });

        Assert.Empty(tables.Dialogs.Query<TableEntity>());
    }

    [Fact]
    public async Task After_a_day_it_is_forgotten()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var tomorrow = Storage(tables, TimeSpan.FromHours(25));
        await Storage(tables).WriteAsync(new Dictionary<string, object> { [Key] = State("JoinDialog") });

        Assert.Empty(await tomorrow.ReadAsync([Key]));
        Assert.Single(tables.Dialogs.Query<TableEntity>());
        await tomorrow.ForgetOldAsync(default);
        Assert.Empty(tables.Dialogs.Query<TableEntity>());
    }

    [Fact]
    public async Task What_cannot_be_opened_any_more_is_an_empty_state_and_no_error()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await Storage(tables).WriteAsync(new Dictionary<string, object> { [Key] = State("JoinDialog") });
        var row = Assert.Single(tables.Dialogs.Query<TableEntity>());
        row["State"] = "00000000.AAAA";
        await tables.Dialogs.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Empty(Assert.IsAssignableFrom<IDictionary<string, object>>((await Storage(tables).ReadAsync([Key]))[Key]));
    }

    private static Dictionary<string, object> State(params string[] waiting) => new()
    {
        ["DialogState"] = new DialogState([.. waiting.Select(id => new DialogInstance { Id = id, State = new Dictionary<string, object?>() })]),
    };

    private static DialogStorage Storage(Tables tables, TimeSpan later = default)
    {
        var keys = TestKeys.Of(1);
        return new DialogStorage(tables, new Pseudonyms(keys), new Sealer(keys), new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later));
    }
}
