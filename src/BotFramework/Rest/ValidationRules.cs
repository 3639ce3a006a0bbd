namespace Microsoft.Rest;

/// <summary>What a <see cref="ValidationException"/> complains of.</summary>
public static class ValidationRules
{
    public static readonly string CannotBeNull = "CannotBeNull";
}
