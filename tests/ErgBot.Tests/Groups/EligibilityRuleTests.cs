using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Tests.Groups;

public sealed class EligibilityRuleTests
{
    [Theory]
    [InlineData(Standing.Staff, AdministratorWord.Unknown, null, EligibilityVerdict.AskFirst)]
    [InlineData(Standing.Staff, AdministratorWord.Unknown, false, EligibilityVerdict.Eligible)]
    [InlineData(Standing.Staff, AdministratorWord.Unknown, true, EligibilityVerdict.AdministratorByWord)]
    [InlineData(Standing.Staff, AdministratorWord.NotAdministrator, null, EligibilityVerdict.Eligible)]
    [InlineData(Standing.Staff, AdministratorWord.NotAdministrator, true, EligibilityVerdict.Eligible)]
    [InlineData(Standing.Staff, AdministratorWord.Administrator, null, EligibilityVerdict.AdministratorByRoll)]
    [InlineData(Standing.Staff, AdministratorWord.Administrator, false, EligibilityVerdict.AdministratorByRoll)]
    [InlineData(Standing.NotStaff, AdministratorWord.NotAdministrator, false, EligibilityVerdict.NotStaff)]
    [InlineData(Standing.NotStaff, AdministratorWord.Administrator, true, EligibilityVerdict.NotStaff)]
    internal void The_roll_outweighs_the_word_and_staff_comes_first(Standing standing, AdministratorWord roll, bool? word, EligibilityVerdict expected) =>
        Assert.Equal(expected, EligibilityRule.Decide(standing, roll, word));
}
