namespace AdaptiveCards;

/// <summary>Something in a card that was tolerated.</summary>
public class AdaptiveWarning
{
    internal const int UnknownWord = -1;

    public AdaptiveWarning(int code, string message)
    {
        Code = code;
        Message = message;
    }

    /// <summary>A <see cref="WarningStatusCode"/>, or -1 for a type or value that the schema doesn't know.</summary>
    public int Code { get; set; }

    public string Message { get; set; }

    public override string ToString() => Message;

    /// <summary>The kinds of warnings.</summary>
    public enum WarningStatusCode
    {
        UnsupportedSchemaVersion = 7,
        EmptyLabelInRequiredInput = 14,
        NoErrorMessageForValidatedInput = 15,
    }
}
