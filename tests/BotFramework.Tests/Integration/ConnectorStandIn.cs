using System.Net;
using System.Text;

namespace BotFramework.Tests.Integration;

/// <summary>A connector that notes what it is asked, and answers as it is told.</summary>
internal sealed class ConnectorStandIn : HttpMessageHandler, IHttpClientFactory
{
    public List<(string Method, string Path, string Body, HttpRequestMessage Request)> Calls { get; } = [];

    public Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = _ => Json(HttpStatusCode.OK, """{"id":"sent"}""");

    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Add((request.Method.Method, request.RequestUri!.PathAndQuery, body, request));
        return Answer(request);
    }
}
