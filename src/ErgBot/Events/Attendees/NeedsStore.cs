using System.Runtime.CompilerServices;
using ErgBot.People;

namespace ErgBot.Events.Attendees;

/// <summary>What somebody needs to take part stands sealed on their own answer: it goes with the answer, and after the event.</summary>
internal sealed class NeedsStore(EventStore events, Sealer sealer)
{
    public const int Longest = 300;

    private const string Mark = "Needs";
    private const int MostTries = 5;

    // All are as long, whatever they say.
    private const int PadTo = 2048;

    /// <summary>"" for nothing; null when the person hasn't said Going or Maybe.</summary>
    public async Task<string?> FindAsync(EventId id, PersonId person, CancellationToken ct) =>
        await events.FindStoredAsync(id, person, ct) is { Rsvp.Answer: not RsvpAnswer.CannotGo } answer ? Open(id, answer) : null;

    /// <returns>False when the person hasn't said Going or Maybe.</returns>
    public async Task<bool> SetAsync(EventId id, PersonId person, string needs, CancellationToken ct)
    {
        var sealedNeeds = needs.Length == 0 ? "" : sealer.Seal(needs, Bound(id, person), PadTo);
        for (var tried = 0; tried < MostTries; tried++)
        {
            if (await events.FindStoredAsync(id, person, ct) is not { Rsvp.Answer: not RsvpAnswer.CannotGo } answer)
            {
                return false;
            }

            if (await events.MarkAsync(id, answer, Mark, sealedNeeds, ct) is not null)
            {
                return true;
            }
        }

        throw new Storage.ContendedException(new Azure.RequestFailedException(412, "The answer kept changing."));
    }

    /// <summary>Of whoever comes or may come.</summary>
    public async IAsyncEnumerable<string> EachAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var answer in events.AnswersAsync(id, ct))
        {
            if (answer.Rsvp.Answer != RsvpAnswer.CannotGo && Open(id, answer) is { Length: > 0 } needs)
            {
                yield return needs;
            }
        }
    }

    /// <summary>Erases all of an event.</summary>
    public async Task ForgetAsync(EventId id, Func<CancellationToken, Task> between, CancellationToken ct)
    {
        await foreach (var answer in events.AnswersAsync(id, ct))
        {
            if (answer.Marks.GetValueOrDefault(Mark) is { Length: > 0 })
            {
                await between(ct);
                await events.MarkAsync(id, answer, Mark, "", ct);
            }
        }
    }

    private string Open(EventId id, StoredRsvp answer)
    {
        try
        {
            return answer.Marks.GetValueOrDefault(Mark) is { Length: > 0 } stored ? sealer.Open<string>(stored, Bound(id, answer.Person)) ?? "" : "";
        }
        catch (SealBrokenException)
        {
            return "";
        }
    }

    // To the person and not to the row: an answer moves to another row when the key is changed.
    private static string Bound(EventId id, PersonId person) => $"Events|{id}|needs|{person}";
}
