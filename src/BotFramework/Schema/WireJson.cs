using System.Buffers;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>
/// JSON as channels write and read it. One serializer for the process: its contracts are made once, on first use of a type.
/// (The published SDK makes them again for every turn, which is most of what a turn costs it.)
/// </summary>
internal static class WireJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    };

    /// <summary>Never change it: it is shared by all threads.</summary>
    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(Settings);

    /// <summary>Reads UTF-8 that is already in memory.</summary>
    /// <exception cref="JsonException">No JSON, or none of this shape.</exception>
    /// <returns>The default value when there is nothing to read.</returns>
    public static T? Read<T>(Stream utf8)
    {
        using var text = new StreamReader(utf8, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1024, leaveOpen: true);
        return Read<T>(text);
    }

    public static T? Read<T>(TextReader text)
    {
        using var reader = new JsonTextReader(text) { ArrayPool = PooledChars.Instance, CloseInput = false };
        return Serializer.Deserialize<T>(reader);
    }

    /// <summary>Reads UTF-8 that is already in memory.</summary>
    /// <exception cref="JsonException">No JSON, or none of this shape.</exception>
    /// <returns>The default value when there is nothing to read.</returns>
    public static T? Read<T>(ReadOnlySpan<byte> utf8)
    {
        // UTF-8 never has fewer bytes than the text has chars.
        char[] chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            int length = Encoding.UTF8.GetChars(utf8, chars);
            int start = length > 0 && chars[0] == '\uFEFF' ? 1 : 0;
            using var text = new CharReader(chars.AsMemory(start, length - start));
            return Read<T>(text);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>UTF-8 without nulls.</summary>
    public static byte[] Write(object value, Formatting formatting = Formatting.None)
    {
        using var text = new PooledText();
        using (var writer = new JsonTextWriter(text) { ArrayPool = PooledChars.Instance, CloseOutput = false, Formatting = formatting })
        {
            Serializer.Serialize(writer, value);
        }

        return text.ToUtf8();
    }

    /// <summary>Lends Newtonsoft's readers and writers their buffers.</summary>
    internal sealed class PooledChars : IArrayPool<char>
    {
        public static readonly PooledChars Instance = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }

    /// <summary>Text that lies in memory already.</summary>
    private sealed class CharReader(ReadOnlyMemory<char> chars) : TextReader
    {
        private ReadOnlyMemory<char> _rest = chars;

        public override int Read(char[] buffer, int index, int count)
        {
            int length = Math.Min(count, _rest.Length);
            _rest.Span[..length].CopyTo(buffer.AsSpan(index));
            _rest = _rest[length..];
            return length;
        }
    }

    /// <summary>Text in a rented buffer that grows.</summary>
    private sealed class PooledText() : TextWriter(CultureInfo.InvariantCulture)
    {
        private char[] _chars = ArrayPool<char>.Shared.Rent(4096);
        private int _length;

        public override Encoding Encoding => Encoding.UTF8;

        public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_chars, 0, _length);

        public override void Write(char value)
        {
            Grow(1);
            _chars[_length++] = value;
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Grow(buffer.Length);
            buffer.CopyTo(_chars.AsSpan(_length));
            _length += buffer.Length;
        }

        protected override void Dispose(bool disposing)
        {
            ArrayPool<char>.Shared.Return(_chars);
            _chars = [];
            base.Dispose(disposing);
        }

        private void Grow(int by)
        {
            if (_length + by > _chars.Length)
            {
                char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + by, _chars.Length * 2));
                _chars.AsSpan(0, _length).CopyTo(larger);
                ArrayPool<char>.Shared.Return(_chars);
                _chars = larger;
            }
        }
    }
}
