using CsCheck;

namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>Something that somebody does to an event.</summary>
/// <param name="Kind">What.</param>
/// <param name="Person">Who, where it is about a person.</param>
/// <param name="Instance">At which instance of the bot.</param>
/// <param name="Number">The new limit; 0 for none.</param>
internal sealed record Step(StepKind Kind, int Person, int Instance, int Number)
{
    public const int People = 7;
    public const int Instances = 3;

    public static Gen<Step> Any { get; } =
        from kind in Gen.Frequency(
            (10, Gen.Const(StepKind.Going)),
            (3, Gen.Const(StepKind.Maybe)),
            (5, Gen.Const(StepKind.CannotGo)),
            (2, Gen.Const(StepKind.Erase)),
            (3, Gen.Const(StepKind.Limit)),
            (1, Gen.Const(StepKind.Close)),
            (1, Gen.Const(StepKind.Open)),
            (1, Gen.Const(StepKind.Cancel)),
            (1, Gen.Const(StepKind.Revive)))
        from person in Gen.Int[1, People]
        from instance in Gen.Int[0, Instances - 1]
        from number in Gen.Int[0, 4]
        select new Step(kind, person, instance, number);
}
