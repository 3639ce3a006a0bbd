using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotFramework.Tests.AdaptiveCards;

/// <summary>JSON compared by what it says: the order of properties and the writing of numbers don't count.</summary>
internal static class JsonTexts
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void AssertSame(string expected, string actual)
    {
        var (one, other) = (JsonNode.Parse(expected), JsonNode.Parse(actual));
        if (!JsonNode.DeepEquals(one, other))
        {
            Assert.Equal(one!.ToJsonString(Indented), other!.ToJsonString(Indented));
        }
    }
}
