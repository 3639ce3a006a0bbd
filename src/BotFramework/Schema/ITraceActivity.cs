namespace Microsoft.Bot.Schema;

/// <summary>Diagnostics; only the emulator shows them.</summary>
public interface ITraceActivity : IActivity
{
    string? Label { get; set; }

    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }

    string? ValueType { get; set; }
}
