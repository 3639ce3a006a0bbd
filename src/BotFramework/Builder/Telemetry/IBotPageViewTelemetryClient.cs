namespace Microsoft.Bot.Builder;

/// <summary>A telemetry client that counts the start of a dialog as the view of a page.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
