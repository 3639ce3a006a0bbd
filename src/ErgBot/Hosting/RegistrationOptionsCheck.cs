using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>Missing credentials close the door: outside Development the bot does not start without a whole registration.</summary>
internal sealed class RegistrationOptionsCheck(IHostEnvironment environment) : IValidateOptions<RegistrationOptions>
{
    public ValidateOptionsResult Validate(string? name, RegistrationOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(RegistrationOptions options)
    {
        if (!options.HasAppId)
        {
            if (!environment.IsDevelopment())
            {
                yield return "MicrosoftAppId is missing: put the application (client) id of the bot's registration there. "
                    + "Only in Development does the bot run without one, and then for requests from the same machine alone.";
            }

            yield break;
        }

        if (!Guid.TryParseExact(options.MicrosoftAppId, "D", out _))
        {
            yield return "MicrosoftAppId is not a GUID: put the application (client) id of the bot's registration there.";
        }

        if (!Guid.TryParseExact(options.MicrosoftAppTenantId, "D", out _))
        {
            yield return "MicrosoftAppTenantId is missing or not a GUID: put the directory (tenant) id of the bot's registration there.";
        }

        if (RegistrationOptions.SingleTenant.Equals(options.MicrosoftAppType, StringComparison.OrdinalIgnoreCase))
        {
            if (string.IsNullOrWhiteSpace(options.MicrosoftAppPassword) || options.MicrosoftAppPassword.StartsWith('<'))
            {
                yield return "MicrosoftAppPassword is missing: put a client secret of the bot's registration there, "
                    + "or use MicrosoftAppType UserAssignedMSI, which needs none.";
            }
        }
        else if (!RegistrationOptions.UserAssignedMsi.Equals(options.MicrosoftAppType, StringComparison.OrdinalIgnoreCase))
        {
            yield return "MicrosoftAppType must be SingleTenant or UserAssignedMSI: put the type of the bot's registration there. "
                + "MultiTenant is not served, since such registrations can no longer be made and a district has one tenant.";
        }
    }
}
