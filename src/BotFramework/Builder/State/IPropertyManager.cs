namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors of named values.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor of the value of that name; a blank name is refused with <see cref="ArgumentNullException"/>.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
