using Microsoft.Extensions.Options;

namespace ErgBot.Events.Calendars;

internal sealed class PublicAddressOptionsCheck : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options) =>
        string.IsNullOrEmpty(options.Address) || IsAddress(options.Address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Links:Address is no address of a web site: put one there with https and without a path, such as https://ergbot.example.org, or leave it empty.");

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
}
