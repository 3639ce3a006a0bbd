using System.Collections.Concurrent;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>Asks Teams for a user principal name, once a person: activities don't carry it, and the rolls may be kept by it.</summary>
internal sealed class Roster(PeopleStore people)
{
    // Bounded so that it can't grow with the tenant; a person who falls out is read from storage again.
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<PersonId, string> _remembered = new();

    public Asker AskerFor(Person person, ITurnContext turn) =>
        new(person, ct => UserPrincipalNameAsync(person.Id, turn, ct));

    private async Task<string?> UserPrincipalNameAsync(PersonId person, ITurnContext turn, CancellationToken ct)
    {
        if (_remembered.TryGetValue(person, out var known))
        {
            return known;
        }

        var record = await people.LoadAsync(person, ct);
        var name = record.UserPrincipalName ?? await AskTeamsAsync(turn, ct);
        if (name is null)
        {
            return null;
        }

        if (record.UserPrincipalName is null)
        {
            await people.ChangeAsync(person, current => current with { UserPrincipalName = name }, ct);
        }

        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[person] = name;
    }

    private static async Task<string?> AskTeamsAsync(ITurnContext turn, CancellationToken ct)
    {
        try
        {
            return turn.Activity.From?.Id is { } user ? (await TeamsInfo.GetMemberAsync(turn, user, ct))?.UserPrincipalName : null;
        }
        catch (ErrorResponseException)
        {
            // Not in this conversation's roster, or Teams won't say now: nobody is staff on the strength of no answer.
            return null;
        }
    }
}
