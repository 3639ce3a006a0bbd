using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Lends Newtonsoft's readers and writers their buffers from the shared pool.</summary>
internal sealed class JsonArrayPool : IArrayPool<char>
{
    public static JsonArrayPool Shared { get; } = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
        {
            ArrayPool<char>.Shared.Return(array);
        }
    }
}
