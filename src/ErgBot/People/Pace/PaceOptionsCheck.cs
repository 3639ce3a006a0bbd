using Microsoft.Extensions.Options;

namespace ErgBot.People.Pace;

internal sealed class PaceOptionsCheck : IValidateOptions<PaceOptions>
{
    // Far beyond what Teams takes; a stand-in with a faster clock takes it.
    private const int Most = 5000;

    public ValidateOptionsResult Validate(string? name, PaceOptions options) => options.RequestsPerSecond is >= 1 and <= Most
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{PaceOptions.Section}:RequestsPerSecond is {options.RequestsPerSecond}: put a whole number from 1 to {Most} there, or leave it out.");
}
