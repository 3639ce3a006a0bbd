using System.ComponentModel;
using System.Diagnostics;

namespace ErgBot.DevHost.Tools;

/// <summary>
/// Another program, running no longer than this one: it is started on the leash of <c>npm/leash.cjs</c>, which sends it
/// SIGTERM when its standard input closes, and the system closes that when we end, even by a kill.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>The exit code when the leash found no such command.</summary>
    public const int NoSuchCommand = 127;

    private const int LinesKept = 200;
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly Action<string>? heard;
    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();
    private TaskCompletionSource another = NewSignal();

    private ChildProcess(string name, ProcessStartInfo start, Action<string>? heard)
    {
        Name = name;
        this.heard = heard;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, output) => Keep(output.Data);
        process.ErrorDataReceived += (_, output) => Keep(output.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            process.Dispose();
            throw new ToolException($"{NpmTools.NodeIsNeeded} No node was found on PATH.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = process.WaitForExitAsync();
    }

    public string Name { get; }

    /// <summary>Completes when the program has ended and all of its output has been read.</summary>
    public Task Exited { get; }

    /// <summary>Defined once <see cref="Exited"/> has completed.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts a script of Node's in the leashed process itself.</summary>
    public static ChildProcess StartScript(
        string name, string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null) =>
        Start(name, ["--require", Leash, script, .. arguments], environment, folder);

    /// <summary>Starts any command, as the child of a leashed process.</summary>
    /// <param name="heard">Is told each line of output, from any thread.</param>
    public static ChildProcess StartCommand(
        string name,
        string command,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null,
        Action<string>? heard = null) =>
        Start(name, [Leash, command, .. arguments], environment, folder, heard);

    /// <summary>The first line that begins so, of those still kept and those to come.</summary>
    /// <exception cref="ToolException">The program ended without saying it; the message holds its last words.</exception>
    public async Task<string> LineAsync(string beginning, CancellationToken cancellationToken)
    {
        while (true)
        {
            var ended = Exited.IsCompleted;
            Task next;
            lock (gate)
            {
                if (lines.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line)
                {
                    return line;
                }

                next = another.Task;
            }

            if (ended)
            {
                throw Ended();
            }

            await Task.WhenAny(next, Exited).WaitAsync(cancellationToken);
        }
    }

    /// <summary>What to tell when the program has ended though it shouldn't have.</summary>
    public ToolException Ended()
    {
        lock (gate)
        {
            return new ToolException(
                $"{Name} ended with exit code {ExitCode}. Its last lines:{Environment.NewLine}{string.Join(Environment.NewLine, lines.TakeLast(20))}");
        }
    }

    public async Task StopAsync()
    {
        process.StandardInput.Close();
        try
        {
            await Exited.WaitAsync(PatienceAtTheEnd);
        }
        catch (TimeoutException)
        {
            process.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    private static string Leash => Path.Combine(NpmTools.Folder, "leash.cjs");

    private static ChildProcess Start(
        string name, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment, string? folder, Action<string>? heard = null)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Checkout.Root,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        return new ChildProcess(name, start, heard);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        heard?.Invoke(line);
        lock (gate)
        {
            lines.Enqueue(line);
            if (lines.Count > LinesKept)
            {
                lines.Dequeue();
            }

            another.SetResult();
            another = NewSignal();
        }
    }
}
