using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>Who is an administrator by the district's list, where there is one.</summary>
internal sealed class AdministratorsRoll
{
    private readonly RollFile? _file;

    public AdministratorsRoll(IOptions<StaffRollOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<AdministratorsRoll> logger) =>
        _file = options.Value.AdministratorsFile is { Length: > 0 } path ? new(Path.Combine(environment.ContentRootPath, path), time, logger) : null;

    /// <param name="person">Who.</param>
    /// <param name="userPrincipalName">Asked once, and only when the answer hangs on it; null when it cannot be found out.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AdministratorWord> WordOnAsync(Person person, Func<CancellationToken, Task<string?>> userPrincipalName, CancellationToken ct)
    {
        if (_file?.Current is not { } roll)
        {
            return AdministratorWord.Unknown;
        }

        if (roll.Includes(person.Id))
        {
            return AdministratorWord.Administrator;
        }

        if (!roll.HasNames)
        {
            return AdministratorWord.NotAdministrator;
        }

        return await userPrincipalName(ct) switch
        {
            null => AdministratorWord.Unknown,
            var name when roll.Includes(name) => AdministratorWord.Administrator,
            _ => AdministratorWord.NotAdministrator,
        };
    }
}
