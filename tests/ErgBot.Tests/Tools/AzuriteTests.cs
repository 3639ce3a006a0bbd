using Azure;
using Azure.Data.Tables;
using ErgBot.DevHost.Tools;

namespace ErgBot.Tests.Tools;

public sealed class AzuriteTests
{
    [Fact]
    public async Task It_keeps_what_is_written_in_a_folder_and_forgets_it_in_memory()
    {
        var folder = Directory.CreateTempSubdirectory("ergbot-azurite-").FullName;
        try
        {
            Assert.False(await IsTableThereAsync(folder));
            Assert.True(await IsTableThereAsync(folder));
            Assert.False(await IsTableThereAsync(folder: null));
            Assert.False(await IsTableThereAsync(folder: null));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Several_run_side_by_side_and_one_that_is_stopped_answers_no_more()
    {
        await using var stays = await Azurite.StartAsync();
        string stopped;
        await using (var goes = await Azurite.StartAsync())
        {
            stopped = goes.ConnectionString;
            await Table(stopped).CreateAsync();
        }

        await Assert.ThrowsAsync<RequestFailedException>(() => Table(stopped).CreateAsync());
        await Table(stays.ConnectionString).CreateAsync();
    }

    /// <summary>Makes the table, and says whether it was there before.</summary>
    private static async Task<bool> IsTableThereAsync(string? folder)
    {
        await using var azurite = await Azurite.StartAsync(folder);
        try
        {
            await Table(azurite.ConnectionString).CreateAsync();
            return false;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return true;
        }
    }

    private static TableClient Table(string connectionString)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        return new TableClient(connectionString, "Things", options);
    }
}
