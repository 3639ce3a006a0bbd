using Microsoft.Extensions.Options;

namespace ErgBot.People;

internal sealed class OrganizersOptionsCheck : IValidateOptions<OrganizersOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganizersOptions options)
    {
        var flaws = options.ObjectIds.Index()
            .Where(x => !Guid.TryParseExact(x.Item, "D", out var id) || id == Guid.Empty)
            .Select(x => $"Organizers:{x.Index} must be the Entra object id of an organizer, in the form 00000000-0000-0000-0000-000000000000.")
            .ToList();
        return flaws.Count > 0 ? ValidateOptionsResult.Fail(flaws) : ValidateOptionsResult.Success;
    }
}
