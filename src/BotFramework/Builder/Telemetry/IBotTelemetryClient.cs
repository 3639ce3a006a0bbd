namespace Microsoft.Bot.Builder;

/// <summary>Where dialogs report what happens in them. Names and properties must carry nothing personal.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Reports whether something that was looked after could be reached.</summary>
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Reports a call to another service.</summary>
    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    /// <summary>Reports that something happened, e.g. that a dialog was started.</summary>
    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties);

    /// <summary>Sends off what is held back.</summary>
    void Flush();
}
