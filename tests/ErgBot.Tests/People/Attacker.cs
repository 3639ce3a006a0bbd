using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using ErgBot.People;

namespace ErgBot.Tests.People;

/// <summary>
/// Somebody who has stolen all tables, and has the list of all staff and this source code, but not the key. It claims memberships wherever
/// anything of a row can be had from anything of a person, and links wherever two rows have in common what other rows haven't.
/// </summary>
internal sealed class Attacker(IReadOnlyList<TableEntity> dump, IReadOnlyList<(PersonId Id, string Name, string Account)> staff)
{
    // As short as a pseudonym's half: what chance doesn't bring twice.
    private const int ShortestMark = 16;

    /// <summary>Whom it takes for a member of which group, and by what.</summary>
    public IReadOnlyList<(PersonId Person, string Group)> ClaimedMemberships()
    {
        var members = dump.Where(row => row.RowKey.StartsWith("member:", StringComparison.Ordinal)).ToList();
        var byText = members.SelectMany(row => Texts(row).Select(text => (Text: text, row.PartitionKey))).ToLookup(found => found.Text, found => found.PartitionKey, StringComparer.OrdinalIgnoreCase);
        var whole = members.Select(row => (Text: string.Join('\n', row.Select(property => $"{property.Value}")), row.PartitionKey)).ToList();
        var claims = new List<(PersonId, string)>();
        foreach (var (id, name, account) in staff)
        {
            // What can be computed without the key, in any of the spellings that a key could have.
            claims.AddRange(members.Select(row => row.PartitionKey).Distinct().SelectMany(group => Guesses(id, group)).SelectMany(guess => byText[guess]).Select(group => (id, group)));

            // What stands in the rows as it is.
            string[] marks = [$"{id.ObjectId:D}", $"{id.ObjectId:N}", name, account, Convert.ToBase64String(id.ObjectId.ToByteArray())[..20], Convert.ToBase64String(id.ObjectId.ToByteArray(bigEndian: true))[..20]];
            claims.AddRange(whole.Where(row => marks.Any(mark => row.Text.Contains(mark, StringComparison.OrdinalIgnoreCase))).Select(row => (id, row.PartitionKey)));
        }

        return [.. claims.Distinct()];
    }

    /// <summary>Pairs of rows that share a part of a key or of a value.</summary>
    public IReadOnlyList<(string One, string Other)> ClaimedLinks() =>
    [
        .. dump.SelectMany(row => Texts(row).Distinct().Select(text => (Text: text, Where: $"{row.PartitionKey} {row.RowKey}")))
            .GroupBy(found => found.Text, found => found.Where, StringComparer.Ordinal)
            .Where(shared => shared.Count() > 1 && !PartitionNames.Contains(shared.Key))
            .Select(shared => (shared.First(), shared.Last())),
    ];

    /// <summary>How many lengths the sealed values of a kind of row have: one tells nothing.</summary>
    public IReadOnlyDictionary<string, int> LengthsByKind() => dump
        .SelectMany(row => row.Where(property => property.Key is "Sealed" or "Who" or "What").Select(property => (Kind: row.RowKey.Split(':')[0], $"{property.Value}".Length)))
        .GroupBy(found => found.Kind, found => found.Length)
        .ToDictionary(kind => kind.Key, kind => kind.Distinct().Count());

    /// <summary>A group's or an event's name stands in all of its rows and marks nobody.</summary>
    private HashSet<string> PartitionNames { get; } = [.. dump.GroupBy(row => row.PartitionKey).Where(partition => partition.Count() > 1).Select(partition => partition.Key)];

    private static IEnumerable<string> Texts(TableEntity row) => row
        .Where(property => property.Key is not ("odata.etag" or "Timestamp"))
        .SelectMany(property => $"{property.Value}".Split(':', '|', '.', ' '))
        .Where(text => text.Length >= ShortestMark);

    /// <summary>Unkeyed hashes, and the bot's own HMAC under keys that anybody could think of.</summary>
    private static IEnumerable<string> Guesses(PersonId person, string group)
    {
        byte[][] ids =
        [
            person.ObjectId.ToByteArray(),
            person.ObjectId.ToByteArray(bigEndian: true),
            [.. person.Tenant.ToByteArray(bigEndian: true), .. person.ObjectId.ToByteArray(bigEndian: true)],
            Encoding.UTF8.GetBytes($"{person.ObjectId:D}"),
            Encoding.UTF8.GetBytes($"{group}{person.ObjectId:D}"),
            Encoding.UTF8.GetBytes($"group:{group}|{person.ObjectId:D}"),
        ];
        foreach (var hash in ids.SelectMany(id => new[] { SHA256.HashData(id), HMACSHA256.HashData(Array.Empty<byte>(), id), HMACSHA256.HashData(Encoding.UTF8.GetBytes(group), id) }))
        {
            yield return Convert.ToHexStringLower(hash.AsSpan(0, 16));
        }

        foreach (var key in GuessedKeys)
        {
            yield return new Pseudonyms(key).In($"group:{group}", person);
        }
    }

    private static IReadOnlyList<PrivacyKeys> GuessedKeys { get; } = [.. new byte[] { 0, 1, 255 }.Select(value => KeyOf([.. Enumerable.Repeat(value, 32)])), KeyOf(SHA256.HashData("ErgBot"u8))];

    public static PrivacyKeys KeyOf(byte[] key) =>
        new(Microsoft.Extensions.Options.Options.Create(new PrivacyOptions { Key = Convert.ToBase64String(key) }), new DevelopmentKey(null!));
}
