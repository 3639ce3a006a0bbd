using System.Globalization;
using Azure.Data.Tables;
using ErgBot.Answers.Unanswered;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Answers.Unanswered;

public sealed class UnansweredStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private readonly PersonId _bob = new(Guid.NewGuid(), Guid.NewGuid());
    private readonly FaultingTransport _transport = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2018, 1, 14, 13, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_somebody_asks_again_that_day_is_there_once()
    {
        var wire = await azurite.NewTablesAsync();
        var store = Store(wire);
        await store.AddAsync(_ann, "Is there a gym?", default);
        await store.AddAsync(_ann, "is there a GYM", default);
        await Store(wire).AddAsync(_ann, "Is there a gym?", default);
        Assert.Single(await RowsAsync(wire));

        await store.AddAsync(_bob, "Is there a gym?", default);
        await store.AddAsync(_ann, "Is there a pool?", default);

        var (questions, areMore) = await store.NewestAsync(100, default);
        Assert.False(areMore);
        Assert.Equal(3, questions.Count);
        Assert.Equal(2, questions.Select(question => question.Asker).Distinct().Count());
        Assert.Equal(["Is there a gym?", "Is there a gym?", "Is there a pool?"], questions.Select(question => question.Text).Order());
    }

    [Fact]
    public async Task No_one_persons_flood_fills_it()
    {
        var wire = await azurite.NewTablesAsync();
        for (var number = 0; number < UnansweredStore.MostPerPersonAndDay + 5; number++)
        {
            await Store(wire).AddAsync(_ann, $"is there {(char)('a' + number)}", default);
        }

        await Store(wire).AddAsync(_bob, "is there a gym", default);
        Assert.Equal(UnansweredStore.MostPerPersonAndDay + 1, (await RowsAsync(wire)).Count);

        _time.Advance(TimeSpan.FromDays(1));
        await Store(wire).AddAsync(_ann, "is there a pool", default);
        Assert.Equal(UnansweredStore.MostPerPersonAndDay + 2, (await RowsAsync(wire)).Count);
    }

    [Fact]
    public async Task Asked_at_once_on_two_instances_it_is_there_once_and_another_question_too()
    {
        var wire = await azurite.NewTablesAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Store(wire).AddAsync(_ann, number % 3 == 0 ? "Is there a pool?" : "Is there a gym?", default)));

        Assert.Equal(["Is there a gym?", "Is there a pool?"], (await Store(wire).NewestAsync(100, default)).Questions.Select(question => question.Text).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("🎉?!")]
    public async Task What_has_no_words_is_no_question(string text)
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).AddAsync(_ann, text, default);

        Assert.Empty(await RowsAsync(wire));
    }

    [Fact]
    public async Task The_newest_come_first_and_no_more_than_asked_for()
    {
        var store = Store(await azurite.NewTablesAsync());
        foreach (var day in new[] { "03-29", "04-01", "04-30", "05-01", "05-09", "05-10", "05-14" })
        {
            SetOff(day);
            await store.AddAsync(_ann, $"asked on {day.Replace("-", " of ", StringComparison.Ordinal)}", default);
        }

        var (all, areMore) = await store.NewestAsync(100, default);
        Assert.Equal(
            ["asked on 05 of 14", "asked on 05 of 10", "asked on 05 of 09", "asked on 05 of 01", "asked on 04 of 30", "asked on 04 of 01", "asked on 03 of 29"],
            all.Select(question => question.Text));
        Assert.False(areMore);

        var (newest, moreThanThat) = await store.NewestAsync(5, default);
        Assert.Equal(all.Take(5), newest);
        Assert.True(moreThanThat);
        Assert.False((await store.NewestAsync(7, default)).AreMore);
    }

    [Fact]
    public async Task The_month_is_the_districts()
    {
        var wire = await azurite.NewTablesAsync();
        _time.SetUtcNow(new DateTimeOffset(2018, 6, 1, 3, 59, 0, TimeSpan.Zero));
        await Store(wire).AddAsync(_ann, "Is there a gym?", default);

        Assert.Equal("2018-05", Assert.Single(await RowsAsync(wire)).PartitionKey);
    }

    [Fact]
    public async Task A_dump_says_neither_who_nor_what_and_no_two_questions_of_one_person_have_anything_in_common()
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).AddAsync(_ann, "Is there a meditation room?", default);
        await Store(wire).AddAsync(_ann, "Is there a quiet room for meditation?", default);
        SetOff("01-15");
        await Store(wire).AddAsync(_ann, "Is there a meditation room?", default);
        SetOff("02-02");
        await Store(wire).AddAsync(_ann, "Is there a meditation room?", default);

        var rows = await RowsAsync(wire);
        Assert.Equal(4, rows.Count);
        var marks = rows.SelectMany(row => Marks(row).Distinct()).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Single(rows.Select(row => row.GetString("What").Length).Distinct());
        var everything = string.Join('\n', rows.SelectMany(row => row.Select(x => $"{x.Key}={x.Value}")));
        foreach (var canary in new[] { "meditation", _ann.ObjectId.ToString("D"), _ann.ObjectId.ToString("N"), _ann.Tenant.ToString("D") })
        {
            Assert.DoesNotContain(canary, everything, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty((await Store(wire, key: 2).NewestAsync(100, default)).Questions);
    }

    [Fact]
    public async Task Addresses_and_numbers_are_not_kept_and_every_row_is_as_long_as_the_longest()
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).AddAsync(_ann, "may jordan@staff.example call 617 555 0199", default);
        await Store(wire).AddAsync(_ann, new string('語', 1000), default);

        Assert.Contains("may (e-mail) call (number)", (await Store(wire).NewestAsync(100, default)).Questions.Select(question => question.Text));
        Assert.Single((await RowsAsync(wire)).Select(row => row.GetString("What").Length).Distinct());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_write_whose_answer_was_lost_is_no_second_question(int lost)
    {
        var wire = await azurite.NewTablesAsync();
        _transport.LoseAnswers(lost);

        await Store(wire with { Transport = _transport }).AddAsync(_ann, "Is there a gym?", default);

        Assert.Single(await RowsAsync(wire));
    }

    [Fact]
    public async Task Whoever_is_forgotten_leaves_nothing_under_any_key_and_others_stay()
    {
        var wire = await azurite.NewTablesAsync();
        SetOff("02-28");
        await Store(wire).AddAsync(_ann, "Is there a gym?", default);
        SetOff("05-14");
        await Store(wire).AddAsync(_ann, "Is there a gym?", default);
        await Store(wire, 2, 1).AddAsync(_ann, "Is there a pool?", default);
        await Store(wire).AddAsync(_bob, "Is there a gym?", default);

        await Store(wire, 2, 1).ForgetAsync(_ann, default);

        Assert.Equal("Is there a gym?", Assert.Single((await Store(wire).NewestAsync(100, default)).Questions).Text);
        Assert.Single(await RowsAsync(wire));
    }

    [Fact]
    public async Task What_is_older_than_ninety_days_is_deleted_and_nothing_else_in_the_table()
    {
        var wire = await azurite.NewTablesAsync();
        foreach (var day in new[] { "01-31", "02-12", "02-13", "02-14", "05-14" })
        {
            SetOff(day);
            await Store(wire).AddAsync(_ann, "Is there a gym?", default);
            await Store(wire).AddAsync(_bob, "Is there a gym?", default);
        }

        await azurite.Open(wire).Questions.AddEntityAsync(new TableEntity("kept", "answer:1"));
        _transport.LoseAnswers(2);
        await Store(wire with { Transport = _transport }).ForgetOldAsync(_ => Task.CompletedTask, default);

        Assert.Equal(
            ["2018-02 85", "2018-02 85", "2018-02 86", "2018-02 86", "2018-05 85", "2018-05 85", "kept answer"],
            (await RowsAsync(wire)).Select(row => $"{row.PartitionKey} {row.RowKey.Split(':')[0]}"));
        Assert.Equal(4, (await Store(wire).NewestAsync(100, default)).Questions.Count(question => question.Month == "2018-02"));
    }

    [Fact]
    public async Task Old_questions_go_a_batch_at_a_time()
    {
        var wire = await azurite.NewTablesAsync();
        var table = azurite.Open(wire).Questions;
        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("2018-01", $"80:p:{number}"))));
        await table.AddEntityAsync(new TableEntity("2018-01", "81:p:q"));
        await table.AddEntityAsync(new TableEntity("2017-12", "81:p:q"));
        SetOff("05-14");
        var going = 0;
        var store = Store(wire with { Transport = _transport });

        await store.ForgetOldAsync(_ => Task.FromResult(going++), default);

        Assert.Empty(await RowsAsync(wire));
        Assert.Equal(2, going);
        Assert.Equal(3, _transport.Writes.Count);
    }

    // A key's or a value's parts that are too long to be the same by chance or by kind.
    private static IEnumerable<string> Marks(TableEntity row) =>
        row.Where(x => x.Key is not ("odata.etag" or "Timestamp")).SelectMany(x => $"{x.Value}".Split(':', '|', '.')).Where(part => part.Length >= 16);

    private void SetOff(string day) => _time.SetUtcNow(DateTimeOffset.ParseExact($"2018-{day}T12:00:00Z", "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private UnansweredStore Store(StorageWire wire, byte key = 1, params byte[] previous)
    {
        var keys = TestKeys.Of(key, previous);
        var clock = new CalendarClock(_time);
        return new(azurite.Open(wire), new Pseudonyms(keys), new Sealer(keys), clock, new DistrictTime(clock), NullLogger<UnansweredStore>.Instance);
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(StorageWire wire)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in azurite.Open(wire).Questions.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }
}
