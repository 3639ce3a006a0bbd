namespace ErgBot.Hosting;

/// <summary>Why a request goes no further. The caller sees the status alone; the reason is for the log and names nobody.</summary>
/// <param name="Status">The HTTP status, 4xx for what the caller did, 503 for what we lack.</param>
/// <param name="Reason">A few words for the log, never taken from the request.</param>
internal sealed record Refusal(int Status, string Reason)
{
    public static readonly Refusal NotJson = new(StatusCodes.Status415UnsupportedMediaType, "not plain JSON in UTF-8");
    public static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "body too large");
    public static readonly Refusal NoToken = new(StatusCodes.Status401Unauthorized, "no bearer token, or a garbled one");
    public static readonly Refusal BadToken = new(StatusCodes.Status401Unauthorized, "token not valid");
    public static readonly Refusal TokenForOther = new(StatusCodes.Status401Unauthorized, "token made for another serviceUrl");
    public static readonly Refusal BadEnvelope = new(StatusCodes.Status400BadRequest, "not an activity");
    public static readonly Refusal NotTeams = new(StatusCodes.Status403Forbidden, "not from the Teams channel");
    public static readonly Refusal NotEndorsed = new(StatusCodes.Status403Forbidden, "key not endorsed for Teams");
    public static readonly Refusal ForeignHost = new(StatusCodes.Status403Forbidden, "serviceUrl not on Teams:AllowedServiceHosts");
    public static readonly Refusal ForeignTenant = new(StatusCodes.Status403Forbidden, "tenant not on Teams:AllowedTenants, missing, or contradictory");
    public static readonly Refusal NotLocal = new(StatusCodes.Status403Forbidden, "without an app id only this machine is served");
    public static readonly Refusal Flood = new(StatusCodes.Status429TooManyRequests, "too many requests");

    /// <summary>
    /// Not the sender's fault: without the Bot Connector's keys a good token cannot be told from a bad one.
    /// The door stays shut, and the sender is told to come back rather than that it may not.
    /// </summary>
    public static readonly Refusal KeysAway = new(StatusCodes.Status503ServiceUnavailable, "signing keys cannot be had");
}
