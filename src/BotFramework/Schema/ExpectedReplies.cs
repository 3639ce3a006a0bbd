using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The HTTP body that carries all answers of a turn when the caller asked for <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null)
        => Activities = activities;

    [JsonProperty(PropertyName = "activities")]
    public IList<Activity>? Activities { get; set; }
}
