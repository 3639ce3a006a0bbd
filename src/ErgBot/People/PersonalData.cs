using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ErgBot.People;

/// <summary>All that is stored of a person, over all features.</summary>
internal sealed class PersonalData(IEnumerable<IPersonalData> features)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // names as people write them
    };

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<PersonalFact>>> OfAsync(PersonId person, CancellationToken ct)
    {
        var facts = new Dictionary<string, IReadOnlyList<PersonalFact>>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (await feature.ExportAsync(person, ct) is { Count: > 0 } own)
            {
                facts.Add(feature.Name, own);
            }
        }

        return facts;
    }

    public static string ToJson(IReadOnlyDictionary<string, IReadOnlyList<PersonalFact>> facts) => JsonSerializer.Serialize(facts, _json);
}
