using ErgBot.Cards;
using ErgBot.People;

namespace ErgBot.Tests.Testing;

/// <summary>Sends to people in their own chats as the test says, and nothing else.</summary>
internal sealed class PrivateOutbox(Func<PersonId, Task<Sent>> send) : IOutbox
{
    public Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct) => send(to);

    public Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

    public Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

    public Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct) => throw new NotSupportedException();

    public Task<Sent> DeleteAsync(Posted posted, CancellationToken ct) => throw new NotSupportedException();
}
