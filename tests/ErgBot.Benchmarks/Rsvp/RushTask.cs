using ErgBot.Events;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>What a process of a rush is told.</summary>
internal sealed record RushTask(string Storage, string Key, bool Guarded, int Seed, int People, int Worker, int Workers)
{
    /// <summary>Most want to come; many change their mind. The same for everybody who knows the seed.</summary>
    public RsvpAnswer AnswerOf(int person, int round) => new Random(HashCode(Seed, person, round)).Next(10) switch
    {
        < 6 => RsvpAnswer.Going,
        < 8 => RsvpAnswer.CannotGo,
        _ => RsvpAnswer.Maybe,
    };

    // Not System.HashCode, which differs from process to process.
    private static int HashCode(int seed, int person, int round) => unchecked((((seed * 486_187_739) + person) * 486_187_739) + round);
}
