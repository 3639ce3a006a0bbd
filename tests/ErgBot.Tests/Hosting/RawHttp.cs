using System.Net.Sockets;
using System.Text;

namespace ErgBot.Hosting;

/// <summary>Says exactly these bytes on a connection: what a well-behaved client would never send.</summary>
internal static class RawHttp
{
    /// <returns>The head of the answer, as soon as it is there.</returns>
    public static Task<string> AskAsync(Uri server, string text) =>
        AskAsync(server, Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")));

    public static async Task<string> AskAsync(Uri server, byte[] bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        var stream = client.GetStream();
        var sending = stream.WriteAsync(bytes).AsTask();
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (!answer.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is > 0 and var count)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }

            await sending;
        }
        catch (IOException) when (answer.Length > 0)
        {
            // Having answered, the server hung up on the rest.
        }

        return answer.ToString();
    }
}
