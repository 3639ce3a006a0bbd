using System.Net;
using System.Net.Sockets;

namespace ErgBot.DevHost;

/// <summary>
/// Hands out ports that nobody listens on, each once, from the Bot Framework's usual 3978 upwards: below the range from which
/// the system serves those who ask for any port, so that none is taken between here and its use.
/// </summary>
internal sealed class Ports
{
    private int last = 3977;

    public int Next()
    {
        do
        {
            last++;
        }
        while (!IsFree(last));

        return last;
    }

    // On every address, since the Playground listens so.
    private static bool IsFree(int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
