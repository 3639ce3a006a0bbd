using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

internal sealed class TeamsOptionsCheck(IHostEnvironment environment, IOptions<RegistrationOptions> registration) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(TeamsOptions options)
    {
        for (var i = 0; i < options.AllowedTenants.Count; i++)
        {
            if (!Guid.TryParseExact(options.AllowedTenants[i], "D", out _))
            {
                yield return $"Teams:AllowedTenants:{i} is not a GUID: put the id of an Entra tenant there.";
            }
        }

        if (options.AllowedTenants.Count == 0 && !environment.IsDevelopment() && string.IsNullOrEmpty(TenantOfRegistration))
        {
            yield return "Teams:AllowedTenants is empty and so is MicrosoftAppTenantId: put the ids of the tenants to serve into one of them.";
        }

        for (var i = 0; i < options.AllowedServiceHosts.Count; i++)
        {
            if (!TeamsHosts.IsPlainHost(options.AllowedServiceHosts[i]))
            {
                yield return $"Teams:AllowedServiceHosts:{i} is not a host name: put one there without scheme, port, path or wildcard, such as smba.trafficmanager.net.";
            }
        }
    }

    private string? TenantOfRegistration
    {
        get
        {
            try
            {
                return registration.Value.MicrosoftAppTenantId;
            }
            catch (OptionsValidationException)
            {
                return "?"; // the registration's own check says what is missing there; saying it twice helps nobody
            }
        }
    }
}
