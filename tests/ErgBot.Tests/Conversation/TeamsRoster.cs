using System.Net;

namespace ErgBot.Tests.Conversation;

/// <summary>Answers who a member is, as Teams would over HTTP, and counts how often it was asked.</summary>
internal sealed class TeamsRoster : HttpMessageHandler
{
    public const string Domain = "cpsd.example";

    public int Asked { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"id":"29:someone","userPrincipalName":"someone@{{Domain}}"}""", null, "application/json"),
        });
    }
}
