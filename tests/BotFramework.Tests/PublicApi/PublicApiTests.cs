using System.Reflection;

namespace BotFramework.Tests.PublicApi;

public sealed class PublicApiTests
{
    /// <summary>After a change that is meant: <c>APPROVE=1 dotnet test tests/BotFramework.Tests --filter PublicApi</c>.</summary>
    [Theory]
    [InlineData("BotFramework")]
    [InlineData("AdaptiveCards")]
    public void What_is_public_is_what_was_approved(string assembly)
    {
        string approvedFile = Path.Combine(Repository.Root, "tests", "BotFramework.Tests", "PublicApi", $"PublicApi.{assembly}.approved.txt");
        IReadOnlyList<string> actual = PublicApiText.Of(Assembly.Load(assembly));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approvedFile, string.Concat(actual.Select(line => line + "\n")));
        }

        string[] approved = File.ReadAllLines(approvedFile);
        IEnumerable<string> difference = actual.Except(approved).Select(line => "+ " + line).Concat(approved.Except(actual).Select(line => "- " + line));
        Assert.True(actual.SequenceEqual(approved), $"{assembly} differs from its approved file:\n{string.Join('\n', difference)}");
    }

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("AdaptiveCards")]
    public void What_is_public_is_in_the_published_packages_too(string assembly)
    {
        if (Published() is not { } published)
        {
            return; // The lists are not part of this repository; where they are absent, the approved file alone holds.
        }

        string[] ourOwn = [.. published.NotPublished(PublicApiText.Of(Assembly.Load(assembly)))];
        Assert.True(ourOwn.Length == 0, $"The published packages don't have:\n{string.Join('\n', ourOwn)}");
    }

    [Theory]
    [InlineData("N.A::M(System.String text)  [method] public virtual System.Void", true)]
    [InlineData("N.A::M(System.String words)  [method] public virtual System.Void", false)]
    [InlineData("N.A::M(System.String text)  [method] public System.Void", false)]
    [InlineData("N.B::M(System.String text)  [method] public override System.Void", true)]
    [InlineData("N.B::M(System.String text)  [method] public System.Void", false)]
    [InlineData("N.A::P { get; set; }  [property] public System.Int32  @JsonProperty(\"p\")", true)]
    [InlineData("N.A::P { get; set; }  [property] public System.Int32  @JsonProperty(\"q\")", false)]
    [InlineData("N.A::P { get; }  [property] public System.Int32  @JsonProperty(\"p\")", false)]
    [InlineData("N.B  [class] public", true)]
    [InlineData("N.B  [class] public : N.I, System.IDisposable", true)]
    [InlineData("N.B  [class] public : System.ICloneable", false)]
    [InlineData("N.B  [class] public sealed", false)]
    [InlineData("N.C  [class] public", false)]
    public void A_line_is_published_only_when_callers_could_not_tell(string line, bool expected)
    {
        var published = new PublishedApi(
        [
            "N.A  [class] public : System.IDisposable",
            "N.A::M(System.String text)  [method] public virtual System.Void",
            "N.A::P { get; set; }  [property] public System.Int32  @JsonProperty(NullValueHandling=1, PropertyName=\"p\")",
            "N.B  [class] public : N.A, N.I",
        ]);

        Assert.Equal(expected, !published.NotPublished([line]).Any());
    }

    private static PublishedApi? Published()
    {
        const string Lists = "shared/bot-framework-api";
        return Repository.Above(folder => Directory.Exists(Path.Combine(folder, Lists))) is { } parent
            ? new PublishedApi(Directory.EnumerateFiles(Path.Combine(parent, Lists), "*.txt").SelectMany(File.ReadLines))
            : null;
    }
}
