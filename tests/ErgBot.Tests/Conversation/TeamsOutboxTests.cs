using System.Net;
using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ErgBot.Tests.Conversation;

public sealed class TeamsOutboxTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";

    private static readonly PersonId _alice = new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(Alice)));
    private static readonly Place _channel = new("https://smba.trafficmanager.net/amer/", _alice.Tenant, "19:organizers@thread.tacv2");
    private static readonly TextReply _hello = new("Hello.");

    [Fact]
    public async Task What_was_posted_to_a_channel_can_be_edited_where_it_stands()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        var sent = await bot.Outbox.PostAsync(_channel, _hello, default);
        Assert.Equal(SendOutcome.Sent, sent.Outcome);
        Assert.StartsWith(_channel.ChannelId, sent.Posted!.ConversationId, StringComparison.Ordinal);

        Assert.Equal(SendOutcome.Sent, (await bot.Outbox.EditAsync(sent.Posted, new TextReply("Good-bye."), default)).Outcome);
        var edited = Assert.Single(bot.Teams.Edited);
        Assert.Equal((sent.Posted.ActivityId, sent.Posted.ConversationId, "Good-bye."), (edited.Id, edited.Conversation!.Id, edited.Text));
    }

    [Fact]
    public async Task What_was_sent_to_a_person_can_be_edited_too()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        await bot.InstallsAsync(Alice);
        var sent = await bot.Outbox.SendAsync(_alice, _hello, default);
        Assert.Equal(WiredBot.PrivateChat(Alice), sent.Posted!.ConversationId);
        Assert.Equal(bot.Teams.Sent[^1].Id, sent.Posted.ActivityId);
        Assert.Null(bot.Teams.Sent[^1].ReplyToId);
    }

    [Fact]
    public async Task Nobody_that_was_ever_met_is_refused_without_asking_Teams()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        Assert.Equal(SendOutcome.Refused, (await bot.Outbox.SendAsync(_alice, _hello, default)).Outcome);
        Assert.Empty(bot.Teams.Sent);
    }

    [Theory]
    [InlineData(400, nameof(SendOutcome.Refused))]
    [InlineData(401, nameof(SendOutcome.Later))]
    [InlineData(403, nameof(SendOutcome.Refused))]
    [InlineData(404, nameof(SendOutcome.Refused))]
    [InlineData(408, nameof(SendOutcome.Uncertain))]
    [InlineData(412, nameof(SendOutcome.Later))]
    [InlineData(413, nameof(SendOutcome.Refused))]
    [InlineData(429, nameof(SendOutcome.Later))]
    [InlineData(500, nameof(SendOutcome.Uncertain))]
    [InlineData(502, nameof(SendOutcome.Uncertain))]
    [InlineData(504, nameof(SendOutcome.Uncertain))]
    public async Task What_Teams_answers_says_whether_it_may_be_sent_again(int status, string outcome)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.RetryAfter = new(TimeSpan.FromSeconds(17));
        await FailsAsync(new ErrorResponseException("No") { Response = new HttpResponseMessageWrapper(response, "") }, Enum.Parse<SendOutcome>(outcome), TimeSpan.FromSeconds(17));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, nameof(SendOutcome.Later))]
    [InlineData(HttpRequestError.NameResolutionError, nameof(SendOutcome.Later))]
    [InlineData(HttpRequestError.SecureConnectionError, nameof(SendOutcome.Later))]
    [InlineData(HttpRequestError.ResponseEnded, nameof(SendOutcome.Uncertain))]
    [InlineData(HttpRequestError.Unknown, nameof(SendOutcome.Uncertain))]
    public Task A_connection_that_was_never_made_took_nothing_and_one_that_broke_may_have(HttpRequestError error, string outcome) =>
        FailsAsync(new HttpRequestException(error), Enum.Parse<SendOutcome>(outcome), null);

    [Fact]
    public Task No_answer_in_time_is_uncertain() => FailsAsync(new TaskCanceledException(), SendOutcome.Uncertain, null);

    /// <summary>Each way of sending meets it, and no turn's error handler hears of it.</summary>
    private async Task FailsAsync(Exception fault, SendOutcome outcome, TimeSpan? retryAfter)
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        await bot.InstallsAsync(Alice);
        bot.Teams.AfterSending = () => throw fault;
        Sent[] tried =
        [
            await bot.Outbox.SendAsync(_alice, _hello, default),
            await bot.Outbox.PostAsync(_channel, _hello, default),
            await bot.Outbox.EditAsync(new Posted(_channel.ServiceUrl, _channel.ChannelId, "1"), _hello, default),
        ];
        Assert.All(tried, sent => Assert.Equal((outcome, null, retryAfter), (sent.Outcome, sent.Posted, sent.RetryAfter)));
        Assert.Empty(bot.Teams.Faults);
    }
}
