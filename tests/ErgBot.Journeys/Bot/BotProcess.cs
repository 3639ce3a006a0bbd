using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ErgBot.Journeys.Bot;

/// <summary>The real bot as a process of its own: started, asked whether it is ready, stopped or killed, and started again on the same port and storage.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtTheStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromMinutes(1);
    private readonly BotSettings settings;
    private readonly StringBuilder output = new();
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private Process? process;

    private BotProcess(BotSettings settings)
    {
        this.settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public Uri Address { get; }

    public Uri Messages => new(Address, "api/messages");

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public int ExitCode => process!.ExitCode;

    /// <summary>All that it has written so far, over restarts.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Resident memory in bytes, as the system counts it (Linux).</summary>
    public long ResidentBytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<BotProcess> StartAsync(BotSettings settings, string until = "ready")
    {
        var bot = new BotProcess(settings);
        await bot.StartAgainAsync(until);
        return bot;
    }

    /// <summary>Starts the process and expects it to end by itself: it refuses to run with these settings.</summary>
    public static async Task<BotProcess> RunToTheEndAsync(BotSettings settings)
    {
        var bot = new BotProcess(settings);
        bot.Launch();
        using var patience = new CancellationTokenSource(PatienceAtTheStart);
        await bot.process!.WaitForExitAsync(patience.Token);
        return bot;
    }

    /// <summary>Starts it again, with the same settings, and waits until it says that it is <c>ready</c>, or only <c>live</c>.</summary>
    public async Task StartAgainAsync(string until = "ready")
    {
        var started = TimeProvider.System.GetTimestamp();
        Launch();
        while (await StatusAsync($"health/{until}") != HttpStatusCode.OK)
        {
            if (process!.HasExited || TimeProvider.System.GetElapsedTime(started) > PatienceAtTheStart)
            {
                throw new InvalidOperationException($"The bot did not become {until}. It wrote:{Environment.NewLine}{Output[..Math.Min(Output.Length, 4_000)]}");
            }

            await Task.Delay(10);
        }

        ReadyAfter = TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>The status of a page, or null when nobody answers.</summary>
    public async Task<HttpStatusCode?> StatusAsync(string path)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(Address, path));
            return response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>SIGTERM, as a platform sends it before it takes an instance away; returns how long the bot took to end.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        using (var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(PatienceAtTheEnd);
        await process.WaitForExitAsync(patience.Token);
        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Launch()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            // The reference to the project puts the whole bot, with its content and settings, beside the tests.
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "ErgBot.dll") },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (key, value) in settings.Environment)
        {
            start.Environment[key] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        process?.Dispose();
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        AppDomain.CurrentDomain.ProcessExit += KillAtTheEnd(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>No bot outlives a test run that was broken off.</summary>
    private static EventHandler KillAtTheEnd(Process process) => (_, _) =>
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended, or was disposed of, long ago.
        }
    };

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
