namespace Microsoft.Bot.Schema;

/// <summary>An activity that asks for something to be done.</summary>
public interface ICommandActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}
