using System.Threading.Channels;
using ErgBot.People;

namespace ErgBot.Answers.Unanswered;

/// <summary>What the bot could not answer, on its way to be kept. Noting it takes no time and cannot fail: the answer goes first, and what doesn't fit is let go.</summary>
internal sealed class UnansweredNotes
{
    private const int MostWaiting = 1000;

    private readonly Channel<(PersonId Asker, string Text)> _waiting =
        Channel.CreateBounded<(PersonId, string)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Note(PersonId asker, string text) => _waiting.Writer.TryWrite((asker, text));

    public IAsyncEnumerable<(PersonId Asker, string Text)> WaitingAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);
}
