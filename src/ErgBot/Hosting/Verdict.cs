namespace ErgBot.Hosting;

/// <summary>The guard's answer: exactly one of the two.</summary>
internal readonly record struct Verdict(Admission? Admission, Refusal? Refusal)
{
    public static implicit operator Verdict(Refusal refusal) => new(null, refusal);

    public static implicit operator Verdict(Admission admission) => new(admission, null);
}
