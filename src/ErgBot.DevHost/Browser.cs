using System.ComponentModel;
using System.Diagnostics;

namespace ErgBot.DevHost;

/// <summary>The machine's default browser, where there is one.</summary>
internal static class Browser
{
    public static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            Console.WriteLine("No browser was found to open; the addresses above work in any.");
        }
    }
}
