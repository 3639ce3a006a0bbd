using System.Text.RegularExpressions;

namespace BotFramework.Tests.PublicApi;

/// <summary>The published packages' public API, and what of ours is not in it.</summary>
internal sealed partial class PublishedApi
{
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);

    public PublishedApi(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            (string name, string rest) = Split(line);
            if (OwnerOf(name) is { } owner)
            {
                (_members.TryGetValue(owner, out List<string>? members) ? members : _members[owner] = []).Add(line[(owner.Length + 2)..]);
            }
            else
            {
                _types[name] = rest;
            }
        }
    }

    /// <summary>The lines that the published packages don't have: they would not compile against them.</summary>
    public IEnumerable<string> NotPublished(IReadOnlyCollection<string> ours)
    {
        // A type of ours that names no property for JSON is written by a converter: there the published names say nothing.
        HashSet<string?> named = [.. ours.Where(line => WireName(line) is not null).Select(line => OwnerOf(line))];
        return ours.Where(line => !IsPublished(line, named.Contains(OwnerOf(line))));
    }

    private static (string Name, string Declaration) Split(string line)
    {
        int gap = line.IndexOf("  [", StringComparison.Ordinal);
        return (line[..gap], line[(gap + 2)..]);
    }

    private static string? OwnerOf(string name)
        => name.IndexOf("::", StringComparison.Ordinal) is > 0 and var colons ? name[..colons] : null;

    private bool IsPublished(string line, bool namedInJson)
    {
        (string name, string rest) = Split(line);
        if (OwnerOf(name) is not { } owner)
        {
            return _types.TryGetValue(name, out string? published) && IsPartOf(rest, published);
        }

        string member = line[(owner.Length + 2)..];
        if (Has(owner, member, namedInJson))
        {
            return true;
        }

        // Constructors are not inherited; an abstract class's may say public or protected, for only derived classes can call it either way.
        return member.StartsWith(".ctor(", StringComparison.Ordinal)
            ? _types.GetValueOrDefault(owner, string.Empty).StartsWith("[class] public abstract", StringComparison.Ordinal)
                && Has(owner, member.Replace("[ctor] protected", "[ctor] public", StringComparison.Ordinal), namedInJson)
            : Parents(owner).Any(parent => Has(parent, member, namedInJson, inherited: true));
    }

    private bool Has(string owner, string member, bool namedInJson, bool inherited = false)
        => _members.TryGetValue(owner, out List<string>? members) && members.Any(published =>
            IsSame(WithoutAttributes(member), WithoutAttributes(published), inherited)
                && (!namedInJson || WireName(published) is not { } wire || wire == WireName(member)));

    // Kind, access and constraints to the letter; of base types and interfaces a part will do.
    private bool IsPartOf(string ours, string published)
    {
        (string kind, HashSet<string> bases) = Inheritance(ours);
        (string publishedKind, HashSet<string> publishedBases) = Inheritance(published);
        return kind == publishedKind && bases.All(parent => publishedBases.Contains(parent) || publishedBases.Any(other => Ancestors(other).Contains(parent)));
    }

    private IEnumerable<string> Parents(string type)
        => _types.TryGetValue(type, out string? rest) ? Inheritance(rest).Bases.SelectMany(parent => Ancestors(parent).Prepend(parent)) : [];

    private IEnumerable<string> Ancestors(string type)
        => _types.TryGetValue(Open(type), out string? rest) ? Inheritance(rest).Bases.SelectMany(parent => Ancestors(parent).Prepend(parent)) : [];

    // "ConfigResponse<BotConfigAuth>" is declared as "ConfigResponse<T>".
    private string Open(string type)
        => _types.ContainsKey(type) || !type.Contains('<', StringComparison.Ordinal)
            ? type
            : _types.Keys.FirstOrDefault(name => name.StartsWith(type[..(type.IndexOf('<', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)) ?? type;

    private static (string Kind, HashSet<string> Bases) Inheritance(string rest)
    {
        string declaration = WithoutAttributes(rest);
        int where = declaration.IndexOf(" where ", StringComparison.Ordinal);
        string constraints = where < 0 ? string.Empty : declaration[where..];
        declaration = where < 0 ? declaration : declaration[..where];
        int colon = declaration.IndexOf(" : ", StringComparison.Ordinal);
        return colon < 0
            ? (declaration + constraints, [])
            : (declaration[..colon] + constraints, [.. Commas().Split(declaration[(colon + 3)..])]);
    }

    // What is virtual in a published base class, ours may override where the published class leaves it alone.
    private static bool IsSame(string ours, string published, bool inherited)
        => ours == published
            || (inherited && ours.Contains(" override ", StringComparison.Ordinal) && Overriding().Replace(ours, " ") == Overridable().Replace(published, " "));

    private static string WithoutAttributes(string text) => text.IndexOf("  @", StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    private static string? WireName(string member)
        => JsonName().Match(member) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"@JsonProperty\([^)]*?(?:PropertyName=|(?<=\())""([^""]*)""")]
    private static partial Regex JsonName();

    [GeneratedRegex(" (?:sealed )?override ")]
    private static partial Regex Overriding();

    [GeneratedRegex(" (?:virtual|abstract|override) ")]
    private static partial Regex Overridable();

    // Commas between names, not those between a name's type arguments.
    [GeneratedRegex(", (?![^<]*>)")]
    private static partial Regex Commas();
}
