using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>signin/verifyState</c>.</summary>
public class SigninStateVerificationQuery
{
    public SigninStateVerificationQuery()
    {
    }

    public SigninStateVerificationQuery(string? state = null)
        => State = state;

    [JsonProperty(PropertyName = "state")]
    public string? State { get; set; }
}
