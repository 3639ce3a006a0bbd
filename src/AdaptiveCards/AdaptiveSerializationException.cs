namespace AdaptiveCards;

/// <summary>A text isn't the JSON of a card.</summary>
public class AdaptiveSerializationException : AdaptiveException
{
    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
