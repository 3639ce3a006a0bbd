using System.Diagnostics;
using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.Journeys.Bot;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ErgBot.Benchmarks.Groups;

/// <summary>A group of 20,000: gone through by a sweep, and by a lead page after page. What is held at the most is looked at after every page.</summary>
internal static class MemberPages
{
    private const int Small = 2_000;
    private const int Large = 20_000;

    public static async Task RunAsync()
    {
        var storage = await StorageAccount.NewAsync();
        var tables = new Tables(Options.Create(new StorageOptions { ConnectionString = storage.ConnectionString }), new StorageWire());
        await tables.MakeAsync(CancellationToken.None);
        var keys = new PrivacyKeys(
            Options.Create(new PrivacyOptions { Key = Convert.ToBase64String(new byte[32]) }),
            new DevelopmentKey(new HostingEnvironment { EnvironmentName = Environments.Production, ContentRootPath = Path.GetTempPath() }));
        var (pseudonyms, sealer) = (new Pseudonyms(keys), new Sealer(keys));
        var groups = new GroupStore(tables, sealer, new SizeBands(Options.Create(new PrivacyOptions())), NullLogger<GroupStore>.Instance);
        var members = new MemberStore(tables, pseudonyms, sealer, new PeopleStore(tables, pseudonyms, sealer), groups);

        Console.WriteLine($"{"members",8} {"walk",22} {"seen",8} {"time",10} {"held at the most",18}");
        foreach (var count in new[] { Small, Large })
        {
            var group = GroupId.Parse($"group-of-{count}");
            await FillAsync(tables, pseudonyms, sealer, group, count);
            await MeasureAsync(count, "sweep, 1,000 a page", held => SweepAsync(members, group, held));
            await MeasureAsync(count, "lead, 100 pages of 10", held => TurnPagesAsync(members, group, held));
        }
    }

    private static async Task<int> SweepAsync(MemberStore members, GroupId group, Action held)
    {
        var seen = 0;
        await foreach (var _ in members.EachAsync(group))
        {
            if (++seen % 1_000 == 0)
            {
                held();
            }
        }

        return seen;
    }

    /// <summary>From where the page before ended, as the button says.</summary>
    private static async Task<int> TurnPagesAsync(MemberStore members, GroupId group, Action held)
    {
        var seen = 0;
        string? after = null;
        for (var page = 0; page < 100; page++)
        {
            await foreach (var member in members.EachAsync(group, after, pageSize: 50).Take(10))
            {
                after = member.Key;
                seen++;
            }

            held();
        }

        return seen;
    }

    private static async Task MeasureAsync(int count, string walk, Func<Action, Task<int>> run)
    {
        await run(() => { });
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        var started = Stopwatch.GetTimestamp();
        var seen = await run(() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before));
        Console.WriteLine($"{count,8:N0} {walk,22} {seen,8:N0} {Stopwatch.GetElapsedTime(started).TotalSeconds,9:F2}s {most / 1024.0 / 1024.0,15:F2} MB");
    }

    private static async Task FillAsync(Tables tables, Pseudonyms pseudonyms, Sealer sealer, GroupId group, int count)
    {
        foreach (var hundred in Enumerable.Range(0, count).Chunk(100))
        {
            await tables.Groups.SubmitTransactionAsync(hundred.Select(_ =>
            {
                var person = new Person(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "Somebody With A Name");
                var key = $"member:{pseudonyms.In($"group:{group}", person.Id)}";
                var who = sealer.Seal(Membership.Of(person, confidential: false), $"Groups|{group}|{key}", 1024);
                return new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(group.ToString(), key) { ["Who"] = who });
            }));
        }
    }
}
