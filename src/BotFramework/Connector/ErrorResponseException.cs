using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector refused; <see cref="Body"/> says why, <see cref="Response"/> when to come back.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string? message)
        : base(message)
    {
    }

    public ErrorResponseException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Null when the answer's body says nothing that can be read.</summary>
    public ErrorResponse? Body { get; set; }

    public HttpResponseMessageWrapper? Response { get; set; }
}
