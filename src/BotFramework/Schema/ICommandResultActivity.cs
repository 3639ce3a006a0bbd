namespace Microsoft.Bot.Schema;

/// <summary>An activity that reports on a command.</summary>
public interface ICommandResultActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}
