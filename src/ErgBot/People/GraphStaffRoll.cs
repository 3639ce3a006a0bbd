using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>
/// The rolls as groups in Entra, asked of Microsoft Graph at the moment of a tap; what it said is believed for a few minutes. Without an
/// answer nobody is taken for anything: Graph being away makes nobody staff, and no administrator a member.
/// </summary>
internal sealed class GraphStaffRoll(IOptions<StaffRollOptions> options, GraphGroups graph, Pseudonyms pseudonyms, TimeProvider time) : IStaffRoll
{
    public static readonly TimeSpan Believed = TimeSpan.FromMinutes(3);

    // Bounded so that it can't grow with the tenant.
    private const int MostRemembered = 20_000;

    private readonly Guid? _staff = GroupOf(options.Value.StaffGroup);
    private readonly Guid? _administrators = GroupOf(options.Value.AdministratorsGroup);

    /// <summary>By pseudonym: who is forgotten on request leaves no trace in here either.</summary>
    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    /// <summary>Graph is asked anew each time, and doesn't say how many there are.</summary>
    public RollState State { get; } = new(IsCurrent: true, Staff: null);

    public Task<RollWord> StaffAsync(Asker asker, CancellationToken ct) => WordAsync(asker.Id, _staff, ct);

    public Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct) => WordAsync(asker.Id, _administrators, ct);

    private async Task<RollWord> WordAsync(PersonId person, Guid? group, CancellationToken ct)
    {
        if (group is not { } asked)
        {
            return RollWord.NoRoll;
        }

        return await GroupsOfAsync(person, ct) switch
        {
            null => RollWord.CannotTell,
            var groups when groups.Contains(asked) => RollWord.On,
            _ => RollWord.NotOn,
        };
    }

    /// <summary>Both questions are one request.</summary>
    private async Task<IReadOnlySet<Guid>?> GroupsOfAsync(PersonId person, CancellationToken ct)
    {
        var key = pseudonyms.In("graph", person);
        if (_remembered.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < Believed)
        {
            return known.Groups;
        }

        var at = time.GetTimestamp();
        if (await graph.CheckAsync(person, [.. new[] { _staff, _administrators }.OfType<Guid>().Distinct()], ct) is not { } groups)
        {
            return null;
        }

        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[key] = new(groups, at);
        return groups;
    }

    private static Guid? GroupOf(string? id) => id is { Length: > 0 } ? Guid.ParseExact(id, "D") : null;

    private sealed record Remembered(IReadOnlySet<Guid> Groups, long At);
}
