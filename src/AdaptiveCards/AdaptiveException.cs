namespace AdaptiveCards;

/// <summary>Base of what this library throws.</summary>
public class AdaptiveException : Exception
{
    public AdaptiveException(string message)
        : base(message)
    {
    }

    public AdaptiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
