using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>The rolls as files: CSV of Entra object ids or user principal names; for staff also the domains of their user principal names.</summary>
internal sealed class ListedStaffRoll : IStaffRoll
{
    // Entra's mark in the user principal name of people from elsewhere; its domain is the tenant's own.
    private const string GuestMark = "#EXT#";

    private readonly RollFile? _staff;
    private readonly RollFile? _administrators;
    private readonly IReadOnlyList<string> _domains;

    public ListedStaffRoll(IOptions<StaffRollOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<ListedStaffRoll> logger)
    {
        _staff = Open(options.Value.StaffFile);
        _administrators = Open(options.Value.AdministratorsFile);
        _domains = options.Value.StaffDomains;

        RollFile? Open(string? path) => path is { Length: > 0 } ? new(Path.Combine(environment.ContentRootPath, path), time, logger) : null;
    }

    public RollState State
    {
        get
        {
            var staff = _staff?.Current.Count;
            _ = _administrators?.Current;
            return new(_staff?.IsCurrent != false && _administrators?.IsCurrent != false, staff);
        }
    }

    public Task<RollWord> StaffAsync(Asker asker, CancellationToken ct) =>
        WordAsync(asker, _staff?.Current, _domains, includesGuests: false, ct);

    public Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct) =>
        WordAsync(asker, _administrators?.Current, [], includesGuests: true, ct);

    /// <summary>The user principal name is asked only when the answer hangs on it.</summary>
    private static async Task<RollWord> WordAsync(Asker asker, Roll? roll, IReadOnlyList<string> domains, bool includesGuests, CancellationToken ct)
    {
        if (roll is null && domains.Count == 0)
        {
            return RollWord.NoRoll;
        }

        if (roll?.Includes(asker.Id) == true)
        {
            return RollWord.On;
        }

        if (roll?.HasNames != true && domains.Count == 0)
        {
            return RollWord.NotOn;
        }

        return await asker.LookUpUserPrincipalName(ct) switch
        {
            null => RollWord.CannotTell,
            var name when !includesGuests && name.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) => RollWord.NotOn,
            var name when roll?.Includes(name) == true || domains.Contains(name[(name.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase) => RollWord.On,
            _ => RollWord.NotOn,
        };
    }
}
