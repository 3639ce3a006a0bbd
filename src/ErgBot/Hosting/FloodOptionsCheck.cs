using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

internal sealed class FloodOptionsCheck : IValidateOptions<FloodOptions>
{
    public ValidateOptionsResult Validate(string? name, FloodOptions options)
    {
        string[] faults =
        [
            .. Faults(nameof(options.SenderBurst), options.SenderBurst),
            .. Faults(nameof(options.SenderPerSecond), options.SenderPerSecond),
            .. Faults(nameof(options.TurnsAtOnce), options.TurnsAtOnce),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string key, int value)
    {
        if (value < 1)
        {
            yield return $"{FloodOptions.Section}:{key} is {value}: put a whole number from 1 up there, or leave it out.";
        }
    }
}
