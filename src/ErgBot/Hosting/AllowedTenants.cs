using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>The tenants served. The token says that Teams sent the activity, not for whom: the tenant has to be looked at too.</summary>
internal sealed class AllowedTenants
{
    private readonly HashSet<Guid> _tenants;

    public AllowedTenants(IOptions<TeamsOptions> teams, IOptions<RegistrationOptions> registration)
    {
        _tenants = [.. teams.Value.AllowedTenants.Select(Guid.Parse)];
        if (_tenants.Count == 0 && Guid.TryParse(registration.Value.MicrosoftAppTenantId, out var own))
        {
            _tenants.Add(own);
        }
    }

    /// <summary>
    /// True when at least one tenant is told, all that are told are the same, and it is served. Without any configured tenant
    /// (Development alone, see <see cref="TeamsOptionsCheck"/>) whichever tenant is told is served.
    /// </summary>
    public bool Serve(params ReadOnlySpan<string?> told)
    {
        Guid? tenant = null;
        foreach (var one in told)
        {
            if (string.IsNullOrEmpty(one))
            {
                continue; // Teams leaves the header empty when it has not checked it
            }

            if (one.Length != 36 || !Guid.TryParseExact(one, "D", out var id) || (tenant is { } other && other != id))
            {
                return false;
            }

            tenant = id;
        }

        return tenant is { } agreed && (_tenants.Count == 0 || _tenants.Contains(agreed));
    }
}
