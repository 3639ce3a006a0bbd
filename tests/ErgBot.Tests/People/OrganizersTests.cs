using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.People;

public sealed class OrganizersTests
{
    private static readonly Guid _somebody = new("22222222-2222-2222-2222-22222222222a");

    [Fact]
    public void Whoever_is_named_is_one_in_any_spelling_and_nobody_else_is()
    {
        var organizers = new Organizers(Options.Create(new OrganizersOptions { ObjectIds = [_somebody.ToString().ToUpperInvariant()] }));

        Assert.True(organizers.Includes(new(Guid.NewGuid(), _somebody)));
        Assert.False(organizers.Includes(new(_somebody, Guid.NewGuid())));
    }

    [Theory]
    [InlineData("ann@district.example")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("22222222222222222222222222222222")]
    public void An_entry_that_is_no_object_id_is_refused_by_its_key_and_not_repeated(string entry)
    {
        var options = new OrganizersOptions { ObjectIds = [_somebody.ToString(), entry] };

        var flaw = new OrganizersOptionsCheck().Validate(null, options).FailureMessage;

        Assert.StartsWith("Organizers:1 must be", flaw, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", flaw, StringComparison.Ordinal);
    }
}
