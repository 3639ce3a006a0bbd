using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>Who is staff at all: whoever is in the file, or has a user principal name in one of the domains. In Development with neither, everybody.</summary>
internal sealed class StaffRoll
{
    // Entra's mark in the user principal name of people from elsewhere; its domain is the tenant's own.
    private const string GuestMark = "#EXT#";

    private readonly RollFile? _file;
    private readonly IReadOnlyList<string> _domains;

    public StaffRoll(IOptions<StaffRollOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<StaffRoll> logger)
    {
        _file = options.Value.StaffFile is { Length: > 0 } path ? new(Path.Combine(environment.ContentRootPath, path), time, logger) : null;
        _domains = options.Value.StaffDomains;
    }

    /// <param name="person">Who.</param>
    /// <param name="userPrincipalName">Asked once, and only when the answer hangs on it; null when it cannot be found out, which makes nobody staff.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Standing> StandingOfAsync(Person person, Func<CancellationToken, Task<string?>> userPrincipalName, CancellationToken ct)
    {
        var roll = _file?.Current;
        if (roll is null && _domains.Count == 0)
        {
            return Standing.Staff;
        }

        if (roll?.Includes(person.Id) == true)
        {
            return Standing.Staff;
        }

        if (roll?.HasNames != true && _domains.Count == 0)
        {
            return Standing.NotStaff;
        }

        return await userPrincipalName(ct) is { } name && IsStaff(name, roll) ? Standing.Staff : Standing.NotStaff;
    }

    private bool IsStaff(string name, Roll? roll) =>
        !name.Contains(GuestMark, StringComparison.OrdinalIgnoreCase)
        && (roll?.Includes(name) == true || _domains.Contains(name[(name.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase));
}
