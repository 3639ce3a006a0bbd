using System.Diagnostics;
using System.Globalization;
using ErgBot.DevHost.Tools;

namespace ErgBot.Tests.Tools;

public sealed class ChildProcessTests
{
    private const string StayUp = "setInterval(() => {}, 1e6);";

    private static readonly CancellationToken Soon = new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;

    [Fact]
    public async Task One_that_ends_is_named_with_its_exit_code_and_its_last_lines()
    {
        await using var child = ChildProcess.StartCommand("The clerk", "node", ["-e", "console.log('out of ink'); process.exit(3);"]);

        var exception = await Assert.ThrowsAsync<ToolException>(() => child.LineAsync("written", Soon));

        Assert.Contains("The clerk ended with exit code 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains("out of ink", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_has_an_exit_code_of_its_own()
    {
        await using var child = ChildProcess.StartCommand("Nothing", "ergbot-no-such-command", []);

        await child.Exited.WaitAsync(Soon);

        Assert.Equal(ChildProcess.NoSuchCommand, child.ExitCode);
    }

    [Fact]
    public async Task A_stop_lets_it_end_in_order()
    {
        await using var child = ChildProcess.StartCommand(
            "The clerk", "node", ["-e", "process.on('SIGTERM', () => { console.log('desk cleared'); process.exit(0); }); console.log('up');" + StayUp]);
        await child.LineAsync("up", Soon);

        await child.StopAsync();

        Assert.Equal("desk cleared", await child.LineAsync("desk", Soon));
        Assert.Equal(0, child.ExitCode);
    }

    [Fact]
    public async Task It_ends_also_when_whoever_started_it_is_killed()
    {
        var leash = Path.Combine(NpmTools.Folder, "leash.cjs").Replace('\\', '/');
        await using var parent = ChildProcess.StartCommand(
            "The parent",
            "node",
            [
                "-e",
                $$"""
                const leashed = ['{{leash}}', 'node', '-e', "console.log('child ' + process.pid); {{StayUp}}"];
                require('node:child_process').spawn('node', leashed, { stdio: ['pipe', 'inherit', 'inherit'] });
                console.log('parent ' + process.pid);
                """,
            ]);
        using var child = await ProcessAsync(parent, "child ");
        using var started = await ProcessAsync(parent, "parent ");

        started.Kill();

        await child.WaitForExitAsync(Soon);
    }

    private static async Task<Process> ProcessAsync(ChildProcess from, string beginning) =>
        Process.GetProcessById(int.Parse((await from.LineAsync(beginning, Soon)).AsSpan(beginning.Length), CultureInfo.InvariantCulture));
}
