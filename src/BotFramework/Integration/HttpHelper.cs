using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities and answers to invokes as HTTP bodies.</summary>
public static class HttpHelper
{
    private const int UsualActivity = 4096;

    /// <summary>Reads the body; the default value when it is no JSON or none of this shape. Its size is the server's to limit.</summary>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = ArrayPool<byte>.Shared.Rent(UsualActivity);
        try
        {
            int length = 0;
            while (await request.Body.ReadAsync(body.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (length == body.Length)
                {
                    body = Larger(body);
                }
            }

            return WireJson.Read<T>(body.AsSpan(0, length));
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            // Newtonsoft lets some of what converting a wrong value throws through as it is.
            return default;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    /// <summary>Answers with the status and the body of an answer to an invoke; null is an empty 200.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is { } body)
        {
            byte[] utf8 = WireJson.Write(body, Formatting.Indented);
            response.ContentType = "application/json";
            response.ContentLength = utf8.Length;
            await response.Body.WriteAsync(utf8);
        }
    }

    private static byte[] Larger(byte[] body)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(body.Length * 2);
        body.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(body);
        return larger;
    }
}
