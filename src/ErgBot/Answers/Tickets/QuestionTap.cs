using ErgBot.Cards;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Tickets;

/// <summary>Asking the organizers: the form and its button. Every answer is for the asker alone.</summary>
internal sealed class QuestionTap(TicketStore store, TicketPlaces places, AddressBook addresses, TicketBell bell, TimeProvider time)
{
    /// <summary>How many unanswered questions one person may have.</summary>
    public const int MostOpen = 5;

    public Task<Reply> AskAsync(Asker asker, JObject data, CancellationToken ct) => AskAsync(asker, TicketAction.QuestionOf(data), ct);

    /// <param name="asker">Who asks.</param>
    /// <param name="question">What stands in the form already; it can be changed before it goes out.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Reply> AskAsync(Asker asker, string? question, CancellationToken ct) =>
        await RefusalAsync(asker, ct) ?? QuestionCard.Form(Guid.NewGuid(), question is { Length: <= Ticket.LongestQuestion } ? question : null);

    public async Task<Reply> SendAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (TicketAction.FormOf(data) is not { } form)
        {
            return new TextReply(TicketTexts.FormTooOld);
        }

        var question = TicketAction.QuestionOf(data);
        if (FlawOf(question) is { } flaw)
        {
            return QuestionCard.Form(form, question, flaw);
        }

        var id = store.IdFor(asker.Id, form);
        if (await store.FindAsync(id, ct) is { } sentBefore)
        {
            return QuestionCard.Sent(sentBefore.Question);
        }

        if (await RefusalAsync(asker, ct) is { } refusal)
        {
            return refusal;
        }

        var unfinished = await store.UnfinishedAsync(ct);
        if (unfinished.Count(ticket => ticket.Asker?.Id == asker.Id) >= MostOpen)
        {
            return new TextReply(TicketTexts.TooMany);
        }

        var (now, address) = (time.GetUtcNow(), await addresses.FindAsync(asker.Id, ct));
        if (address is null)
        {
            return new TextReply(TicketTexts.NotReachable);
        }

        await store.AddAsync(new Ticket { Id = id, Question = question, Asked = now, Due = now, Asker = new TicketAsker(asker.Id, address.ServiceUrl) }, ct);
        bell.Ring(id);
        return QuestionCard.Sent(question);
    }

    /// <summary>Why this person can't ask; null when they can. Before anything is typed and again before it is stored: an answer must have a way back.</summary>
    private async Task<Reply?> RefusalAsync(Asker asker, CancellationToken ct)
    {
        if (!places.Any)
        {
            return new TextReply(TicketTexts.NobodyToAsk);
        }

        return await asker.OpenPrivateChat(ct) ? null : new TextReply(TicketTexts.NotReachable);
    }

    private static string? FlawOf(string question) => question.Length switch
    {
        0 => TicketTexts.QuestionMissing,
        > Ticket.LongestQuestion => TicketTexts.TooLongQuestion,
        _ => null,
    };
}
