using System.Diagnostics.CodeAnalysis;

namespace ErgBot.Hosting;

/// <summary>What the package is made for, and where it goes.</summary>
/// <param name="AppId">The app id of the bot's registration.</param>
/// <param name="Host">The domain where the bot is reached by https, without scheme, port or path.</param>
/// <param name="File">The full path of the zip file.</param>
internal sealed record AppPackageArguments(Guid AppId, string Host, string File)
{
    private const string AppIdOption = "--app-id";
    private const string HostOption = "--host";
    private const string FileOption = "-o";

    private static readonly string[] _options = [AppIdOption, HostOption, FileOption];

    /// <param name="arguments">The options with their values, in any order.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="reason">Why it wasn't understood, in a sentence for the person at the keyboard.</param>
    public static bool TryParse(
        IReadOnlyList<string> arguments, [NotNullWhen(true)] out AppPackageArguments? request, [NotNullWhen(false)] out string? reason)
    {
        request = null;
        if (!TryPair(arguments, out var values, out reason))
        {
            return false;
        }

        if (!Guid.TryParseExact(values[AppIdOption], "D", out var appId) || appId == Guid.Empty)
        {
            reason = $"'{values[AppIdOption]}' isn't an app id: it is the id of the bot's registration in Entra, such as 11111111-2222-3333-4444-555555555555.";
            return false;
        }

        if (!IsDomain(values[HostOption]))
        {
            reason = $"'{values[HostOption]}' isn't a domain: give the name where Teams reaches the bot, such as ergbot.example.org, without https://, port or path.";
            return false;
        }

        var file = Path.GetFullPath(values[FileOption]);
        if (!string.Equals(Path.GetExtension(file), ".zip", StringComparison.OrdinalIgnoreCase))
        {
            reason = $"'{values[FileOption]}' doesn't end in .zip, which Teams asks for.";
            return false;
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            reason = $"There is no folder {Path.GetDirectoryName(file)}.";
            return false;
        }

        request = new AppPackageArguments(appId, values[HostOption].ToLowerInvariant(), file);
        return true;
    }

    private static bool TryPair(
        IReadOnlyList<string> arguments, out Dictionary<string, string> values, [NotNullWhen(false)] out string? reason)
    {
        values = [];
        for (var i = 0; i < arguments.Count; i += 2)
        {
            reason = !_options.Contains(arguments[i]) ? $"'{arguments[i]}' isn't an option of this command."
                : i + 1 == arguments.Count || _options.Contains(arguments[i + 1]) || arguments[i + 1].Length == 0 ? $"{arguments[i]} needs a value."
                : !values.TryAdd(arguments[i], arguments[i + 1]) ? $"{arguments[i]} is given twice."
                : null;
            if (reason is not null)
            {
                return false;
            }
        }

        var given = values;
        reason = _options.FirstOrDefault(option => !given.ContainsKey(option)) is { } missing ? $"{missing} is missing." : null;
        return reason is null;
    }

    // A manifest's validDomains takes a domain of one's own: no address, no port, no wildcard, no name without a dot.
    private static bool IsDomain(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns
        && host.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.')
        && host.Trim('.').Contains('.', StringComparison.Ordinal)
        && !host.EndsWith('.');
}
