using System.Collections.Concurrent;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>Asks Teams for a user principal name, once a person: activities don't carry it, and the rolls may be kept by it.</summary>
internal sealed class Roster(PeopleStore people, PrivateLine privateLine, StorageAway away) : IPersonalMemory
{
    // Bounded so that it can't grow with the tenant; a person who falls out is read from storage again.
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<PersonId, string> _remembered = new();

    public Asker AskerFor(Person person, ITurnContext turn) => new(person, ct => UserPrincipalNameAsync(person.Id, turn, ct))
    {
        OpenPrivateChat = ct => privateLine.OpenAsync(person.Id, turn, ct),
        Pressed = Turn.PressedIn(turn.Activity),
        IsAlone = Turn.IsPrivate(turn.Activity),
    };

    public void Forget(PersonId person) => _remembered.TryRemove(person, out _);

    private async Task<string?> UserPrincipalNameAsync(PersonId person, ITurnContext turn, CancellationToken ct)
    {
        if (_remembered.TryGetValue(person, out var known))
        {
            return known;
        }

        string? name = null;
        try
        {
            name = (await people.LoadAsync(person, ct)).UserPrincipalName;
            if (name is null)
            {
                name = await AskTeamsAsync(turn, ct);
                if (name is null)
                {
                    return null;
                }

                await people.ChangeAsync(person, current => current with { UserPrincipalName = name }, ct);
            }
        }
        catch (Exception e) when (away.IsOutage(e))
        {
            // Chat goes on without storage, so nobody is kept out for want of it.
            return name ?? await AskTeamsAsync(turn, ct);
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
