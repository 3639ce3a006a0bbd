namespace Microsoft.Bot.Builder;

/// <summary>What is known of a named value without reading it.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}
