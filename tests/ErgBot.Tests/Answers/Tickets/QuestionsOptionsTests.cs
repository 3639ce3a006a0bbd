using ErgBot.Answers.Tickets;
using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Answers.Tickets;

public sealed class QuestionsOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("19:abc_DEF-1@thread.tacv2")]
    [InlineData("19:abc@thread.skype")]
    public void A_channel_is_a_conversation_id_or_left_out(string? channel) => Assert.True(Check(channel, Guid.NewGuid().ToString()).Succeeded);

    [Theory]
    [InlineData("General")]
    [InlineData("19%3aabc%40thread.tacv2")]
    [InlineData("https://teams.microsoft.com/l/channel/19:abc@thread.tacv2")]
    [InlineData("19:abc@thread.v2")]
    [InlineData("19:abc@thread.tacv2;messageid=1")]
    public void Anything_else_is_refused_by_name(string channel) => Assert.Contains("Questions:Channel", Check(channel, Guid.NewGuid().ToString()).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void A_channel_without_organizers_is_refused_since_nobody_could_answer_there() =>
        Assert.Contains("Organizers:0", Check("19:abc@thread.tacv2").FailureMessage, StringComparison.Ordinal);

    private static ValidateOptionsResult Check(string? channel, params string[] organizers) =>
        new QuestionsOptionsCheck(Options.Create(new OrganizersOptions { ObjectIds = organizers })).Validate(null, new QuestionsOptions { Channel = channel });
}
