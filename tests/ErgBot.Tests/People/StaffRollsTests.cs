using ErgBot.People;

namespace ErgBot.Tests.People;

public sealed class StaffRollsTests
{
    private static readonly Asker _ann = new(new(new(Guid.NewGuid(), Guid.NewGuid()), null), _ => Task.FromResult<string?>(null));

    [Theory]
    [InlineData(RollWord.On, RollWord.NotOn, RollWord.On)]
    [InlineData(RollWord.NotOn, RollWord.On, RollWord.On)]
    [InlineData(RollWord.CannotTell, RollWord.On, RollWord.On)]
    [InlineData(RollWord.CannotTell, RollWord.NotOn, RollWord.CannotTell)]
    [InlineData(RollWord.NotOn, RollWord.CannotTell, RollWord.CannotTell)]
    [InlineData(RollWord.NoRoll, RollWord.CannotTell, RollWord.CannotTell)]
    [InlineData(RollWord.NoRoll, RollWord.NotOn, RollWord.NotOn)]
    [InlineData(RollWord.NotOn, RollWord.NoRoll, RollWord.NotOn)]
    [InlineData(RollWord.NoRoll, RollWord.NoRoll, RollWord.NoRoll)]
    internal async Task On_one_is_on_and_a_roll_that_cannot_tell_leaves_it_open(RollWord first, RollWord second, RollWord expected)
    {
        var rolls = new StaffRolls(new Fixed(first), new Fixed(second));

        Assert.Equal(expected, await rolls.StaffAsync(_ann, default));
        Assert.Equal(expected, await rolls.AdministratorsAsync(_ann, default));
    }

    [Fact]
    public async Task Who_is_on_the_first_is_not_looked_for_in_the_next()
    {
        var next = new Fixed(RollWord.NotOn);

        await new StaffRolls(new Fixed(RollWord.On), next).StaffAsync(_ann, default);

        Assert.Equal(0, next.Asked);
    }

    private sealed class Fixed(RollWord word) : IStaffRoll
    {
        public int Asked { get; private set; }

        public Task<RollWord> StaffAsync(Asker asker, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult(word);
        }

        public RollState State { get; } = new(IsCurrent: true, Staff: null);

        public Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct) => StaffAsync(asker, ct);
    }
}
