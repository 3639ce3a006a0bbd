namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>Whether what was told to those who did something at the same time, and what came of it, could be had by doing it one after the other.</summary>
internal static class Linearized
{
    /// <param name="before">As it was before.</param>
    /// <param name="done">What was done at once, and what each was told.</param>
    /// <param name="state">As it is after.</param>
    public static bool Explains(EventModel before, IReadOnlyList<(Step Step, string Told)> done, string state)
    {
        if (done.Count == 0)
        {
            return before.State == state;
        }

        for (var first = 0; first < done.Count; first++)
        {
            var rest = done.Where((_, index) => index != first).ToList();
            var next = before.Copy();
            var (step, told) = done[first];
            if ((next.Do(step) == told || told == World.Unknown) && Explains(next, rest, state))
            {
                return true;
            }

            // Who was told nothing may have changed nothing.
            if (told == World.Unknown && Explains(before, rest, state))
            {
                return true;
            }
        }

        return false;
    }
}
