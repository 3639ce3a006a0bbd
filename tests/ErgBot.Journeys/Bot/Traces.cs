using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using ErgBot.Answers.Unanswered;
using ErgBot.Journeys.Teams;
using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Journeys.Bot;

/// <summary>
/// Looks for people in a raw dump of all tables and queues with the operator's key in hand: every sealed value is opened, and every key is
/// compared with the pseudonyms that the person would have in any place. A sealed value that nobody here can open fails the search: what
/// isn't looked into isn't free of traces.
/// </summary>
internal sealed class Traces(StorageAccount account, string key)
{
    private readonly TableServiceClient tables = new(account.ConnectionString);
    private readonly QueueServiceClient queues = new(account.ConnectionString);
    private readonly PrivacyKeys keys = new(Options.Create(new PrivacyOptions { Key = key }), new DevelopmentKey(null!));

    /// <summary>Every row and message that has to do with the person, by its place; empty when there is none.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(TeamsUser user, Guid tenant, string chatId)
    {
        var person = new PersonId(tenant, user.ObjectId);
        var pseudonyms = await PseudonymsOfAsync(person, chatId);
        byte[][] marks = [.. MarksOf(user, chatId), .. pseudonyms.SelectMany(pseudonym => new[] { Encoding.UTF8.GetBytes(pseudonym), Convert.FromHexString(pseudonym) })];
        var found = new List<string>();
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                var where = $"{table.Name} {row.PartitionKey} {row.RowKey}";
                if (pseudonyms.Any(pseudonym => where.Contains(pseudonym, StringComparison.Ordinal)) || Values(table.Name, row).Any(value => marks.Any(mark => value.AsSpan().IndexOf(mark) >= 0)))
                {
                    found.Add(where);
                }
            }
        }

        await foreach (var queue in queues.GetQueuesAsync())
        {
            var waiting = await queues.GetQueueClient(queue.Name).PeekMessagesAsync(maxMessages: 32);
            found.AddRange(waiting.Value.Where(message => marks.Any(mark => message.Body.ToArray().AsSpan().IndexOf(mark) >= 0)).Select(message => $"queue {queue.Name} {message.MessageId}"));
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> PseudonymsOfAsync(PersonId person, string chatId)
    {
        var made = new Pseudonyms(keys);
        var places = new List<string> { "people", "erasing" };
        foreach (var (table, prefix) in new[] { ("Groups", "group"), ("Events", "event") })
        {
            await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(row => row.PartitionKey == "directory"))
            {
                places.Add($"{prefix}:{row.RowKey[(prefix.Length + 1)..]}");
            }
        }

        await foreach (var row in tables.GetTableClient("Questions").QueryAsync<TableEntity>(select: ["PartitionKey"]))
        {
            if (!places.Contains(UnansweredStore.Place(row.PartitionKey)))
            {
                places.AddRange([UnansweredStore.Place(row.PartitionKey), .. UnansweredStore.PlacesIn(row.PartitionKey)]);
            }
        }

        await foreach (var row in tables.GetTableClient("Groups").QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
        {
            if (row.RowKey.Split(':') is ["view", var look, _])
            {
                places.Add($"views:{row.PartitionKey}:{look}");
            }
        }

        await foreach (var row in tables.GetTableClient("Broadcasts").QueryAsync<TableEntity>(row => row.PartitionKey == "directory"))
        {
            places.Add($"broadcast:{row.RowKey["broadcast:".Length..]}");
        }

        return [.. places.Distinct().Select(place => made.In(place, person)), made.Of("dialog", $"msteams/conversations/{chatId}")];
    }

    private static byte[][] MarksOf(TeamsUser user, string chatId) =>
    [
        .. new[] { user.ObjectId.ToString("D"), user.ObjectId.ToString("N"), user.Id, user.Name, user.UserPrincipalName, chatId }.Select(Encoding.UTF8.GetBytes),
        user.ObjectId.ToByteArray(),
        user.ObjectId.ToByteArray(bigEndian: true),
    ];

    private IEnumerable<byte[]> Values(string table, TableEntity row)
    {
        foreach (var (name, value) in row)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            yield return text.StartsWith($"{keys.Current.Id}.", StringComparison.Ordinal) ? Open(table, row, name, text) : Encoding.UTF8.GetBytes(text);
        }
    }

    private byte[] Open(string table, TableEntity row, string name, string text)
    {
        var place = $"{table}|{row.PartitionKey}|{row.RowKey}";
        foreach (var boundTo in new[] { place, $"{place}|{name}", $"{place}|{name.ToLowerInvariant()}" })
        {
            try
            {
                return new Sealer(keys).Open(text, boundTo);
            }
            catch (SealBrokenException)
            {
                // Bound to the row in the other way.
            }
        }

        throw new InvalidOperationException($"{name} of {place} is sealed in a way that this search doesn't know.");
    }
}
