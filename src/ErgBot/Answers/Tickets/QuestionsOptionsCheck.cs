using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Answers.Tickets;

internal sealed class QuestionsOptionsCheck(IOptions<OrganizersOptions> organizers) : IValidateOptions<QuestionsOptions>
{
    public ValidateOptionsResult Validate(string? name, QuestionsOptions options) => options.Channel switch
    {
        null or "" => ValidateOptionsResult.Success,
        var channel when !IsChannel(channel) => ValidateOptionsResult.Fail(
            "Questions:Channel must be the conversation id of the organizers' channel, in the form 19:…@thread.tacv2; the link to the channel has it, percent-encoded."),
        _ when organizers.Value.ObjectIds.Count == 0 => ValidateOptionsResult.Fail(
            "Questions:Channel is set, but Organizers:0 is not: put there who may answer what is asked in that channel."),
        _ => ValidateOptionsResult.Success,
    };

    private static bool IsChannel(string channel) =>
        channel.StartsWith("19:", StringComparison.Ordinal)
        && (channel.EndsWith("@thread.tacv2", StringComparison.Ordinal) || channel.EndsWith("@thread.skype", StringComparison.Ordinal))
        && !channel.Any(c => char.IsWhiteSpace(c) || c is '%' or ';' or '/');
}
