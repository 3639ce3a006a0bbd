using Microsoft.Extensions.Options;

namespace ErgBot.People;

internal sealed class StaffRollOptionsCheck(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<StaffRollOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffRollOptions options)
    {
        var flaws = Flaws(options).ToList();
        return flaws.Count > 0 ? ValidateOptionsResult.Fail(flaws) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Flaws(StaffRollOptions options)
    {
        if (!environment.IsDevelopment() && string.IsNullOrEmpty(options.StaffFile) && options.StaffDomains.Count == 0 && string.IsNullOrEmpty(options.StaffGroup))
        {
            yield return "StaffRoll:StaffFile, StaffRoll:StaffDomains and StaffRoll:StaffGroup are all missing: put a CSV file of staff's Entra object ids or user "
                + "principal names in the first, the domains of their user principal names in the second, or the id of their Entra group in the third. "
                + "A school's tenant holds students and guests too.";
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

        foreach (var flaw in FlawsOfGraph(options))
        {
            yield return flaw;
        }
    }

    private IEnumerable<string> FlawsOfGraph(StaffRollOptions options)
    {
        foreach (var (key, group) in new[] { ("StaffGroup", options.StaffGroup), ("AdministratorsGroup", options.AdministratorsGroup) })
        {
            if (!string.IsNullOrEmpty(group) && (!Guid.TryParseExact(group, "D", out var id) || id == Guid.Empty))
            {
                yield return $"StaffRoll:{key} must be the object id of an Entra group, in the form 00000000-0000-0000-0000-000000000000.";
            }
        }

        var given = string.IsNullOrEmpty(options.GraphUrl) ? null : GraphGroups.SafeAddress(options.GraphUrl);
        if (!string.IsNullOrEmpty(options.GraphUrl) && given is null)
        {
            yield return $"StaffRoll:GraphUrl must be an https address without a path (http only on loopback), such as {GraphGroups.PublicCloud}, or empty for the cloud's own.";
        }

        if (options.AsksGraph && given?.IsLoopback != true && string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
        {
            yield return "StaffRoll:StaffGroup and StaffRoll:AdministratorsGroup are asked with the bot's own registration: set MicrosoftAppId and what belongs to it, or use files.";
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
