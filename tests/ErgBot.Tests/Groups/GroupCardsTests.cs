using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Groups;

/// <summary>What the cards say and fit into, with as much in them as there can be.</summary>
public sealed class GroupCardsTests
{
    private const int MostUtf16Bytes = 28 * 1024;
    private const int MostButtonsInARow = 6;

    private static readonly Person _alice = new(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "Alice Rivera");
    private static readonly NextEvent _next = new("Kick-off", "Wednesday, May 23, 3:15–5:00 PM ET", "Putnam Avenue Upper School");
    private static readonly IReadOnlyList<Group> _many = [.. Enumerable.Range(0, 45).Select(i => Large($"group-{i:00}-{new string('x', 25)}"))];

    private static readonly Proposal _proposal = ProposalRule.New(
        ProposalId.Parse(new string('a', 32)), _alice with { Name = new string('ñ', 100) }, new ProposalText(_many[0].Name[..40], _many[0].Purpose, ["one", "two"], true), [], DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Cards => [.. All().Select(card => card.Name)];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_fits_and_has_few_buttons_in_a_row(string name)
    {
        var card = JObject.FromObject(All().Single(card => card.Name == name).Card.Card);
        var size = card.ToString(Newtonsoft.Json.Formatting.None).Length * 2;
        Assert.True(size <= MostUtf16Bytes, $"{name}: {size} bytes");
        Assert.All(card.SelectTokens("$..[?(@.type == 'ActionSet')]"), set => Assert.InRange(set["actions"]!.Count(), 1, MostButtonsInARow));
        Assert.DoesNotContain("roup-", All().Single(card => card.Name == name).Card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_for_everybody_names_nobody_and_one_to_insert_says_nothing_that_changes()
    {
        var group = Large("veterans") with { NamedLeads = ["Bob Okafor"] };
        var everybody = Words(GroupCard.ForEverybody(group, _next));
        Assert.DoesNotContain("Bob", everybody, StringComparison.Ordinal);
        Assert.Contains("11–20 people", everybody, StringComparison.Ordinal);
        Assert.Contains("Kick-off", everybody, StringComparison.Ordinal);

        var toInsert = Words(GroupCard.ToInsert(group));
        Assert.DoesNotContain("Bob", toInsert, StringComparison.Ordinal);
        Assert.DoesNotContain("people", toInsert, StringComparison.Ordinal);
        Assert.DoesNotContain("Kick-off", toInsert, StringComparison.Ordinal);
        Assert.Contains("Bob Okafor", Words(GroupCard.ForOne(new GroupView(group, null, _next))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_group_has_no_way_in_and_a_member_a_way_out()
    {
        var closed = Large("veterans") with { State = GroupState.Closed };
        var stranger = Words(GroupCard.ForOne(new GroupView(closed, null, _next)));
        Assert.Contains("closed", stranger, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Join\"", stranger, StringComparison.Ordinal);
        Assert.DoesNotContain("Kick-off", stranger, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Join\"", Words(GroupCard.ForEverybody(closed, null)), StringComparison.Ordinal);
        Assert.Contains("\"Leave\"", Words(GroupCard.ForOne(new GroupView(closed, Membership.Of(_alice, confidential: true), null))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_wrote_as_a_purpose_is_no_markdown()
    {
        var group = Large("veterans") with { Purpose = "[click](https://evil.example) **now**" };
        foreach (var card in new[] { GroupCard.ForEverybody(group, null), GroupListCard.ForEverybody([group]) })
        {
            var json = JObject.FromObject(card.Card);
            Assert.DoesNotContain(json.SelectTokens("$..[?(@.type == 'TextBlock')].text"), text => $"{text}".Contains("evil", StringComparison.Ordinal));
            Assert.Contains(json.SelectTokens("$..[?(@.type == 'TextRun')].text"), text => $"{text}".Contains("evil", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void All_groups_can_be_reached_page_by_page()
    {
        var seen = new List<string>();
        for (var asked = new GroupListAction(); ;)
        {
            var json = JObject.FromObject(GroupListCard.ForOne(_many, asked, []).Card);
            seen.AddRange(json.SelectTokens("$..[?(@.verb == 'group.show')].title").Select(title => $"{title}").Distinct());
            if (json.SelectTokens("$..[?(@.title == 'More')].data").FirstOrDefault() is not JObject more)
            {
                break;
            }

            asked = GroupListAction.Read(more);
        }

        Assert.Equal(_many.Select(group => group.Name), seen);
    }

    [Theory]
    [InlineData("{}", GroupFilter.Open, "", 0)]
    [InlineData("""{"filter":"mine","search":" moms ","page":2}""", GroupFilter.Mine, "moms", 2)]
    [InlineData("""{"filter":"all","search":["x"],"page":"2"}""", GroupFilter.All, "", 0)]
    [InlineData("""{"filter":7,"search":null,"page":-1}""", GroupFilter.Open, "", 0)]
    [InlineData("""{"page":99999999999999999999}""", GroupFilter.Open, "", 0)]
    internal void What_a_list_button_says_is_read_kindly(string data, GroupFilter filter, string search, int page) =>
        Assert.Equal(new GroupListAction(filter, search, page), GroupListAction.Read(JObject.Parse(data)));

    [Fact]
    public void A_page_beyond_the_last_is_the_last()
    {
        Assert.Contains("Page 5 of 5", Words(GroupListCard.ForOne(_many, new GroupListAction(Page: 999), [])), StringComparison.Ordinal);
        Assert.Contains("Back", Words(MyGroupsCard.For(Mine(), null, page: 999)), StringComparison.Ordinal);
    }

    private static string Words(CardReply card) => JObject.FromObject(card.Card).ToString();

    private static IEnumerable<(string Name, CardReply Card)> All()
    {
        var group = _many[0];
        yield return ("for everybody", GroupCard.ForEverybody(group, _next));
        yield return ("to insert", GroupCard.ToInsert(group));
        yield return ("for a stranger", GroupCard.ForOne(new GroupView(group, null, _next), "A note."));
        yield return ("for a member", GroupCard.ForOne(new GroupView(group, Membership.Of(_alice, confidential: true) with { Muted = true }, _next), "A note."));
        yield return ("list for everybody", GroupListCard.ForEverybody(_many));
        yield return ("list for one", GroupListCard.ForOne(_many, new GroupListAction(GroupFilter.All, new string('y', 60), 1), [.. _many.Select(mine => mine.Id)]));
        var (now, lead) = (TimeProvider.System.GetUtcNow(), new LeadActor(_alice, IsEligible: true, IsOrganizer: true, TimeProvider.System.GetUtcNow()));
        var record = new GroupRecord(group, new Leadership
        {
            Leads = [.. Enumerable.Range(0, 7).Select(i => new Lead { Person = Someone(), Name = Named(i), IsNamed = i % 2 == 0 }), new Lead { Person = _alice.Id, Name = Named(8) }],
            Asked = [.. Enumerable.Range(0, 5).Select(i => new LeadInvitation { Person = Someone(), Name = Named(i), By = _alice.Id, Until = now + TimeSpan.FromDays(1) })],
            Offers = [.. Enumerable.Range(0, 4).Select(i => new LeadOffer { Id = $"{Guid.NewGuid():N}", Person = Someone(), Name = Named(i), At = now })],
        });
        var member = new Member(new string('a', 32), Membership.Of(_alice with { Name = Named(1) }, confidential: false));
        yield return ("for a member who organizes and is asked to lead", GroupCard.ForOne(
            new GroupView(group, member.Membership, _next) { Standing = new LeadStanding { IsOrganizer = true, Invitation = record.Leadership.Asked[0] } }, "A note."));
        yield return ("manage", LeadManageCard.For(record, lead, views: 12, "A note."));
        yield return ("members", MemberListCard.For(group, Leadership.None, [.. Enumerable.Repeat(member, MemberListCard.PageSize)], hasMore: true, isFirst: false));
        yield return ("pick", MemberListCard.Pick(group, member));
        yield return ("edit", DescriptionCard.For(group, group.Purpose, new string('w', 300), "A flaw.", "Another."));
        yield return ("proposal", ProposalCard.Form(Guid.NewGuid(), null, new ProposalText(group.Name, group.Purpose, ["one", "two"], true), new ProposalFlaws("A flaw.", "Another.", "A third."), _many, inWindow: false));
        yield return ("desk", ProposalDeskCard.For(_proposal, "A note.", new string('r', 500)));
        yield return ("desk list", ProposalDeskCard.List([.. Enumerable.Repeat(_proposal, 30)]));
        yield return ("decided", ProposalCard.Decided(_proposal with { State = ProposalState.ChangesAsked, Reason = new string('r', 500) }, leads: false));
        yield return ("my groups", MyGroupsCard.For(Mine(), saidAdministrator: false, page: 2));
    }

    private static PersonId Someone() => new(Guid.NewGuid(), Guid.NewGuid());

    private static string Named(int i) => $"{i} {new string('ñ', 98)}";

    private static IReadOnlyList<MyGroup> Mine() => [.. _many.Select(mine => new MyGroup(mine, Membership.Of(_alice, confidential: false)))];

    private static Group Large(string id) => new()
    {
        Id = GroupId.Parse(id.Length > 40 ? id[..40] : id),
        Name = $"{id} {new string('n', 60)}"[..60],
        Purpose = string.Concat(Enumerable.Repeat("All that the group is for, in many words. ", 10))[..400],
        OtherWords = ["other"],
        Size = GroupStores.Bands.Of(15),
        NamedLeads = [.. Enumerable.Range(0, 8).Select(i => $"Somebody With A Long Name {i}")],
    };
}
