using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void The_local_time_keeps_its_offset()
    {
        Activity activity = Read("""{"type":"message","localTimestamp":"2027-02-03T11:30:15.25-05:00"}""");

        Assert.Equal(TimeSpan.FromHours(-5), activity.LocalTimestamp!.Value.Offset);
        Assert.Contains("\"2027-02-03T11:30:15.25-05:00\"", Written(activity));
    }

    [Fact]
    public void A_time_inside_value_or_channel_data_becomes_a_date_in_UTC()
    {
        Activity activity = Read("""{"value":{"at":"2027-05-04T08:00:00-04:00"},"channelData":{"at":"2027-05-04T08:00:00-04:00"}}""");

        foreach (object? part in new[] { activity.Value, activity.ChannelData })
        {
            JToken at = ((JObject)part!)["at"]!;
            Assert.Equal(JTokenType.Date, at.Type);
            Assert.Equal(new DateTime(2027, 5, 4, 12, 0, 0, DateTimeKind.Utc), at.Value<DateTime>());
            Assert.Contains("\"2027-05-04T12:00:00Z\"", at.ToString(Formatting.None));
        }
    }

    [Fact]
    public void What_the_schema_does_not_name_is_kept_and_written_back()
    {
        const string Json =
            """{"type":"message","from":{"id":"1","mood":"good"},"conversation":{"id":"2","topic":{"a":1}},"entities":[{"type":"odd","size":3}],"attachments":[{"contentType":"x","weight":4}],"weather":"rain"}""";
        Activity activity = Read(Json);

        Assert.Equal("rain", activity.Properties["weather"]);
        Assert.Equal("good", activity.From!.Properties["mood"]);
        Assert.Equal(3, activity.Entities![0].Properties["size"]);
        Assert.True(JToken.DeepEquals(JToken.Parse(Json), JToken.Parse(Written(activity))));
    }

    [Fact]
    public void What_is_written_is_compact_and_without_nulls()
        => Assert.Equal("""{"type":"message","text":"Hi"}""", Written(new Activity(ActivityTypes.Message, text: "Hi")));

    [Fact]
    public void No_type_name_in_JSON_makes_an_object()
    {
        Activity activity = Read("""{"value":{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}}""");

        Assert.IsType<JObject>(activity.Value);
    }

    [Fact]
    public void JSON_that_never_ends_its_nesting_is_refused()
        => Assert.ThrowsAny<JsonException>(() => Read("{\"value\":" + new string('[', 5000) + new string(']', 5000) + "}"));

    [Fact]
    public void Text_longer_than_the_first_buffer_comes_through_whole()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"ä{number}"));

        Assert.Equal(text, Read(Written(new Activity(text: text))).Text);
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_asked_for()
    {
        Activity activity = Read("""{"channelData":{"tenant":{"id":"t"},"team":{"id":"g","aadGroupId":"e"},"eventType":"channelCreated","meeting":{"id":"m"},"extra":1}}""");

        var data = activity.GetChannelData<TeamsChannelData>()!;
        Assert.Equal(("t", "g", "e", "channelCreated", "m"), (data.Tenant!.Id, data.Team!.Id, data.Team.AadGroupId, data.EventType, data.Meeting!.Id));
        Assert.Equal(1L, data.AdditionalProperties!["extra"] is JToken token ? token.Value<long>() : data.AdditionalProperties["extra"]);
    }

    [Fact]
    public void Channel_data_of_another_shape_is_not_there()
    {
        Assert.False(Read("""{"channelData":"words"}""").TryGetChannelData(out TeamsChannelData? data));
        Assert.Null(data);
        Assert.False(Read("""{"channelData":{"team":[1]}}""").TryGetChannelData(out data));
        Assert.False(new Activity().TryGetChannelData(out data));
        Assert.True(new Activity { ChannelData = new TeamsChannelData() }.TryGetChannelData(out data));
    }

    [Theory]
    [InlineData("""{"objectId":"o"}""")]
    [InlineData("""{"aadObjectId":"o"}""")]
    public void A_members_Entra_id_has_two_names(string json)
    {
        TeamsChannelAccount member = JsonConvert.DeserializeObject<TeamsChannelAccount>(json)!;

        Assert.Equal("o", member.AadObjectId);
        Assert.Equal("""{"aadObjectId":"o","objectId":"o"}""", Ordered(Written(member)));
    }

    [Fact]
    public void A_page_of_plain_members_becomes_a_page_of_Teams_members()
    {
        PagedMembersResult page = JsonConvert.DeserializeObject<PagedMembersResult>("""{"continuationToken":"n","members":[{"id":"1","email":"a@b.example","objectId":"o"}]}""")!;

        var teams = new TeamsPagedMembersResult(page.ContinuationToken, page.Members);

        TeamsChannelAccount member = Assert.Single(teams.Members!);
        Assert.Equal(("n", "1", "a@b.example", "o"), (teams.ContinuationToken, member.Id, member.Email, member.AadObjectId));
    }

    private static string Ordered(string json) => new JObject(JObject.Parse(json).Properties().OrderBy(property => property.Name)).ToString(Formatting.None);

    private static Activity Read(string json) => WireJson.Read<Activity>(new MemoryStream(Encoding.UTF8.GetBytes(json)))!;

    private static string Written(object value) => Encoding.UTF8.GetString(WireJson.Write(value));
}
