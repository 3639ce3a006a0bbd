using Azure.Data.Tables;
using ErgBot.Storage;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Storage;

public sealed class KeysInAzuriteTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("ordinary")]
    [InlineData("with space")]
    [InlineData("it's quoted ''")]
    [InlineData("100%25+1")]
    [InlineData("é, 日本, \ud83d\ude00")]
    [InlineData("a@b;c=d&e|f\"g<h>")]
    public async Task What_the_speller_lets_through_is_read_back_from_the_tables(string part)
    {
        var table = azurite.Open(await azurite.NewTablesAsync()).Settings;
        var key = Key.Of("test", part);

        await table.AddEntityAsync(new TableEntity(key, key) { ["Value"] = part });

        var row = await table.GetEntityAsync<TableEntity>(key, key);
        Assert.Equal(part, row.Value.GetString("Value"));
    }
}
