using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Tests.Groups;

public sealed class EligibilityRuleTests
{
    [Theory]
    [InlineData(RollWord.On, RollWord.NoRoll, null, EligibilityVerdict.AskFirst)]
    [InlineData(RollWord.On, RollWord.NoRoll, false, EligibilityVerdict.Eligible)]
    [InlineData(RollWord.On, RollWord.NoRoll, true, EligibilityVerdict.AdministratorByWord)]
    [InlineData(RollWord.On, RollWord.NotOn, null, EligibilityVerdict.Eligible)]
    [InlineData(RollWord.On, RollWord.NotOn, true, EligibilityVerdict.Eligible)]
    [InlineData(RollWord.On, RollWord.On, null, EligibilityVerdict.AdministratorByRoll)]
    [InlineData(RollWord.On, RollWord.On, false, EligibilityVerdict.AdministratorByRoll)]
    [InlineData(RollWord.NotOn, RollWord.NotOn, false, EligibilityVerdict.NotStaff)]
    [InlineData(RollWord.NotOn, RollWord.On, true, EligibilityVerdict.NotStaff)]
    [InlineData(RollWord.NoRoll, RollWord.NoRoll, null, EligibilityVerdict.AskFirst)]
    [InlineData(RollWord.NoRoll, RollWord.NotOn, null, EligibilityVerdict.Eligible)]
    internal void The_roll_outweighs_the_word_and_staff_comes_first(RollWord staff, RollWord administrators, bool? word, EligibilityVerdict expected) =>
        Assert.Equal(expected, EligibilityRule.Decide(staff, administrators, word));

    [Theory]
    [InlineData(RollWord.CannotTell, RollWord.NotOn)]
    [InlineData(RollWord.CannotTell, RollWord.On)]
    [InlineData(RollWord.CannotTell, RollWord.CannotTell)]
    [InlineData(RollWord.On, RollWord.CannotTell)]
    [InlineData(RollWord.NoRoll, RollWord.CannotTell)]
    internal void A_roll_that_gives_no_answer_leaves_nobodys_word_to_count(RollWord staff, RollWord administrators)
    {
        foreach (var word in new bool?[] { null, false, true })
        {
            Assert.Equal(EligibilityVerdict.CannotTell, EligibilityRule.Decide(staff, administrators, word));
        }
    }
}
