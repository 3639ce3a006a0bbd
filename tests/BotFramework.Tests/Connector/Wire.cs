using System.Net;
using System.Text;

namespace BotFramework.Tests.Connector;

/// <summary>The other end of an HttpClient: keeps what was asked and answers as it is told.</summary>
internal sealed class Wire(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
{
    public List<(HttpMethod Method, string Address, HttpRequestMessage Request, string? Body)> Asked { get; } = [];

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK)
        => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Asked)
        {
            Asked.Add((request.Method, request.RequestUri!.AbsoluteUri, request, body));
        }

        return answer(request);
    }
}
