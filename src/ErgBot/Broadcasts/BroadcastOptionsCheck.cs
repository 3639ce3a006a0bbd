using Microsoft.Extensions.Options;

namespace ErgBot.Broadcasts;

internal sealed class BroadcastOptionsCheck : IValidateOptions<BroadcastOptions>
{
    public ValidateOptionsResult Validate(string? name, BroadcastOptions options) =>
        Enum.GetNames<OnUncertain>().Contains(options.OnUncertain, StringComparer.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{BroadcastOptions.Section}:OnUncertain is neither Resend nor Report: put one of them there, or leave it out.");
}
