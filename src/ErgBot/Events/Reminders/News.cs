using ErgBot.Cards;
using ErgBot.People;

namespace ErgBot.Events.Reminders;

/// <summary>Something to be told to people, once each.</summary>
/// <typeparam name="T">Where it stands whom it concerns, and whether they were told.</typeparam>
/// <param name="Due">Whom it concerns and who wasn't told yet, as it is stored.</param>
/// <param name="Person">Who that is.</param>
/// <param name="CardFor">What they are sent.</param>
/// <param name="NoteAsync">Notes that they were told; false when what was read has changed since: then it is looked at again.</param>
/// <param name="IsStillSo">Whether it is still to be told; asked now and then on the way.</param>
internal sealed record News<T>(
    Func<CancellationToken, IAsyncEnumerable<T>> Due,
    Func<T, PersonId> Person,
    Func<T, CardReply> CardFor,
    Func<T, Task<bool>> NoteAsync,
    Func<CancellationToken, Task<bool>> IsStillSo);
