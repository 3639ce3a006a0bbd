using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace ErgBot.Hosting;

public sealed class SettingsTemplateTests
{
    /// <summary>The contract's names, the organizers' channel, the rolls kept in Entra, the links' address, the limits, and how long storage is waited for.</summary>
    private static readonly string[] Contract =
    [
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId",
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelTokenIssuer", "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ChannelService",
        "Storage:ConnectionString", "Storage:AccountName", "Storage:SecondsToAnswer",
        "Privacy:Key", "Privacy:PreviousKeys:0", "Privacy:SmallCount",
        "Organizers:0",
        "Questions:Channel",
        "StaffRoll:AdministratorsFile", "StaffRoll:StaffFile", "StaffRoll:StaffDomains:0",
        "StaffRoll:AdministratorsGroup", "StaffRoll:StaffGroup", "StaffRoll:GraphUrl", "StaffRoll:MeantToShrink",
        "Content:Folder", "Content:LearnedFolder",
        "Teams:AllowedTenants:0", "Teams:AllowedServiceHosts:0",
        "Links:Address",
        "Limits:SenderBurst", "Limits:SenderPerSecond", "Limits:TurnsAtOnce",
        "Broadcast:RequestsPerSecond", "Broadcast:OnUncertain",
        "Clock:StartAt",
    ];

    [Fact]
    public void The_template_lists_what_the_options_read_and_nothing_else() => Assert.Equal(Read().Order(StringComparer.Ordinal), InTemplate().Order(StringComparer.Ordinal));

    [Fact]
    public void The_template_lists_the_contracts_settings() => Assert.Equal(Contract.Order(StringComparer.Ordinal), InTemplate().Order(StringComparer.Ordinal));

    [Fact]
    public void The_template_gives_the_defaults_that_the_options_have()
    {
        var limits = Template().GetSection(FloodOptions.Section).Get<FloodOptions>()!;
        Assert.Equivalent(new FloodOptions(), limits);
        Assert.Equal(new Storage.StorageOptions().SecondsToAnswer, Template().GetValue<double>("Storage:SecondsToAnswer"));
        Assert.Equal(new People.PrivacyOptions().SmallCount, Template().GetValue<int>("Privacy:SmallCount"));
    }

    [Fact]
    public void Every_setting_has_its_meaning_beside_it()
    {
        var lines = File.ReadAllLines(Path());
        var unexplained = lines.Where((line, i) => line.TrimStart().StartsWith('"') && !line.TrimEnd().EndsWith('{') && !lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal));
        Assert.Empty(unexplained);
    }

    private static IEnumerable<string> InTemplate() =>
        Template().AsEnumerable().Where(pair => pair.Value is not null).Select(pair => pair.Key);

    private static IConfigurationRoot Template() => new ConfigurationBuilder().AddJsonFile(Path()).Build();

    /// <summary>What the bot reads, from its options classes: a section, and a key for every property that can be set.</summary>
    private static IEnumerable<string> Read() =>
        from type in typeof(HostingSetup).Assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsNested
        let section = (string?)type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() ?? type.Name[..^"Options".Length]
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let isList = property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
        where isList || property.CanWrite
        let path = type == typeof(People.OrganizersOptions) ? section : section.Length == 0 ? property.Name : $"{section}:{property.Name}" // the one section that is a list itself
        select isList ? $"{path}:0" : path;

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "ErgBot.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder.FullName, "appsettings.template.json");
    }
}
