using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ErgBot.DevHost;
using ErgBot.DevHost.Tools;

namespace ErgBot.Browser;

public sealed class DevHostTests
{
    [Fact]
    public void A_member_of_staff_and_an_organizer_get_a_page_and_an_administrator_on_request()
    {
        Assert.Equal([People.Member, People.Organizer], DevHostOptions.Parse().People);
        Assert.Equal([People.Member, People.Organizer, People.Administrator], DevHostOptions.Parse("--as", "administrator", "--headless").People);
    }

    [Fact]
    public void A_browser_opens_and_data_lie_in_the_clone_unless_said_otherwise()
    {
        Assert.False(DevHostOptions.Parse().Headless);
        Assert.True(DevHostOptions.Parse("--headless", "--as", "administrator").Headless);
        Assert.Equal(Checkout.In(".ergbot"), DevHostOptions.Parse("--headless").Folder);
        Assert.Equal(Path.GetFullPath("elsewhere"), DevHostOptions.Parse("--data", "elsewhere").Folder);
    }

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--as", "superintendent")]
    [InlineData("--data")]
    public void What_is_not_understood_is_named_with_the_usage(params string[] arguments)
    {
        var exception = Assert.Throws<ToolException>(() => DevHostOptions.Parse(arguments));

        Assert.Contains(arguments[^1], exception.Message, StringComparison.Ordinal);
        Assert.Contains(DevHostOptions.Usage, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_has_its_own_person_and_the_five_others_that_the_Playground_insists_on()
    {
        foreach (var person in People.All)
        {
            var configuration = JsonNode.Parse(PlaygroundConfiguration.For(person))!;
            var others = configuration["users"]!.AsArray().Select(user => (string)user!["name"]!).ToList();

            Assert.Equal(person.Name, (string)configuration["currentUser"]!["name"]!);
            Assert.Equal(5, others.Count);
            Assert.DoesNotContain(person.Name, others);
            Assert.Single(configuration["team"]!["channels"]!.AsArray());
        }
    }

    [Fact]
    public void Everybody_has_an_id_of_their_own() =>
        Assert.Equal(People.All.Count, People.All.Select(person => (person.Id, person.ObjectId)).Distinct().Count());

    [Fact]
    public void A_busy_port_is_passed_over_and_none_is_handed_out_twice()
    {
        var busy = new Ports().Next();
        using var listener = new TcpListener(IPAddress.Loopback, busy);
        listener.Start();
        var ports = new Ports();

        var handedOut = new[] { ports.Next(), ports.Next() };

        Assert.DoesNotContain(busy, handedOut);
        Assert.Distinct(handedOut);
    }
}
