using ErgBot.DevHost.Tools;

namespace ErgBot.DevHost;

/// <summary>Waits until a child answers over HTTP.</summary>
internal static class Probe
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <exception cref="ToolException">The child ended, or did not answer in time.</exception>
    public static async Task AnswersAsync(ChildProcess child, Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            while (!await IsUpAsync(http, address, deadline.Token))
            {
                if (child.Exited.IsCompleted)
                {
                    throw child.Ended();
                }

                await Task.Delay(Interval, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"{child.Name} did not answer at {address} within {Patience.TotalMinutes} minutes.");
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(address, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
