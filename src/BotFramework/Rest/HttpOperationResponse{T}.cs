namespace Microsoft.Rest;

/// <summary>A request, what came back, and the body as a value.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>The default value when the answer had no body.</summary>
    public T? Body { get; set; }
}
