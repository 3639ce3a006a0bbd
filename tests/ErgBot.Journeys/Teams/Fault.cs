namespace ErgBot.Journeys.Teams;

/// <summary>A rule by which the connector misbehaves: for which calls, how, and how many times.</summary>
internal sealed class Fault(FaultKind kind, int status = 0, string code = "ServiceError", TimeSpan? retryAfter = null)
{
    private int left = int.MaxValue;

    public FaultKind Kind => kind;

    public Func<ConnectorCall, bool> When { get; init; } = call => call.Posts;

    public int Times { init => left = value; }

    public int Taken { get; private set; }

    public ConnectorReply Reply => ConnectorReply.Error(status, code, "A fault that the story asked for.") with { RetryAfter = retryAfter };

    public static Fault Throttled(TimeSpan? retryAfter, int times = int.MaxValue) => new(FaultKind.Refuse, 429, "Throttled", retryAfter) { Times = times };

    public static Fault Refused(int status, string code, int times = int.MaxValue) => new(FaultKind.Refuse, status, code) { Times = times };

    public static Fault AcceptedThenRefused(int status = 502, int times = int.MaxValue) => new(FaultKind.AcceptThenRefuse, status) { Times = times };

    public static Fault AcceptedThenReset(int times = int.MaxValue) => new(FaultKind.AcceptThenReset) { Times = times };

    public static Fault Hangs(int times = int.MaxValue) => new(FaultKind.Hang) { Times = times };

    /// <summary>No answer to these calls.</summary>
    public static Fault HangsFrom(Func<ConnectorCall, bool> when) => new(FaultKind.Hang) { When = when };

    /// <summary>Called under the stand-in's lock.</summary>
    public bool Takes(ConnectorCall call)
    {
        if (left == 0 || !When(call))
        {
            return false;
        }

        left--;
        Taken++;
        return true;
    }
}
