using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace ErgBot.People;

/// <summary>Where people can be written to. Every turn brings the address along; what was stored a moment ago is not stored again.</summary>
internal sealed class AddressBook(PeopleStore people, TimeProvider time, int mostPerGeneration = 10_000) : IPersonalMemory
{
    /// <summary>
    /// So long at most an instance trusts its memory: another one may have forgotten the person since, and then the address
    /// has to be stored anew (and no trace may be left in any memory).
    /// </summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    private readonly Lock _turning = new();
    private volatile Generation _young = new(time.GetTimestamp());
    private volatile Generation _old = new(time.GetTimestamp());

    /// <summary>Costs no request when it is the address that was stored last, one read when it is stored already.</summary>
    public async Task RememberAsync(PersonId person, Address address, CancellationToken ct)
    {
        var hash = Hash(address);
        if (IsKnown(person, hash))
        {
            return;
        }

        await people.ChangeAsync(person, record => record with { Address = address, RemovedAt = null }, ct);
        Young().Hashes[person] = hash;
    }

    /// <summary>Null for whom nothing is stored.</summary>
    public async Task<Address?> FindAsync(PersonId person, CancellationToken ct) => (await people.LoadAsync(person, ct)).Address;

    public async Task ForgetAsync(PersonId person, CancellationToken ct)
    {
        await people.ChangeAsync(person, record => record with { Address = null }, ct);
        Forget(person);
    }

    public void Forget(PersonId person)
    {
        _young.Hashes.TryRemove(person, out _);
        _old.Hashes.TryRemove(person, out _);
    }

    private bool IsKnown(PersonId person, UInt128 hash) =>
        (Young().Hashes.TryGetValue(person, out var known) || Old().Hashes.TryGetValue(person, out known)) && known == hash;

    // Two generations, turned every half of the trust or when full: bounded in number and in age, without a timer or a date at every entry.
    private Generation Young()
    {
        if (IsOver(_young))
        {
            lock (_turning)
            {
                if (IsOver(_young))
                {
                    _old = _young;
                    _young = new(time.GetTimestamp());
                }
            }
        }

        return _young;
    }

    private Generation Old() => time.GetElapsedTime(_old.Since) < Trust ? _old : new(time.GetTimestamp());

    private bool IsOver(Generation generation) =>
        generation.Hashes.Count >= mostPerGeneration || time.GetElapsedTime(generation.Since) >= Trust / 2;

    private static UInt128 Hash(Address address)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(address), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private sealed class Generation(long since)
    {
        public long Since { get; } = since;

        public ConcurrentDictionary<PersonId, UInt128> Hashes { get; } = new();
    }
}
