using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>Refuses to start without proper keys. The sentences never repeat a value: keys are secrets.</summary>
internal sealed class PrivacyOptionsCheck(IHostEnvironment environment) : IValidateOptions<PrivacyOptions>
{
    private const int LeastSmallCount = 5;
    private const string WhatToPut = "put 32 random bytes in base64 there (openssl rand -base64 32), and keep it: without it nothing stored can be read";

    public ValidateOptionsResult Validate(string? name, PrivacyOptions options)
    {
        var flaws = Flaws(options).ToList();
        return flaws.Count > 0 ? ValidateOptionsResult.Fail(flaws) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Flaws(PrivacyOptions options)
    {
        if (string.IsNullOrEmpty(options.Key))
        {
            if (!environment.IsDevelopment())
            {
                yield return $"Privacy:Key is missing: {WhatToPut}.";
            }
        }
        else if (Flaw(options.Key) is { } flaw)
        {
            yield return $"Privacy:Key {flaw}: {WhatToPut}.";
        }

        for (var i = 0; i < options.PreviousKeys.Count; i++)
        {
            if (Flaw(options.PreviousKeys[i]) is { } flaw)
            {
                yield return $"Privacy:PreviousKeys:{i} {flaw}: put a key there that Privacy:Key was before, or remove it.";
            }
        }

        if (options.SmallCount < LeastSmallCount)
        {
            yield return $"Privacy:SmallCount must be at least {LeastSmallCount}: smaller counts tell who is in a group.";
        }
    }

    private string? Flaw(string text) => PrivacyKeys.Parse(text) switch
    {
        null => "is not 32 bytes in base64",
        var key when !environment.IsDevelopment() && key.All(x => x == key[0]) => "is a placeholder",
        _ => null,
    };
}
