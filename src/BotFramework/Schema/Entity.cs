using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity mentions or knows beside its text; kinds that are not known keep their properties.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = null)
        => Type = type;

    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    [JsonExtensionData]
    public JObject Properties { get; set; } = new();

    /// <summary>This entity as the type that its <see cref="Type"/> stands for.</summary>
    public T? GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <summary>Takes over type and properties of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        Entity entity = JObject.FromObject(obj).ToObject<Entity>()!;
        (Type, Properties) = (entity.Type, entity.Properties);
    }

    public bool Equals(Entity? other) => other is not null && JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other));

    public override bool Equals(object? obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
