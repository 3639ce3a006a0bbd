using System.Text.Json.Nodes;

namespace ErgBot.Hosting;

/// <summary>One way to ask: the values of the Authorization header, the activity beside it.</summary>
internal sealed record TokenAttempt(JsonObject Activity, params string[] Authorization);
