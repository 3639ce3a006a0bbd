using ErgBot.Events;
using ErgBot.Events.Rsvps;
using ErgBot.People;
using ErgBot.Storage;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>The bot's own desks, as many as there are instances, on one partition.</summary>
internal sealed class World
{
    /// <summary>What somebody is told whom storage gave no answer: it may have come true, or not.</summary>
    public const string Unknown = "unknown";

    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);

    private readonly EventDesk[] _desks;

    public World(int? limit, PartitionFaults faults, int seed, bool conditional = true)
    {
        Partition = new MemoryPartition(
            new Event
            {
                Id = EventId.Parse("kick-off"),
                Title = "Kick-off",
                About = "About",
                Start = _now.AddDays(9),
                End = _now.AddDays(9).AddHours(2),
                Place = "School",
                Audience = EventAudience.Everyone,
                Capacity = limit,
            },
            faults,
            seed,
            conditional);
        _desks = [.. Enumerable.Range(0, Step.Instances).Select(_ => new EventDesk(Partition, () => _now, _ => { }, (_, _) => Task.CompletedTask))];
    }

    public MemoryPartition Partition { get; }

    public string State
    {
        get
        {
            return $"going {Names(RsvpAnswer.Going)} maybe {Names(RsvpAnswer.Maybe)} cannot {Names(RsvpAnswer.CannotGo)} line {string.Join(',', Partition.Line.Select(waiter => waiter.Key.Pseudonym))}";

            string Names(RsvpAnswer answer) => string.Join(',', Partition.Answers.Where(each => each.Value.Answer == answer && !each.Value.Waits).Select(each => each.Key.Pseudonym).Order());
        }
    }

    /// <summary>Counts and lists that don't agree with the answers themselves; null when all is well.</summary>
    public string? Flaw
    {
        get
        {
            var (head, answers) = (Partition.Head, Partition.Answers.Values.ToList());
            var waiting = Partition.Answers.Where(each => each.Value.Waits).Select(each => new Waiter(each.Value.Number, each.Key)).OrderBy(waiter => waiter.Number);
            return head.Going != answers.Count(each => each.HoldsSeat) ? "seats"
                : head.Maybe != answers.Count(each => each.Answer == RsvpAnswer.Maybe) ? "maybes"
                : head.Waiting != Partition.Line.Count || !waiting.SequenceEqual(Partition.Line) ? "line"
                : Partition.Debts.DistinctBy(debt => debt.Number).Count() != Partition.Debts.Count ? "told twice"
                : RsvpDecision.OwesASeat(head, _now) ? "seat empty while somebody waits"
                : null;
        }
    }

    public async Task<string> DoAsync(Step step)
    {
        try
        {
            return step.Kind switch
            {
                StepKind.Going => await TapAsync(step, RsvpAnswer.Going),
                StepKind.Maybe => await TapAsync(step, RsvpAnswer.Maybe),
                StepKind.CannotGo => await TapAsync(step, RsvpAnswer.CannotGo),
                StepKind.Erase => $"{await AskAsync(step, draft => draft.Remove([KeyOf(step)], _now), KeyOf(step))}",
                StepKind.Limit => await ChangeAsync(step, shown => shown with { Capacity = step.Number == 0 ? null : step.Number }),
                StepKind.Close => await ChangeAsync(step, shown => shown with { Closed = true }),
                StepKind.Open => await ChangeAsync(step, shown => shown with { Closed = false }),
                StepKind.Cancel => await ChangeAsync(step, shown => shown with { Cancelled = true }),
                _ => await ChangeAsync(step, shown => shown with { Cancelled = false }),
            };
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            return Unknown;
        }
    }

    private async Task<string> TapAsync(Step step, RsvpAnswer wanted)
    {
        var person = new PersonId(Guid.Empty, new Guid(step.Person, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]));
        var result = await AskAsync(step, draft => draft.Answer([KeyOf(step)], new Person(person, null), wanted, _now), KeyOf(step));
        return result.Outcome is RsvpOutcome.Cancelled or RsvpOutcome.Closed ? $"{result.Outcome}" : $"{result.Outcome} {result.Own?.Place ?? 0}";
    }

    private async Task<string> ChangeAsync(Step step, Func<Event, Event> change) => await AskAsync(
        step,
        draft =>
        {
            if (change(draft.Head.Event) is var next && next != draft.Head.Event)
            {
                draft.Change(next, _now);
            }

            return "done";
        });

    private Task<T> AskAsync<T>(Step step, Func<Draft, T> decide, params RsvpKey[] keys) =>
        _desks[step.Instance].AskAsync(new WishOf<T>(decide, default!, keys));

    private static RsvpKey KeyOf(Step step) => new((UInt128)step.Person);
}
