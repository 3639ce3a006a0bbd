namespace ErgBot.Hosting;

/// <summary>The bot was about to talk to a host that isn't on <c>Teams:AllowedServiceHosts</c>. The host isn't named: it came from outside.</summary>
internal sealed class HostNotAllowedException()
    : UnauthorizedAccessException("The bot does not talk to this host: it is not on Teams:AllowedServiceHosts."); // the adapter answers 401 to its base
