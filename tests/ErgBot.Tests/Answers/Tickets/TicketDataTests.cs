using Azure.Data.Tables;
using ErgBot.Answers.Tickets;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Answers.Tickets;

/// <summary>What tickets hold of people who want to see it, or to be forgotten.</summary>
public sealed class TicketDataTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string Olga = "Olga Meyer";
    private const string Omar = "Omar Haddad";
    private const string Channel = "19:organizers@thread.tacv2";
    private const string Question = "Will my wheelchair get in?";

    [Fact]
    public async Task An_open_question_is_the_askers_to_see_and_to_take_back_and_its_card_says_so()
    {
        await using var bot = await AskedAsync();
        Assert.Contains(Question, await bot.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, await bot.TapsAsync(Olga, "data.show"), StringComparison.Ordinal);

        await ForgetAsync(bot, Alice);

        var ticket = await TicketAsync(bot);
        Assert.Equal((TicketState.Withdrawn, null, "(taken back)"), (ticket.State, ticket.Asker, ticket.Question));
        var edited = WiredBot.Words(bot.Teams.Edited[^1]);
        Assert.Contains("taken it back", edited, StringComparison.Ordinal);
        Assert.DoesNotContain("wheelchair", edited, StringComparison.Ordinal);
        Assert.Contains("taken it back", await bot.TapsAsync(Olga, TicketAction.AnswerVerb, On(ticket, "Yes.")), StringComparison.Ordinal);
        Assert.Equal(TicketState.Withdrawn, (await TicketAsync(bot)).State);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task An_answer_that_has_not_arrived_loses_its_asker()
    {
        await using var bot = await AskedAsync();
        await bot.TapsAsync(Olga, TicketAction.AnswerVerb, On(await TicketAsync(bot), "Yes."));
        Assert.Contains("hasn't reached you yet", await bot.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);

        await ForgetAsync(bot, Alice);

        var ticket = await TicketAsync(bot);
        Assert.Equal((TicketState.Answered, null, TicketDelivery.Undeliverable), (ticket.State, ticket.Asker, ticket.Delivery));
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task An_organizers_name_goes_from_what_they_ended_and_what_they_had_is_open_again()
    {
        await using var bot = await AskedAsync();
        await bot.TapsAsync(Olga, TicketAction.ClaimVerb, On(await TicketAsync(bot)));
        Assert.Contains("as an organizer", await bot.TapsAsync(Olga, "data.show"), StringComparison.Ordinal);
        await ForgetAsync(bot, Olga);
        Assert.Equal((TicketState.Open, null), ((await TicketAsync(bot)).State, (await TicketAsync(bot)).Holder));
        Assert.DoesNotContain("Olga", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);

        await bot.TapsAsync(Omar, TicketAction.AnswerVerb, On(await TicketAsync(bot), "Yes."));
        await ForgetAsync(bot, Omar);
        Assert.Equal("An organizer", (await TicketAsync(bot)).Holder!.Name);
        Assert.Contains("Answered by An organizer", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    private async Task<WiredBot> AskedAsync()
    {
        var bot = await WiredBot.StartAsync(azurite, settings: new()
        {
            ["Questions:Channel"] = Channel,
            ["Organizers:0"] = WiredBot.ObjectId(Olga),
            ["Organizers:1"] = WiredBot.ObjectId(Omar),
        });
        await bot.InstallsAsync(Alice);
        await bot.TapsAsync(Alice, TicketAction.SendVerb, new() { ["form"] = Guid.NewGuid().ToString("N"), ["question"] = Question });
        await bot.WorkAsync();
        return bot;
    }

    private static async Task ForgetAsync(WiredBot bot, string who)
    {
        await bot.TapsAsync(who, "data.forget.sure");
        await bot.ForgetDueAsync();
        await bot.WorkAsync();
    }

    private static async Task<Ticket> TicketAsync(WiredBot bot)
    {
        var row = Assert.Single(bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "ticket"));
        return (await bot.TicketAsync(TicketId.Parse(row.RowKey["ticket:".Length..])))!;
    }

    private static JObject On(Ticket ticket, string? answer = null) => new() { ["ticket"] = ticket.Id.ToString(), ["answer"] = answer };
}
