using Azure;
using Azure.Data.Tables;
using ErgBot.Answers;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

/// <summary>
/// Welcomes once: a person, until they remove the bot, and a team or group chat likewise. Teams and the Playground may raise the install
/// again and again; what has been welcomed is written down before anything is said.
/// </summary>
internal sealed class Welcome(PeopleStore people, AddressBook addresses, Tables tables, Pseudonyms pseudonyms, AnswerCard answers, TopicAnswers topicAnswers, CalendarClock clock)
{
    private const string Partition = "welcomed";
    private const string Operation = "Operation";

    public async Task PersonAsync(ITurnContext turn, PersonId person, CancellationToken ct)
    {
        var first = false;
        await people.ChangeAsync(
            person,
            record =>
            {
                first = !record.Welcomed;
                return record with { Welcomed = true, RemovedAt = null };
            },
            ct);
        if (first)
        {
            await turn.SendActivityAsync(ReplyActivity.From(answers.Welcome(await topicAnswers.MainEventStateAsync(ct))), ct);
        }
    }

    public async Task PlaceAsync(ITurnContext turn, CancellationToken ct)
    {
        if (await IsFirstAsync(KeyOf(turn), ct))
        {
            await turn.SendActivityAsync(ReplyActivity.From(answers.TeamWelcome(await topicAnswers.MainEventStateAsync(ct))), ct);
        }
    }

    /// <summary>The address at once; the rest is theirs for a while longer, in case they come back.</summary>
    public async Task ForgetPersonAsync(PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await people.ChangeAsync(
            person,
            record => record == PersonRecord.Empty ? record : record with { Welcomed = false, RemovedAt = record.RemovedAt ?? now },
            ct);
        await addresses.ForgetAsync(person, ct);
    }

    public Task ForgetPlaceAsync(ITurnContext turn, CancellationToken ct) =>
        tables.Settings.DeleteEntityAsync(Partition, KeyOf(turn), ETag.All, ct);

    private async Task<bool> IsFirstAsync(string key, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        try
        {
            await tables.Settings.AddEntityAsync(new TableEntity(Partition, key) { [Operation] = operation }, ct);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // Welcomed before, or just now: the first try was stored and its answer lost.
            var stored = await tables.Settings.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: ct);
            return stored.HasValue && stored.Value!.GetGuid(Operation) == operation;
        }
    }

    private string KeyOf(ITurnContext turn) => pseudonyms.Of("welcomed", turn.Activity.Conversation?.Id ?? "");
}
