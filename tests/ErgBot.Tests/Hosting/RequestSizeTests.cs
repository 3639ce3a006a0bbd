using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ErgBot.Hosting;

public sealed class RequestSizeTests(GuardedBotFixture fixture) : IClassFixture<GuardedBotFixture>
{
    private const int Limit = 256 * 1024;

    private GuardedBot Bot => fixture.Bot;

    [Fact]
    public async Task As_much_as_the_limit_passes() => Assert.Equal(200, await SendAsync(Sized(Limit)));

    [Fact]
    public async Task One_byte_more_does_not() => Assert.Equal(413, await SendAsync(Sized(Limit + 1)));

    [Fact]
    public async Task As_much_as_the_limit_passes_in_chunks() => Assert.Equal(200, await SendAsync(Chunked(Sized(Limit))));

    [Fact]
    public async Task One_byte_more_in_chunks_does_not() => Assert.Equal(413, await SendAsync(Chunked(Sized(Limit + 1))));

    [Theory]
    [InlineData(30_000_000)]
    [InlineData(1_073_741_824)]
    [InlineData(9_000_000_000_000_000_000)]
    public async Task What_announces_too_much_is_not_waited_for(long announced)
    {
        var answer = await AskAsync($"Content-Length: {announced}", "{");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_chunks_are_cut_off()
    {
        var chunk = $"10000\r\n{new string(' ', 0x10000)}\r\n";
        var answer = await AskAsync("Transfer-Encoding: chunked", string.Concat(Enumerable.Repeat(chunk, 64)));
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_chunks_are_the_callers_fault()
    {
        var answer = await AskAsync("Transfer-Encoding: chunked", "zz\r\nhello\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_64_KB_are_refused()
    {
        var answer = await RawHttp.AskAsync(Bot.Client.BaseAddress!, $"GET /health/live HTTP/1.1\nHost: localhost\nx-big: {new string('x', 64 * 1024)}\n\n");
        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity, gzip")]
    public async Task A_packed_body_is_not_unpacked(string encoding)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[50_000_000]); // 50 MB of zeros in 50 KB
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        Assert.Equal(415, await SendAsync(content));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonp")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json, text/plain")]
    [InlineData("junk")]
    public async Task What_is_not_JSON_is_not_read(string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(GuardedBot.Activity().ToJsonString()));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        Assert.Equal(415, await SendAsync(content));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    public async Task JSON_in_UTF8_is(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(GuardedBot.Activity().ToJsonString()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(200, await SendAsync(content));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Only_POST_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await Bot.Client.SendAsync(request);
        Assert.Equal(405, (int)response.StatusCode);
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "empty", "" },
        { "blank", "   " },
        { "null", "null" },
        { "a list", "[]" },
        { "a list of activities", $"[{GuardedBot.Activity().ToJsonString()}]" },
        { "a number", "5" },
        { "text", "\"message\"" },
        { "an empty object", "{}" },
        { "cut off", GuardedBot.Activity().ToJsonString()[..^2] },
        { "something behind it", GuardedBot.Activity().ToJsonString() + "x" },
        { "two in a row", GuardedBot.Activity().ToJsonString() + GuardedBot.Activity().ToJsonString() },
        { "a comment", "/* hello */" + GuardedBot.Activity().ToJsonString() },
        { "single quotes", GuardedBot.Activity().ToJsonString().Replace('"', '\'') },
        { "a trailing comma", GuardedBot.Activity().ToJsonString()[..^1] + ",}" },
        { "half a surrogate pair in an id", GuardedBot.Activity().ToJsonString().Replace("1700000000100", "\\ud800", StringComparison.Ordinal) },
        { "nested 10,000 deep", With("x", new string('[', 10_000) + new string(']', 10_000)) },
        { "nested 65 deep", With("value", string.Concat(Enumerable.Repeat("{\"a\":", 65)) + "1" + new string('}', 65)) },
        { "type twice", With("type", "\"invoke\"") },
        { "type twice in another case", With("Type", "\"invoke\"") },
        { "type twice, escaped", With("\\u0074ype", "\"invoke\"") },
        { "serviceUrl twice", With("serviceUrl", "\"https://evil.example/\"") },
        { "serviceUrl twice in another case", With("SERVICEURL", "\"https://evil.example/\"") },
        { "conversation twice", With("conversation", "{\"id\":\"a:other\"}") },
        { "tenant twice", GuardedBot.Activity().ToJsonString().Replace("\"tenantId\":", "\"tenantId\":null,\"tenantid\":", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_activity_is_the_callers_fault(string name, string body)
    {
        Assert.NotEmpty(name);
        var reached = Bot.Adapter.Reached;
        Assert.Equal(400, await SendAsync(GuardedBot.Json(body)));
        Assert.Equal(reached, Bot.Adapter.Reached);
    }

    public static TheoryData<string, string> WrongTypes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in (string[])["type", "id", "channelId", "serviceUrl", "conversation.id", "conversation.tenantId", "channelData.tenant.id", "from.id", "from.aadObjectId", "recipient.id"])
            {
                foreach (var value in (string[])["5", "true", "[]", "{}", "[\"a\"]", "1e999"])
                {
                    data.Add(name, value);
                }
            }

            foreach (var name in (string[])["conversation", "channelData", "channelData.tenant", "from", "recipient"])
            {
                foreach (var value in (string[])["5", "true", "[]", "\"text\"", "[{}]"])
                {
                    data.Add(name, value);
                }
            }

            foreach (var name in (string[])["type", "conversation", "conversation.id", "from", "from.id", "recipient", "recipient.id"])
            {
                data.Add(name, "null");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public async Task A_field_of_a_wrong_type_is_the_callers_fault(string field, string value)
    {
        var activity = GuardedBot.Activity();
        var path = field.Split('.');
        JsonNode holder = activity;
        foreach (var step in path[..^1])
        {
            holder = holder[step]!;
        }

        holder[path[^1]] = JsonNode.Parse(value);
        Assert.Equal(400, await SendAsync(GuardedBot.Json(activity.ToJsonString())));
    }

    [Fact]
    public async Task A_name_with_a_dot_is_no_path()
    {
        var activity = GuardedBot.Activity(activity =>
        {
            activity.Remove("channelData");
            activity["conversation"]!["tenantId"] = null;
            activity["conversation.tenantId"] = GuardedBot.Tenant;
        });
        Assert.Equal(403, await SendAsync(GuardedBot.Json(activity.ToJsonString())));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_the_callers_fault()
    {
        var bytes = Encoding.Latin1.GetBytes(GuardedBot.Activity(activity => activity["text"] = "x").ToJsonString().Replace("\"x\"", "\"\u00ff\u00fe\"", StringComparison.Ordinal));
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        Assert.Equal(400, await SendAsync(content));
    }

    [Fact]
    public async Task Fields_nobody_knows_pass_unchanged()
    {
        var body = With("newInTeams", "{\"deep\":[1,{\"conversation\":5}],\"type\":7}");
        Assert.Equal(200, await SendAsync(GuardedBot.Json(body)));
        Assert.Equal(body, Bot.Adapter.Bodies[^1]);
    }

    private static string With(string name, string value) => $"{GuardedBot.Activity().ToJsonString()[..^1]},\"{name}\":{value}}}";

    private static HttpContent Sized(int bytes)
    {
        var empty = With("padding", "\"\"");
        return GuardedBot.Json(With("padding", $"\"{new string('x', bytes - Encoding.UTF8.GetByteCount(empty))}\""));
    }

    private static StreamContent Chunked(HttpContent content)
    {
        var chunked = new StreamContent(new UnseekableStream(content.ReadAsStream()));
        chunked.Headers.ContentType = content.Headers.ContentType;
        return chunked;
    }

    private Task<string> AskAsync(string framing, string body) => RawHttp.AskAsync(
        Bot.Client.BaseAddress!,
        $"POST /api/messages HTTP/1.1\nHost: localhost\nAuthorization: Bearer {Bot.Token()}\nContent-Type: application/json\n{framing}\n\n{body}");

    private async Task<int> SendAsync(HttpContent content)
    {
        using var response = await Bot.Client.SendAsync(GuardedBot.Post(content, Bot.Token()));
        Assert.Empty(await response.Content.ReadAsStringAsync());
        return (int)response.StatusCode;
    }

    /// <summary>A stream without a length: its sender cannot announce one.</summary>
    private sealed class UnseekableStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
