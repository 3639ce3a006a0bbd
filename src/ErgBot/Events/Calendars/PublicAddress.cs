using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ErgBot.Events.Calendars;

/// <summary>
/// Where the bot's own pages are reached. It is a setting, and never what a request says of its host: that is whoever sent it's to choose.
/// </summary>
/// <param name="options">The setting.</param>
/// <param name="environment">In Development it may be left out: there it is this machine.</param>
/// <param name="server">Which knows the port; null where nothing listens.</param>
internal sealed class PublicAddress(IOptions<PublicAddressOptions> options, IHostEnvironment environment, IServer? server = null)
{
    /// <summary>Null when it isn't known: then there are no links to the bot's own pages.</summary>
    public Uri? Address => options.Value.Address is { Length: > 0 } set ? new Uri(set) : environment.IsDevelopment() ? ThisMachine() : null;

    private Uri? ThisMachine() => server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listening
        ? new UriBuilder(BindingAddress.Parse(listening) is var bound && bound.IsUnixPipe ? "http" : bound.Scheme, "localhost", bound.Port).Uri
        : null;
}
