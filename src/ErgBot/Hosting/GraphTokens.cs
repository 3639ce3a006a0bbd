using ErgBot.People;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>The registration that speaks to Teams speaks to Microsoft Graph too, with tokens for it alone; the SDK keeps them and renews them.</summary>
internal sealed class GraphTokens(IConfiguration configuration, IOptions<RegistrationOptions> registration, IOptions<CloudOptions> cloud) : IGraphTokens
{
    private readonly Lazy<ConfigurationServiceClientCredentialFactory> _credentials = new(() => new(configuration));

    public async Task<string?> TokenAsync(Uri resource, CancellationToken ct)
    {
        if (!registration.Value.HasAppId)
        {
            return null;
        }

        var credentials = await _credentials.Value.CreateCredentialsAsync(
            registration.Value.MicrosoftAppId, resource.GetLeftPart(UriPartial.Authority), cloud.Value.LoginAddress, validateAuthority: true, ct);
        return await ((AppCredentials)credentials).GetTokenAsync();
    }
}
