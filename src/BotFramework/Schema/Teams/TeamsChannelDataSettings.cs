using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Choices made while the app was installed.</summary>
public class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo? channel = null)
        => SelectedChannel = channel;

    /// <summary>The channel where the installer wants the bot to speak.</summary>
    [JsonProperty(PropertyName = "selectedChannel")]
    public ChannelInfo? SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}
