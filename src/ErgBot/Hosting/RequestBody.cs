using System.Buffers;

namespace ErgBot.Hosting;

/// <summary>A request's body, read once into pooled memory and never beyond the limit.</summary>
internal sealed class RequestBody : IDisposable
{
    /// <summary>A Teams activity stays well under 100 KB (facts: b2, sizes); the rest is room for cards with long inputs.</summary>
    public const int Limit = 256 * 1024;

    private const int FirstRent = 8 * 1024; // most activities fit; memory grows with what has come, not with what was announced

    private byte[] _rented;
    private int _length;

    private RequestBody() => _rented = ArrayPool<byte>.Shared.Rent(FirstRent);

    public ReadOnlySpan<byte> Bytes => _rented.AsSpan(0, _length);

    /// <summary>Null when the body is larger than <see cref="Limit"/>.</summary>
    public static async ValueTask<RequestBody?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var read = new RequestBody();
        try
        {
            while (await body.ReadAsync(read.Room(), cancellationToken) is > 0 and var count)
            {
                read._length += count;
                if (read._length > Limit)
                {
                    read.Dispose();
                    return null;
                }
            }

            return read;
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    /// <summary>The same bytes once more for the adapter; valid until this is disposed.</summary>
    public Stream Again() => new MemoryStream(_rented, 0, _length, writable: false);

    public void Dispose()
    {
        var rented = _rented;
        _rented = [];
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true); // what people wrote does not wait in the pool for the next reader
        }
    }

    private Memory<byte> Room()
    {
        if (_length == _rented.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_rented.Length * 2);
            _rented.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
            _rented = larger;
        }

        return _rented.AsMemory(_length);
    }
}
