namespace ErgBot.Hosting;

/// <summary>Which tenants are served and which hosts the bot's token may be sent to. Section <c>Teams</c>.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Entra tenant ids; empty means the tenant of the bot's own registration.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Host names, without scheme or port; empty means <see cref="TeamsHosts.OfTeams"/>.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];
}
