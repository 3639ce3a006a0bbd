using Azure;
using Azure.Data.Tables;
using ErgBot.Answers;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

/// <summary>
/// Welcomes once: a person, until they remove the bot, and a team or group chat likewise. Teams and the Playground may raise the install
/// again and again; what has been welcomed is written down before anything is said.
/// </summary>
internal sealed class Welcome(PeopleStore people, AddressBook addresses, Tables tables, Pseudonyms pseudonyms, AnswerCard answers)
{
    private const string Partition = "welcomed";

    public async Task PersonAsync(ITurnContext turn, PersonId person, CancellationToken ct)
    {
        var first = false;
        await people.ChangeAsync(
            person,
            record =>
            {
                first = !record.Welcomed;
                return record with { Welcomed = true };
            },
            ct);
        if (first)
        {
            await turn.SendActivityAsync(ReplyActivity.From(answers.Welcome()), ct);
        }
    }

    public async Task PlaceAsync(ITurnContext turn, CancellationToken ct)
    {
        try
        {
            await tables.Settings.AddEntityAsync(new TableEntity(Partition, KeyOf(turn)), ct);
        }
        catch (RequestFailedException welcomed) when (welcomed.Status == 409)
        {
            return;
        }

        await turn.SendActivityAsync(ReplyActivity.From(answers.TeamWelcome()), ct);
    }

    public async Task ForgetPersonAsync(PersonId person, CancellationToken ct)
    {
        await addresses.ForgetAsync(person, ct);
        await people.ChangeAsync(person, record => record with { Welcomed = false }, ct);
    }

    public Task ForgetPlaceAsync(ITurnContext turn, CancellationToken ct) =>
        tables.Settings.DeleteEntityAsync(Partition, KeyOf(turn), ETag.All, ct);

    private string KeyOf(ITurnContext turn) => pseudonyms.Of("welcomed", turn.Activity.Conversation?.Id ?? "");
}
