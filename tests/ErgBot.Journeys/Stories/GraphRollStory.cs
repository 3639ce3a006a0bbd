using ErgBot.Journeys.Bot;
using ErgBot.Tests.People;

namespace ErgBot.Journeys.Stories;

/// <summary>As deployed, with the rolls kept as groups in Entra.</summary>
public sealed class GraphRollStory : Story
{
    private GraphStandIn graph = null!;
    private Guid staff;
    private Guid administrators;
    private OwnContent content = null!;

    private protected override bool Signed => true;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        graph = await GraphStandIn.StartAsync();
        Teams.Login!.Graph = graph.Address;
        graph.Accepts = Teams.Login.AcceptsForGraph;
        staff = graph.AddGroup();
        administrators = graph.AddGroup();
        content = OwnContent.WithSeats(5, day: "2098-05-23");
        Settings = Settings
            .Without("StaffRoll:StaffDomains:0")
            .With("StaffRoll:StaffGroup", staff.ToString())
            .With("StaffRoll:AdministratorsGroup", administrators.ToString())
            .With("StaffRoll:GraphUrl", graph.Address.ToString())
            .With("Content:Folder", content.Folder);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await graph.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Staff_are_served_students_are_not_and_administrators_are_told_why()
    {
        var (alice, bob, sam) = (Person("Alice Rivera"), Person("Bob Okafor"), Person("Sam Pupil"));
        foreach (var person in new[] { alice, bob, sam })
        {
            graph.AddUser(person.Account.ObjectId);
        }

        graph.Put(graph.AddGroup(alice.Account.ObjectId), staff);
        graph.Put(bob.Account.ObjectId, staff);
        graph.Put(bob.Account.ObjectId, administrators);
        await StartBotAsync();
        await alice.Installs();
        await bob.Installs();
        sam.Chat.HasBot = true;

        await alice.Says("join the veterans group");
        await alice.Says("no");
        await alice.Says("yes");
        alice.Sees("You've joined Veterans");
        alice.SeesNo("Add me as an app");
        await bob.Says("which groups are there?");
        await bob.Taps("Veterans");
        await bob.Taps("Join");
        bob.Sees("You are on the administrators' roll");
        await sam.Says("which groups are there?");
        sam.Sees("I can't find you on the staff roll");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
    }

    [Fact]
    public async Task While_Graph_is_away_people_are_asked_to_try_again_and_nobody_is_taken_for_staff()
    {
        var alice = Person("Alice Rivera");
        graph.AddUser(alice.Account.ObjectId);
        graph.Put(alice.Account.ObjectId, staff);
        await StartBotAsync();
        alice.Chat.HasBot = true;
        graph.Fails(GraphStandIn.Status(503), GraphStandIn.Status(503));
        await alice.Says("which groups are there?");
        alice.Sees("Please try again in a minute");

        // It rests for two seconds before it is asked again.
        await ComesTrueAsync("Graph is asked again", async () =>
        {
            await alice.Says("which groups are there?");
            return alice.News.Contains("Veterans", StringComparison.Ordinal);
        });
        alice.SeesCard("Veterans");
    }
}
