using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>The addresses that trust hangs on are https, or http on this machine for tests; checked before the first request.</summary>
internal sealed class CloudOptionsCheck : IValidateOptions<CloudOptions>
{
    public ValidateOptionsResult Validate(string? name, CloudOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(CloudOptions options)
    {
        if (options.ChannelService is not (null or "" or CloudOptions.GovernmentChannelService))
        {
            yield return $"ChannelService is not known: leave it empty for the public cloud, or put {CloudOptions.GovernmentChannelService} there for the US government's.";
        }

        foreach (var (key, value) in new[]
        {
            (nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl),
            (nameof(options.ToBotFromChannelTokenIssuer), options.ToBotFromChannelTokenIssuer),
            (nameof(options.ToChannelFromBotLoginUrl), options.ToChannelFromBotLoginUrl),
            (nameof(options.ToChannelFromBotOAuthScope), options.ToChannelFromBotOAuthScope),
        })
        {
            if (value is { Length: > 0 } && !IsSafe(value))
            {
                yield return $"{key} is not a safe address: put an https URL there (http only on loopback), or leave it empty for the cloud's own.";
            }
        }
    }

    private static bool IsSafe(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
