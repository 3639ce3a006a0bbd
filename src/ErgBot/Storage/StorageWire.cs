using Azure.Core.Pipeline;

namespace ErgBot.Storage;

/// <summary>What lies between the stores and the storage account. The bot uses it as it is; tests put faults on the wire and keep their tables apart.</summary>
internal sealed record StorageWire
{
    /// <summary>Null: the Azure clients' own.</summary>
    public HttpPipelineTransport? Transport { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Put before the name of every table and queue; lower-case letters and digits, a letter first.</summary>
    public string NamePrefix { get; init; } = "";
}
