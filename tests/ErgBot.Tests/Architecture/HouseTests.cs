using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ErgBot.DevHost.Tools;

namespace ErgBot.Tests.Architecture;

public sealed class HouseTests
{
    [Fact]
    public void Every_file_of_the_bot_keeps_to_its_floor()
    {
        var breaches = HouseInspection.Of(SourceFile.OfTheBot());

        Assert.True(breaches.Count == 0, string.Join(Environment.NewLine, breaches));
    }

    [Fact]
    public void The_files_that_are_read_are_the_bots() => Assert.Contains(SourceFile.OfTheBot(), file => file.Path == House.Root);

    [Fact]
    public void The_dev_host_knows_none_of_the_bots_types()
        => Assert.Empty(ProjectFile.WaysIntoTheBot(XDocument.Load(Checkout.In("src", "ErgBot.DevHost", "ErgBot.DevHost.csproj"))));

    [Theory]
    [InlineData("""<ProjectReference Include="../ErgBot/ErgBot.csproj" />""")]
    [InlineData("""<ProjectReference Include="..\ErgBot\ErgBot.csproj" ReferenceOutputAssembly="true" />""")]
    [InlineData("""<Reference Include="../ErgBot/bin/ErgBot.dll" />""")]
    [InlineData("""<Compile Include="../ErgBot/Events/*.cs" LinkBase="Events" />""")]
    public void A_way_from_the_dev_host_into_the_bot_is_seen(string item)
        => Assert.Single(ProjectFile.WaysIntoTheBot(XDocument.Parse($"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    [Theory]
    [InlineData("""<ProjectReference Include="../ErgBot/ErgBot.csproj" ReferenceOutputAssembly="false" />""")]
    [InlineData("""<Compile Include="../ErgBot.Shared/Any.cs" />""")]
    public void Building_the_bot_first_is_no_way_into_it(string item)
        => Assert.Empty(ProjectFile.WaysIntoTheBot(XDocument.Parse($"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    [Fact]
    public void Only_the_published_face_of_the_SDK_is_seen_by_the_bot()
    {
        Assert.DoesNotContain(FriendsOf(typeof(Microsoft.Bot.Schema.Activity).Assembly), IsOurs);
        Assert.DoesNotContain(FriendsOf(typeof(AdaptiveCards.AdaptiveCard).Assembly), IsOurs);

        // The control: where there is such a friendship, this test sees it.
        Assert.Contains(FriendsOf(Assembly.Load("ErgBot")), IsOurs);

        static bool IsOurs(string friend) => friend.StartsWith("ErgBot", StringComparison.Ordinal);
        static IEnumerable<string> FriendsOf(Assembly assembly) =>
            assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);
    }
}
