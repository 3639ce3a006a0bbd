namespace ErgBot.People;

/// <summary>Several rolls as one: who is on one of them is on it; who is on none that answered may still be on one that didn't.</summary>
/// <param name="rolls">In the order in which they are asked, the cheapest first.</param>
internal sealed class StaffRolls(params IReadOnlyList<IStaffRoll> rolls) : IStaffRoll
{
    public Task<RollWord> StaffAsync(Asker asker, CancellationToken ct) => AskAsync(roll => roll.StaffAsync(asker, ct));

    public Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct) => AskAsync(roll => roll.AdministratorsAsync(asker, ct));

    public RollState State
    {
        get
        {
            var states = rolls.Select(roll => roll.State).ToList();
            var counted = states.Select(state => state.Staff).OfType<int>().ToList();
            return new(states.TrueForAll(state => state.IsCurrent), counted.Count > 0 ? counted.Sum() : null);
        }
    }

    private async Task<RollWord> AskAsync(Func<IStaffRoll, Task<RollWord>> ask)
    {
        var word = RollWord.NoRoll;
        foreach (var roll in rolls)
        {
            word = (word, await ask(roll)) switch
            {
                (_, RollWord.On) => RollWord.On,
                (RollWord.CannotTell, _) or (_, RollWord.CannotTell) => RollWord.CannotTell,
                (RollWord.NotOn, _) or (_, RollWord.NotOn) => RollWord.NotOn,
                _ => RollWord.NoRoll,
            };
            if (word == RollWord.On)
            {
                break;
            }
        }

        return word;
    }
}
