namespace Microsoft.Rest;

/// <summary>A call was refused before it was sent: something that it needs is missing.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string? message)
        : base(message)
    {
    }

    public ValidationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ValidationException(string rule, string target)
        : base($"'{target}' {rule}.") => (Rule, Target) = (rule, target);

    /// <summary>One of <see cref="ValidationRules"/>.</summary>
    public string? Rule { get; }

    /// <summary>The name of the parameter.</summary>
    public string? Target { get; }
}
