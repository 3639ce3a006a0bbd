using System.Collections.Concurrent;
using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Broadcasts;

/// <summary>Teams, as far as broadcasts see it: what arrived where, over all instances.</summary>
internal sealed class RecordingOutbox : IOutbox
{
    private int _ids;

    /// <summary>How often something arrived, by conversation.</summary>
    public ConcurrentDictionary<string, int> Got { get; } = new();

    /// <summary>What was said to authors.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    /// <summary>At one of the sends something happens to the process.</summary>
    public Life? Life { get; set; }

    /// <summary>What is answered instead, by conversation; null: it arrives.</summary>
    public Func<string, Sent?>? Answers { get; set; }

    public Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct) => Task.FromResult(Arrive(to.ConversationId, to.ServiceUrl));

    public Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct) => Task.FromResult(Arrive(to.ChannelId, to.ServiceUrl));

    public Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct)
    {
        Told.Enqueue(((CardReply)reply).Card.ToJson());
        return Task.FromResult(new Sent(SendOutcome.Sent, new Posted("https://smba.example/", "a:author", "1")));
    }

    public Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct)
    {
        Told.Enqueue(((CardReply)reply).Card.ToJson());
        return Task.FromResult(new Sent(SendOutcome.Sent, posted));
    }

    public Task<Sent> DeleteAsync(Posted posted, CancellationToken ct) => Task.FromResult(new Sent(SendOutcome.Sent));

    private Sent Arrive(string conversation, string serviceUrl)
    {
        if (Answers?.Invoke(conversation) is { } answer)
        {
            return answer;
        }

        Life?.Begin();
        Got.AddOrUpdate(conversation, 1, (_, times) => times + 1);
        Life?.End(new HttpRequestException("The answer was lost (by the test)."));
        return new Sent(SendOutcome.Sent, new Posted(serviceUrl, conversation, $"{Interlocked.Increment(ref _ids)}"));
    }
}
