using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector;

/// <summary>One call of the connector: every operation is this with another path.</summary>
internal static class ConnectorCall
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private static readonly string UserAgent =
        $"Microsoft-BotFramework/3.1 BotBuilder/4.23 (ErgBot; {RuntimeInformation.FrameworkDescription}; {RuntimeInformation.OSArchitecture})";

    /// <exception cref="SerializationException">The service said yes, but its body is no <typeparamref name="T"/>.</exception>
    public static async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpClient client,
        ServiceClientCredentials? credentials,
        Uri baseUri,
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? customHeaders,
        string? replyIn,
        Func<string, HttpResponseMessageWrapper, Exception> refused,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HttpRequestMessage request = Request(baseUri, method, path, body, customHeaders, replyIn);
        HttpResponseMessage? response = null;
        try
        {
            if (credentials is not null)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            }

            response = await client.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                string content = await response.Content.ReadAsStringAsync(cancellationToken);
                throw refused($"Operation returned an invalid status code '{response.StatusCode}'", new HttpResponseMessageWrapper(response, content));
            }

            return new HttpOperationResponse<T> { Request = request, Response = response, Body = await ReadAsync<T>(response, cancellationToken) };
        }
        catch
        {
            request.Dispose();
            response?.Dispose();
            throw;
        }
    }

    public static Exception Refused(string message, HttpResponseMessageWrapper response)
        => new ErrorResponseException(message) { Response = response, Body = ErrorIn(response.Content) };

    private static HttpRequestMessage Request(
        Uri baseUri, HttpMethod method, string path, object? body, Dictionary<string, List<string>>? customHeaders, string? replyIn)
    {
        string root = baseUri.AbsoluteUri;
        var request = new HttpRequestMessage(method, new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}"));
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (replyIn is not null)
        {
            request.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, replyIn);
        }

        if (customHeaders is not null)
        {
            foreach ((string name, List<string> values) in customHeaders)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, values);
            }
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(WireJson.Write(body));
            request.Content.Headers.ContentType = Json;
        }

        return request;
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // HttpClient has the whole body by now: this reads memory, not the network.
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        try
        {
            return WireJson.Read<T>(stream);
        }
        catch (JsonException e)
        {
            throw new SerializationException("Unable to deserialize the response.", await response.Content.ReadAsStringAsync(cancellationToken), e);
        }
    }

    // Usually {"error":{"code","message"}}; a blocked chat answers {"errorCode","message"} where the message is JSON again, with the code in "subCode".
    private static ErrorResponse? ErrorIn(string? content)
    {
        if (AsObject(content) is not { } body)
        {
            return null;
        }

        if (body["error"] is JObject error)
        {
            return new ErrorResponse(error.ToObject<Error>());
        }

        JObject inner = AsObject(Text(body["message"])) ?? body;
        string? code = Text(inner["subCode"]) ?? Text(inner["code"]) ?? Text(inner["errorCode"]);
        string? message = Text(inner["details"]) ?? Text(inner["message"]);
        return code is null && message is null ? null : new ErrorResponse(new Error(code, message));
    }

    private static string? Text(JToken? token) => token is JValue { Value: { } value } ? Convert.ToString(value, null) : null;

    private static JObject? AsObject(string? json)
    {
        if (json is null || !json.AsSpan().TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JObject.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
