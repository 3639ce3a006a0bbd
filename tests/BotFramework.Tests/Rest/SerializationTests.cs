using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BotFramework.Tests.Rest;

public sealed class SerializationTests
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new ReadOnlyJsonContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        Converters = [new Iso8601TimeSpanConverter()],
    };

    [Fact]
    public void What_cannot_be_set_is_not_written()
    {
        Assert.Equal("""{"name":"Noor","lasts":"PT1H30M","rest":null}""", SafeJsonConvert.SerializeObject(new Meeting { Name = "Noor", Lasts = TimeSpan.FromMinutes(90) }, Settings));
    }

    [Fact]
    public void Durations_are_read_as_ISO_8601_writes_them()
    {
        Meeting meeting = SafeJsonConvert.DeserializeObject<Meeting>("""{"name":"Noor","lasts":"PT1H30M","rest":"PT5S"}""", Settings)!;
        Assert.Equal(("Noor", TimeSpan.FromMinutes(90), TimeSpan.FromSeconds(5)), (meeting.Name, meeting.Lasts, meeting.Rest));
        Assert.Null(SafeJsonConvert.DeserializeObject<Meeting>("{}", new Iso8601TimeSpanConverter())!.Rest);
        Assert.Equal("\"PT0S\"", SafeJsonConvert.SerializeObject(TimeSpan.Zero, new Iso8601TimeSpanConverter()));
    }

    [Fact]
    public void Settings_of_the_process_dont_count()
    {
        Func<JsonSerializerSettings>? before = JsonConvert.DefaultSettings;
        try
        {
            JsonConvert.DefaultSettings = () => new JsonSerializerSettings { Formatting = Formatting.Indented };
            Assert.Equal("""{"a":1}""", SafeJsonConvert.SerializeObject(new { a = 1 }));
        }
        finally
        {
            JsonConvert.DefaultSettings = before;
        }
    }

    private sealed class Meeting
    {
        public string? Name { get; set; }

        public TimeSpan Lasts { get; set; }

        public TimeSpan? Rest { get; set; }

        public string Greeting => "Hello " + Name;
    }
}
