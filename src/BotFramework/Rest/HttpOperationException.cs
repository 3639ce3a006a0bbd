namespace Microsoft.Rest;

/// <summary>A service refused, in a form of its own.</summary>
public class HttpOperationException : RestException
{
    public HttpOperationException()
    {
    }

    public HttpOperationException(string? message)
        : base(message)
    {
    }

    public HttpOperationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public object? Body { get; set; }

    public HttpResponseMessageWrapper? Response { get; set; }
}
