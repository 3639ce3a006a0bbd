namespace ErgBot.Storage;

/// <summary>Section "Storage": where tables and queues are. One of the two is set.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Azurite's or Azure's connection string.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The account's name in the public Azure cloud; access is then by managed identity (a user-assigned one is chosen as always, by AZURE_CLIENT_ID).</summary>
    public string? AccountName { get; init; }

    /// <summary>So long storage may take for one answer; asked three times in vain it counts as away.</summary>
    public double SecondsToAnswer { get; init; } = 0.8;
}
