using System.Runtime.InteropServices;
using ErgBot.DevHost;
using ErgBot.DevHost.Tools;

using var end = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
try
{
    await LocalRun.RunAsync(DevHostOptions.Parse(args), end.Token);
    return 0;
}
catch (OperationCanceledException) when (end.IsCancellationRequested)
{
    return 0;
}
catch (ToolException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

void End(PosixSignalContext signal)
{
    signal.Cancel = true; // the children are stopped in order first
    end.Cancel();
}
