using Microsoft.Extensions.Options;

namespace ErgBot.People;

internal sealed class StaffRollOptionsCheck(IHostEnvironment environment) : IValidateOptions<StaffRollOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffRollOptions options)
    {
        var flaws = Flaws(options).ToList();
        return flaws.Count > 0 ? ValidateOptionsResult.Fail(flaws) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Flaws(StaffRollOptions options)
    {
        if (!environment.IsDevelopment() && string.IsNullOrEmpty(options.StaffFile) && options.StaffDomains.Count == 0)
        {
            yield return "StaffRoll:StaffFile and StaffRoll:StaffDomains are both missing: put a CSV file of staff's Entra object ids or user principal names "
                + "in the first, or the domains of their user principal names in the second. A school's tenant holds students and guests too.";
        }

        for (var i = 0; i < options.StaffDomains.Count; i++)
        {
            if (Uri.CheckHostName(options.StaffDomains[i]) != UriHostNameType.Dns || !options.StaffDomains[i].Contains('.', StringComparison.Ordinal))
            {
                yield return $"StaffRoll:StaffDomains:{i} must be a domain as it stands after the @ of a user principal name, such as district.example.";
            }
        }

        foreach (var (key, file) in new[] { ("StaffFile", options.StaffFile), ("AdministratorsFile", options.AdministratorsFile) })
        {
            if (!string.IsNullOrEmpty(file) && Flaw(file) is { } flaw)
            {
                yield return $"StaffRoll:{key}: {flaw}";
            }
        }
    }

    private string? Flaw(string file)
    {
        try
        {
            Roll.Read(Path.Combine(environment.ContentRootPath, file));
            return null;
        }
        catch (RollException e)
        {
            return e.Message;
        }
    }
}
