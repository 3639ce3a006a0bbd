using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using ErgBot.Calendar;
using ErgBot.Languages;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Answers.Unanswered;

/// <summary>
/// Table <c>Questions</c>, partition <c>{month}</c> as yyyy-MM in the district: a row <c>{day}:{p}</c> for each question that wasn't answered.
/// The day counts down, so that the newest come first; p is the asker's pseudonym for that very day and which of their questions it is, so that
/// no two rows of one person have anything in common. Tenant, text and a pseudonym of the month, to count people by, are sealed.
/// </summary>
internal sealed partial class UnansweredStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, CalendarClock clock, DistrictTime district, ILogger<UnansweredStore> log)
{
    /// <summary>No one person's flood can fill it.</summary>
    public const int MostPerPersonAndDay = 10;

    public const int DaysKept = 90;

    /// <summary>Ninety days touch four months at the most.</summary>
    private const int Months = 4;

    private const int MostInABatch = 100;
    private const int CountFrom = 99;
    private const int LongestMonth = 31;

    // Of a tenant and of a pseudonym.
    private const int IdBytes = 16;

    // The longest text in the widest script: all are one step long.
    private const int PadTo = 1024;

    private static readonly English _language = new();

    public async Task AddAsync(PersonId asker, string question, CancellationToken ct)
    {
        var text = QuestionText.Of(question);
        var words = WordsOf(text);
        if (words.Length == 0)
        {
            return;
        }

        var today = Today();
        var month = MonthOf(today);
        var what = Convert.FromHexString(pseudonyms.In(Place(month), asker));
        for (var number = 0; number < MostPerPersonAndDay;)
        {
            var key = Key.Of(CountedDown(today.Day), pseudonyms.In(Place(month, today.Day, number), asker));
            var row = await tables.Questions.GetEntityIfExistsAsync<TableEntity>(month, key, cancellationToken: ct);
            if (!row.HasValue)
            {
                try
                {
                    await tables.Questions.AddEntityAsync(new TableEntity(month, key) { ["What"] = sealer.Seal([.. asker.Tenant.ToByteArray(), .. what, .. Encoding.UTF8.GetBytes(text)], Bound(month, key), PadTo) }, ct);
                    return;
                }
                catch (RequestFailedException exists) when (exists.Status == 409)
                {
                    // Another instance was first, or our first try was stored and its answer lost: it is looked at again.
                }
            }
            else if (Open(row.Value!) is { } asked && WordsOf(asked.Text) == words)
            {
                return;
            }
            else
            {
                number++;
            }
        }
    }

    /// <summary>The newest ones.</summary>
    /// <param name="most">No more than this.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>And whether there are more.</returns>
    public async Task<(IReadOnlyList<UnansweredQuestion> Questions, bool AreMore)> NewestAsync(int most, CancellationToken ct)
    {
        var questions = new List<UnansweredQuestion>();
        foreach (var month in MonthsKept())
        {
            await foreach (var row in tables.Questions.QueryAsync<TableEntity>(row => row.PartitionKey == month, cancellationToken: ct))
            {
                if (questions.Count == most)
                {
                    return (questions, true);
                }

                if (Open(row) is { } question)
                {
                    questions.Add(question);
                }
            }
        }

        return (questions, false);
    }

    /// <summary>What somebody asked, as it is kept.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(PersonId person, CancellationToken ct)
    {
        var questions = new List<string>();
        foreach (var month in MonthsKept())
        {
            var own = Own(month, person);
            await foreach (var row in tables.Questions.QueryAsync<TableEntity>(row => row.PartitionKey == month, cancellationToken: ct))
            {
                if (own.Contains(PersonIn(row.RowKey)) && Open(row) is { } question)
                {
                    questions.Add(question.Text);
                }
            }
        }

        return questions;
    }

    /// <summary>Deletes everything that somebody asked.</summary>
    public async Task ForgetAsync(PersonId person, CancellationToken ct)
    {
        foreach (var month in MonthsKept())
        {
            var own = Own(month, person);
            await foreach (var row in KeysAsync(TableClient.CreateQueryFilter($"PartitionKey eq {month}"), ct))
            {
                if (own.Contains(PersonIn(row.RowKey)))
                {
                    await tables.Questions.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, ct);
                }
            }
        }
    }

    /// <summary>Deletes what is older than <see cref="DaysKept"/> days. It looks at what is old alone, and may run again.</summary>
    /// <param name="going">Called after every batch.</param>
    /// <param name="ct">Cancels.</param>
    public async Task ForgetOldAsync(Func<CancellationToken, Task> going, CancellationToken ct)
    {
        var first = Today().AddDays(-DaysKept);
        await DeleteAsync(TableClient.CreateQueryFilter($"PartitionKey ge {"0"} and PartitionKey lt {MonthOf(first)}"), going, ct);
        await DeleteAsync(TableClient.CreateQueryFilter($"PartitionKey eq {MonthOf(first)} and RowKey ge {CountedDown(first.Day - 1)}"), going, ct);
    }

    private async Task DeleteAsync(string which, Func<CancellationToken, Task> going, CancellationToken ct)
    {
        var batch = new List<TableEntity>(MostInABatch);
        await foreach (var row in KeysAsync(which, ct))
        {
            if (batch.Count == MostInABatch || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey))
            {
                await DeleteAsync(batch, ct);
                await going(ct);
                batch.Clear();
            }

            batch.Add(row);
        }

        await DeleteAsync(batch, ct);
    }

    private async Task DeleteAsync(List<TableEntity> batch, CancellationToken ct)
    {
        try
        {
            if (batch.Count > 0)
            {
                await tables.Questions.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), ct);
            }
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // One of them is gone already, perhaps all by our own first try; a batch does all or nothing.
            foreach (var row in batch)
            {
                await tables.Questions.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, ct);
            }
        }
    }

    private AsyncPageable<TableEntity> KeysAsync(string which, CancellationToken ct) =>
        tables.Questions.QueryAsync<TableEntity>(which, select: ["PartitionKey", "RowKey"], cancellationToken: ct);

    /// <summary>Null when it can't be read any more: its key is gone.</summary>
    private UnansweredQuestion? Open(TableEntity row)
    {
        try
        {
            var what = sealer.Open(row.GetString("What"), Bound(row.PartitionKey, row.RowKey)).AsSpan();
            return new(
                row.PartitionKey,
                Convert.ToHexStringLower(what.Slice(IdBytes, IdBytes)),
                new Guid(what[..IdBytes]),
                Encoding.UTF8.GetString(what[(2 * IdBytes)..]));
        }
        catch (SealBrokenException broken)
        {
            Log.NotOpened(log, broken.Message);
            return null;
        }
    }

    private DateOnly Today() => district.Date(clock.GetUtcNow());

    /// <summary>The newest first.</summary>
    private IEnumerable<string> MonthsKept()
    {
        var today = Today();
        return Enumerable.Range(0, Months).Select(back => MonthOf(today.AddDays(1 - today.Day).AddMonths(-back)));
    }

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string CountedDown(int day) => (CountFrom - day).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Every pseudonym that the person can have in the keys of that month.</summary>
    private HashSet<string> Own(string month, PersonId person) =>
        [.. PlacesIn(month).SelectMany(place => pseudonyms.AllIn(place, person))];

    /// <summary>Where somebody's questions of a month may stand.</summary>
    public static IEnumerable<string> PlacesIn(string month) =>
        Enumerable.Range(1, LongestMonth).SelectMany(day => Enumerable.Range(0, MostPerPersonAndDay).Select(number => Place(month, day, number)));

    /// <summary>Sealed, to count people by.</summary>
    public static string Place(string month) => $"questions:{month}";

    private static string Place(string month, int day, int number) => string.Create(CultureInfo.InvariantCulture, $"{Place(month)}-{day:00}:{number}");

    private static string WordsOf(string text) => string.Join(' ', _language.Words(text));

    private static string PersonIn(string rowKey) => rowKey[(rowKey.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Bound(string month, string key) => $"Questions|{month}|{key}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An unanswered question can't be read and is left out: {Reason}")]
        public static partial void NotOpened(ILogger logger, string reason);
    }
}
