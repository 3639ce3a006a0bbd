using Azure.Data.Tables;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Answers.Tickets;

/// <summary>Questions to the organizers, through the front door.</summary>
public sealed class TicketsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";
    private const string Olga = "Olga Meyer";
    private const string Omar = "Omar Haddad";
    private const string Channel = "19:organizers@thread.tacv2";
    private const string Question = "Is there parking at the school?";

    [Fact]
    public async Task What_it_does_not_know_can_be_asked_of_the_organizers_and_the_answer_comes_back()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, "translate my dissertation into Klingon");
        Assert.Contains(TicketTexts.AskButton, Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);

        var form = await bot.TapsAsync(Alice, TicketAction.AskVerb, new() { ["question"] = Question });
        Assert.Contains(Question, form, StringComparison.Ordinal);
        Assert.Contains("not who asked", form, StringComparison.Ordinal);
        Assert.Contains(Question, await SendAsync(bot, Alice), StringComparison.Ordinal);
        await bot.WorkAsync();

        var posted = Assert.Single(bot.Teams.Sent, sent => sent.Conversation!.Id!.StartsWith(Channel, StringComparison.Ordinal));
        Assert.Contains(Question, WiredBot.Words(posted), StringComparison.Ordinal);
        Assert.DoesNotContain("Alice", WiredBot.Words(posted), StringComparison.Ordinal);
        Assert.DoesNotContain("parking", posted.Summary, StringComparison.Ordinal);

        Assert.Contains("Olga Meyer has it", await bot.TapsAsync(Olga, TicketAction.ClaimVerb, On(bot), posted), StringComparison.Ordinal);
        await bot.WorkAsync();
        Assert.Contains("Olga Meyer has it", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);

        await AnswerAsync(bot, Olga, "There is, behind the gym.");
        await bot.WorkAsync();
        var answer = bot.SaidTo(Alice)[^1];
        Assert.Contains("from the organizers", answer, StringComparison.Ordinal);
        Assert.Contains(Question, answer, StringComparison.Ordinal);
        Assert.Contains("behind the gym", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", answer, StringComparison.Ordinal);
        Assert.Contains("The asker has the answer", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);
        Assert.Equal(posted.Id, bot.Teams.Edited[^1].Id);

        Assert.Contains("Kept", await bot.TapsAsync(Olga, TicketAction.KeepVerb, On(bot), posted), StringComparison.Ordinal);
        await bot.WorkAsync();
        Assert.Contains("Kept", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);
        Assert.Single(Kept(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Without_a_channel_each_organizer_gets_it_in_their_own_chat_and_all_cards_follow()
    {
        await using var bot = await StartAsync(channel: null);
        await bot.InstallsAsync(Olga);
        await bot.InstallsAsync(Omar);
        await SendAsync(bot, Alice);
        await bot.WorkAsync();
        foreach (var organizer in new[] { Olga, Omar })
        {
            Assert.Contains(Question, bot.SaidTo(organizer)[^1], StringComparison.Ordinal);
        }

        await bot.TapsAsync(Omar, TicketAction.ClaimVerb, On(bot));
        await bot.WorkAsync();
        Assert.Equal(2, bot.Teams.Edited.Count);
        Assert.All(bot.Teams.Edited, edited => Assert.Contains("Omar Haddad has it", WiredBot.Words(edited), StringComparison.Ordinal));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_channel_that_does_not_let_the_bot_in_keeps_no_question_from_the_organizers()
    {
        await using var bot = await StartAsync();
        await bot.InstallsAsync(Olga);
        bot.Teams.Closed.Add(Channel);
        await SendAsync(bot, Alice);
        await bot.WorkAsync();
        await bot.WorkAsync();
        Assert.Contains(Question, bot.SaidTo(Olga)[^1], StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Of_organizers_who_press_at_once_exactly_one_has_it_and_the_others_learn_who(int instances)
    {
        var wire = await azurite.NewTablesAsync();
        var organizers = Enumerable.Range(1, 6).Select(number => $"Organizer Number{number}").ToArray();
        var settings = Settings(Channel, organizers);
        await using var one = await WiredBot.StartAsync(azurite, wire, settings);
        await using var other = await WiredBot.StartAsync(azurite, wire, settings);
        await one.InstallsAsync(Alice);
        await SendAsync(one, Alice);
        var ticket = On(one);

        var seen = await Task.WhenAll(organizers.Select((who, number) => (number % instances == 0 ? one : other).TapsAsync(who, TicketAction.ClaimVerb, ticket)));

        var holder = Assert.Single(organizers.Where((_, number) => seen[number].Contains(TicketTexts.NowYours, StringComparison.Ordinal)));
        Assert.All(seen, each => Assert.Contains($"{holder} has it", each, StringComparison.Ordinal));
        Assert.Equal("Claimed", Row(one).GetString("State"));
        AssertNoFault(one);
        AssertNoFault(other);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_answer_goes_out()
    {
        await using var bot = await AskedAsync();
        var answers = await Task.WhenAll(AnswerAsync(bot, Olga, "Yes, there is."), AnswerAsync(bot, Omar, "No, there isn't."));
        await bot.WorkAsync();
        var told = Assert.Single(bot.SaidTo(Alice));
        var winner = told.Contains("Yes, there is.", StringComparison.Ordinal) ? Olga : Omar;
        Assert.All(answers, seen => Assert.Contains($"Answered by {winner}", seen, StringComparison.Ordinal));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task What_another_has_is_taken_over_on_purpose_and_what_was_typed_meanwhile_is_not_lost()
    {
        await using var bot = await AskedAsync();
        await bot.TapsAsync(Olga, TicketAction.ClaimVerb, On(bot));
        var refused = await AnswerAsync(bot, Omar, "I know this one.");
        Assert.Contains("Olga Meyer has it. Take over", refused, StringComparison.Ordinal);
        Assert.Contains("I know this one.", refused, StringComparison.Ordinal);

        Assert.Contains("Olga Meyer has it", await bot.TapsAsync(Omar, TicketAction.TakeOverVerb, On(bot, seen: 1)), StringComparison.Ordinal);
        Assert.Contains(TicketTexts.NowYours, await bot.TapsAsync(Omar, TicketAction.TakeOverVerb, On(bot, seen: 2)), StringComparison.Ordinal);
        Assert.Contains("Omar Haddad has it", await bot.TapsAsync(Olga, TicketAction.GiveBackVerb, On(bot)), StringComparison.Ordinal);
        Assert.Contains("Given back", await bot.TapsAsync(Omar, TicketAction.GiveBackVerb, On(bot)), StringComparison.Ordinal);
        Assert.Equal("Open", Row(bot).GetString("State"));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Closing_is_asked_first_and_the_asker_gets_a_kind_note()
    {
        await using var bot = await AskedAsync();
        Assert.Contains(TicketTexts.CloseQuestion, await bot.TapsAsync(Olga, TicketAction.AskToCloseVerb, On(bot)), StringComparison.Ordinal);
        Assert.Equal("Open", Row(bot).GetString("State"));
        Assert.Contains("Closed without an answer by Olga Meyer", await bot.TapsAsync(Olga, TicketAction.CloseVerb, On(bot)), StringComparison.Ordinal);
        await bot.WorkAsync();
        Assert.Contains("Thank you for asking", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Null(Row(bot).GetString("Asker"));
        Assert.Contains("Closed without an answer", await AnswerAsync(bot, Olga, "Too late."), StringComparison.Ordinal);
        Assert.Equal("Closed", Row(bot).GetString("State"));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task The_wording_can_be_changed_before_it_is_kept()
    {
        await using var bot = await AskedAsync();
        await AnswerAsync(bot, Olga, "Dear colleague, yes, behind the gym.");
        var form = await bot.TapsAsync(Olga, TicketAction.WordingVerb, On(bot));
        Assert.Contains("Dear colleague", form, StringComparison.Ordinal);
        var kept = On(bot, answer: "There is parking behind the gym.");
        kept["question"] = "Is there parking?";
        Assert.Contains("Kept", await bot.TapsAsync(Olga, TicketAction.KeepVerb, kept), StringComparison.Ordinal);
        kept["answer"] = "";
        Assert.Contains("Kept", await bot.TapsAsync(Olga, TicketAction.KeepVerb, kept), StringComparison.Ordinal);
        Assert.Single(Kept(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_wording_without_words_keeps_nothing()
    {
        await using var bot = await AskedAsync();
        await AnswerAsync(bot, Olga, "Yes.");
        Assert.Contains("Nothing was kept", await bot.TapsAsync(Olga, TicketAction.KeepVerb, On(bot, answer: "  ")), StringComparison.Ordinal);
        Assert.Empty(Kept(bot));
        Assert.False(Row(bot).GetBoolean("Kept"));
    }

    [Theory]
    [InlineData(TicketAction.ListVerb)]
    [InlineData(TicketAction.ShowVerb)]
    [InlineData(TicketAction.ClaimVerb)]
    [InlineData(TicketAction.TakeOverVerb)]
    [InlineData(TicketAction.GiveBackVerb)]
    [InlineData(TicketAction.AnswerVerb)]
    [InlineData(TicketAction.AskToCloseVerb)]
    [InlineData(TicketAction.CloseVerb)]
    [InlineData(TicketAction.WordingVerb)]
    [InlineData(TicketAction.KeepVerb)]
    public async Task Who_is_no_organizer_gets_a_sentence_and_changes_nothing_whatever_the_card_says(string verb)
    {
        await using var bot = await AskedAsync();
        await AnswerAsync(bot, Olga, "Yes.");
        var before = Row(bot).ETag;
        var data = On(bot, answer: "I'm an organizer, really.");
        data["organizer"] = WiredBot.ObjectId(Bob);
        var seen = await bot.TapsAsync(Bob, verb, data);
        Assert.Contains("Only the organizers", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("parking", seen, StringComparison.Ordinal);
        Assert.Equal(before, Row(bot).ETag);
        Assert.Empty(Kept(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_question_and_two_people_s_forms_are_two()
    {
        var wire = await azurite.NewTablesAsync();
        await using var bot = await WiredBot.StartAsync(azurite, wire, Settings(Channel, Olga));
        await using var other = await WiredBot.StartAsync(azurite, wire, Settings(Channel, Olga));
        await bot.InstallsAsync(Alice);
        await bot.InstallsAsync(Bob);
        var form = Guid.NewGuid();
        var seen = await Task.WhenAll(SendAsync(bot, Alice, form), SendAsync(other, Alice, form), SendAsync(bot, Alice, form));
        Assert.All(seen, each => Assert.Contains(TicketTexts.SentTitle, each, StringComparison.Ordinal));
        Assert.Contains(Question, await SendAsync(other, Alice, form, "Something else?"), StringComparison.Ordinal);
        Row(bot);

        await SendAsync(bot, Bob, form);
        Assert.Equal(2, Rows(bot).Count);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task One_person_has_five_open_questions_at_most_and_each_answer_makes_room()
    {
        await using var bot = await StartAsync();
        await bot.InstallsAsync(Bob);
        var last = Guid.NewGuid();
        foreach (var form in Enumerable.Range(1, QuestionTap.MostOpen - 1).Select(_ => Guid.NewGuid()).Append(last))
        {
            Assert.Contains(TicketTexts.SentTitle, await SendAsync(bot, Alice, form), StringComparison.Ordinal);
        }

        Assert.Contains("aren't answered yet", await SendAsync(bot, Alice), StringComparison.Ordinal);
        Assert.Contains(TicketTexts.SentTitle, await SendAsync(bot, Alice, last), StringComparison.Ordinal);
        Assert.Contains(TicketTexts.SentTitle, await SendAsync(bot, Bob), StringComparison.Ordinal);
        Assert.Equal(QuestionTap.MostOpen + 1, Rows(bot).Count);

        await bot.TapsAsync(Olga, TicketAction.AnswerVerb, new() { ["ticket"] = IdOf(last), ["answer"] = "Yes." });
        Assert.Contains(TicketTexts.SentTitle, await SendAsync(bot, Alice), StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task Nothing_typed_is_no_question_and_no_answer(string typed)
    {
        await using var bot = await AskedAsync();
        Assert.Contains(TicketTexts.QuestionMissing, await SendAsync(bot, Alice, question: typed), StringComparison.Ordinal);
        Assert.Contains(TicketTexts.AnswerMissing, await AnswerAsync(bot, Olga, typed), StringComparison.Ordinal);
        Assert.Equal("Open", Row(bot).GetString("State"));
    }

    [Fact]
    public async Task What_is_too_long_stands_in_the_form_again()
    {
        await using var bot = await AskedAsync();
        var question = await SendAsync(bot, Alice, question: new string('x', Ticket.LongestQuestion + 1));
        Assert.Contains(TicketTexts.TooLongQuestion, question, StringComparison.Ordinal);
        Assert.Contains(new string('x', Ticket.LongestQuestion + 1), question, StringComparison.Ordinal);
        await bot.TapsAsync(Olga, TicketAction.ClaimVerb, On(bot));
        var answer = await AnswerAsync(bot, Olga, new string('y', Ticket.LongestAnswer + 1));
        Assert.Contains(TicketTexts.TooLongAnswer, answer, StringComparison.Ordinal);
        Assert.Contains(new string('y', Ticket.LongestAnswer + 1), answer, StringComparison.Ordinal);
        Assert.Equal("Claimed", Row(bot).GetString("State"));
    }

    [Fact]
    public async Task The_longest_question_and_answer_fit_their_row_whatever_they_are_written_in()
    {
        await using var bot = await StartAsync();
        var (question, answer) = (string.Concat(Enumerable.Repeat("😀", Ticket.LongestQuestion / 2)), new string('漢', Ticket.LongestAnswer));
        Assert.Contains(TicketTexts.SentTitle, await SendAsync(bot, Alice, question: question), StringComparison.Ordinal);
        await AnswerAsync(bot, Olga, answer);
        await bot.WorkAsync();
        Assert.Contains(question, bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Contains(answer, bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Who_can_not_be_written_to_is_told_before_anything_is_sent()
    {
        await using var bot = await StartAsync();
        bot.Teams.OpensChats = false;
        Assert.Contains("add me as an app", await bot.TapsAsync(Bob, TicketAction.AskVerb), StringComparison.Ordinal);
        Assert.Contains("add me as an app", await SendAsync(bot, Bob), StringComparison.Ordinal);
        Assert.Empty(Rows(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Who_is_known_from_a_channel_alone_gets_the_answer_in_private_where_that_is_possible()
    {
        await using var bot = await StartAsync();
        Assert.Contains(TicketTexts.SentTitle, await SendAsync(bot, Bob), StringComparison.Ordinal);
        await AnswerAsync(bot, Olga, "Yes.");
        await bot.WorkAsync();
        Assert.Contains("Yes.", Assert.Single(bot.SaidTo(Bob)), StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Where_nobody_is_set_up_to_answer_nothing_is_offered()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        await bot.SaysAsync(Alice, "translate my dissertation into Klingon");
        Assert.DoesNotContain(TicketTexts.AskButton, Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Contains("Ramon De Jesus", await bot.TapsAsync(Alice, TicketAction.AskVerb), StringComparison.Ordinal);
        Assert.Contains("Ramon De Jesus", await SendAsync(bot, Alice), StringComparison.Ordinal);
        Assert.Empty(Rows(bot));
    }

    [Fact]
    public async Task What_is_open_is_listed_for_organizers_the_oldest_first()
    {
        await using var bot = await StartAsync();
        var none = await bot.TapsAsync(Olga, TicketAction.ListVerb);
        Assert.Contains(TicketTexts.NoneOpen, none, StringComparison.Ordinal);
        Assert.Contains(UnansweredTexts.None, none, StringComparison.Ordinal);
        Assert.Contains(TicketAction.ListVerb, await bot.TapsAsync(Olga, UnansweredAction.ListVerb), StringComparison.Ordinal);
        await SendAsync(bot, Alice, question: "The first?");
        await SendAsync(bot, Alice, question: "The second?");
        await SendAsync(bot, Alice, question: "The answered?");
        var third = Rows(bot).MaxBy(row => row.GetDateTimeOffset("Asked"))!.RowKey["ticket:".Length..];
        await bot.TapsAsync(Omar, TicketAction.AnswerVerb, new() { ["ticket"] = third, ["answer"] = "Yes." });

        var list = await bot.TapsAsync(Olga, TicketAction.ListVerb);
        Assert.InRange(list.IndexOf("The first?", StringComparison.Ordinal), 1, list.IndexOf("The second?", StringComparison.Ordinal));
        Assert.DoesNotContain("The answered?", list, StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_dump_of_the_tables_says_neither_who_asked_nor_what_nor_that_two_questions_are_one_person_s()
    {
        await using var bot = await StartAsync();
        await SendAsync(bot, Alice, question: "Is there parking for bicycles?");
        await SendAsync(bot, Alice, question: "Is there parking for cars?");
        await bot.WorkAsync();
        await bot.TapsAsync(Olga, TicketAction.ClaimVerb, new() { ["ticket"] = Rows(bot)[0].RowKey["ticket:".Length..] });
        await bot.TapsAsync(Olga, TicketAction.AnswerVerb, new() { ["ticket"] = Rows(bot)[1].RowKey["ticket:".Length..], ["answer"] = "Behind the gym." });

        var rows = Rows(bot);
        Assert.All(rows, row => Assert.NotNull(row.GetString("Asker")));
        var dump = string.Join('\n', rows.Select(row => string.Join('|', row.Select(property => $"{property.Key}={property.Value}"))));
        foreach (var canary in new[] { Alice, "Rivera", Olga, WiredBot.ObjectId(Alice), WiredBot.ObjectId(Olga), WiredBot.ObjectId(Alice).Replace("-", "", StringComparison.Ordinal), $"29:{Alice}", "parking", "bicycles", "behind the gym", Channel, "smba.", WiredBot.Tenant })
        {
            Assert.DoesNotContain(canary, dump, StringComparison.OrdinalIgnoreCase);
        }

        // What is long enough to be a mark of somebody is in one row only.
        var marks = rows.SelectMany(row => row.Where(property => property is { Value: string, Key: not "odata.etag" }).SelectMany(property => $"{property.Value}".Split(':', '|', '.')).Where(part => part.Length >= 16).Distinct()).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Single(rows.Select(row => row.GetString("Asker").Length).Distinct());
        Assert.Single(rows.Select(row => row.GetString("Question").Length).Distinct());
    }

    [Fact]
    public async Task Nothing_of_it_is_logged()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        await SendAsync(bot, Alice);
        bot.Teams.Closed.Add(Channel);
        bot.Teams.Closed.Add(WiredBot.PrivateChat(Alice));
        await bot.WorkAsync();
        await AnswerAsync(bot, Olga, "There is, behind the gym.");
        await bot.WorkAsync();
        transport.IsDown = true;
        Assert.Contains("try again", await bot.TapsAsync(Omar, TicketAction.ListVerb), StringComparison.Ordinal);

        Assert.Contains("not sent", bot.Logged, StringComparison.Ordinal);
        foreach (var personal in new[] { "Alice", "Olga", "Omar", WiredBot.ObjectId(Alice), $"29:{Alice}", "19:channel", "parking", "gym" })
        {
            Assert.DoesNotContain(personal, bot.Logged, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task With_storage_away_every_press_is_refused_honestly()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        await SendAsync(bot, Alice);
        var ticket = On(bot, answer: "Yes.");
        transport.IsDown = true;
        Assert.Contains("try again", await SendAsync(bot, Alice), StringComparison.Ordinal);
        foreach (var verb in new[] { TicketAction.ListVerb, TicketAction.ShowVerb, TicketAction.ClaimVerb, TicketAction.TakeOverVerb, TicketAction.GiveBackVerb, TicketAction.AnswerVerb, TicketAction.AskToCloseVerb, TicketAction.CloseVerb, TicketAction.WordingVerb, TicketAction.KeepVerb })
        {
            Assert.Contains("try again", await bot.TapsAsync(Olga, verb, ticket), StringComparison.Ordinal);
        }

        transport.IsDown = false;
        Assert.Equal("Open", Row(bot).GetString("State"));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Two_instances_that_look_at_the_same_moment_send_once()
    {
        var wire = await azurite.NewTablesAsync();
        var teams = new RecordingTeams();
        await using var one = await WiredBot.StartAsync(azurite, wire, Settings(Channel, Olga), teams: teams);
        await using var other = await WiredBot.StartAsync(azurite, wire, Settings(Channel, Olga), teams: teams);
        await one.InstallsAsync(Alice);
        teams.Sent.Clear();
        for (var round = 1; round <= 10; round++)
        {
            await SendAsync(one, round % 2 == 0 ? Alice : Bob, question: $"Question number {round}?");
            await Task.WhenAll(one.WorkAsync(), other.WorkAsync());
            Assert.Equal(round, teams.Sent.Count);
        }
    }

    [Fact]
    public async Task A_claim_whose_answer_from_storage_got_lost_is_told_as_the_claim_that_it_was()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        await SendAsync(bot, Alice);
        var ticket = On(bot);
        transport.LoseAnswers(1);
        var seen = await bot.TapsAsync(Olga, TicketAction.ClaimVerb, ticket);
        Assert.Contains($"\"{TicketTexts.NowYours}\"", seen, StringComparison.Ordinal);
        Assert.Equal(2, Row(bot).GetInt32("Version"));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task An_asker_who_removed_the_bot_is_tried_for_a_week_then_forgotten_and_the_card_says_so()
    {
        var time = Now();
        await using var bot = await StartAsync(time: time);
        await SendAsync(bot, Alice);
        await bot.WorkAsync();
        bot.Teams.Closed.Add(WiredBot.PrivateChat(Alice));
        await AnswerAsync(bot, Olga, "Yes.");
        await bot.WorkAsync();
        Assert.Contains("on its way to the asker", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);
        Assert.NotNull(Row(bot).GetString("Asker"));
        for (var hours = 0; hours <= 7 * 24; hours += 6)
        {
            time.Advance(TimeSpan.FromHours(6));
            await bot.WorkAsync();
        }

        Assert.Contains("couldn't be delivered", WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);
        Assert.Null(Row(bot).GetString("Asker"));
        Assert.Empty(bot.SaidTo(Alice));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task What_Teams_may_have_taken_is_sent_again_only_after_a_pause_says_so_and_not_for_ever()
    {
        var time = Now();
        await using var bot = await StartAsync(time: time);
        await SendAsync(bot, Alice);
        await bot.WorkAsync();
        await AnswerAsync(bot, Olga, "Yes.");
        bot.Teams.AfterSending = () =>
        {
            if (bot.Teams.Sent[^1].Conversation!.Id == WiredBot.PrivateChat(Alice))
            {
                throw new ErrorResponseException("Busy") { Response = new HttpResponseMessageWrapper(new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway), "") };
            }
        };
        await bot.WorkAsync();
        await bot.WorkAsync();
        Assert.DoesNotContain(TicketTexts.Again, Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        for (var days = 0; days < 8; days++)
        {
            time.Advance(TimeSpan.FromDays(1));
            await bot.WorkAsync();
        }

        Assert.Equal(TicketPlan.MostUncertain, bot.SaidTo(Alice).Count);
        Assert.All(bot.SaidTo(Alice).Skip(1), said => Assert.Contains(TicketTexts.Again, said, StringComparison.Ordinal));
        Assert.Equal(("Unconfirmed", null), (Row(bot).GetString("Delivery"), Row(bot).GetString("Asker")));
    }

    [Fact]
    public async Task After_90_days_an_unanswered_question_is_closed_with_a_note_and_after_90_more_nothing_is_left()
    {
        var time = Now();
        await using var bot = await StartAsync(time: time);
        await SendAsync(bot, Alice);
        await bot.WorkAsync();
        time.Advance(TicketPlan.Kept - TimeSpan.FromMinutes(1));
        await bot.WorkAsync();
        Assert.Equal("Open", Row(bot).GetString("State"));
        time.Advance(TimeSpan.FromMinutes(1));
        await bot.WorkAsync();
        Assert.Contains("nobody got to your question", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Contains(TicketTexts.ExpiredUnanswered, WiredBot.Words(bot.Teams.Edited[^1]), StringComparison.Ordinal);
        time.Advance(TicketPlan.Kept - TimeSpan.FromMinutes(1));
        await bot.WorkAsync();
        Row(bot);
        time.Advance(TimeSpan.FromMinutes(1));
        await bot.WorkAsync();
        Assert.Empty(Rows(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task What_was_sent_is_written_down_as_soon_as_storage_is_back_and_not_sent_again()
    {
        var (time, transport) = (Now(), new FaultingTransport());
        await using var bot = await StartAsync(transport: transport, time: time);
        await SendAsync(bot, Alice);
        bot.Teams.AfterSending = () => transport.IsDown = true;
        var working = bot.WorkAsync();
        while (!transport.IsDown)
        {
            await Task.Delay(10);
        }

        bot.Teams.AfterSending = null;
        transport.IsDown = false;
        while (!working.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10);
        }

        await working;
        time.Advance(TicketPlan.Lease);
        await bot.WorkAsync();
        Assert.Single(bot.Teams.Sent);
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData(TicketAction.SendVerb, """{}""")]
    [InlineData(TicketAction.SendVerb, """{"form":"not-a-number","question":"Is it?"}""")]
    [InlineData(TicketAction.SendVerb, """{"form":{"a":1},"question":["Is it?"]}""")]
    [InlineData(TicketAction.AskVerb, """{"question":7}""")]
    [InlineData(TicketAction.ClaimVerb, """{}""")]
    [InlineData(TicketAction.ClaimVerb, """{"ticket":"../ticket"}""")]
    [InlineData(TicketAction.ClaimVerb, """{"ticket":"00000000000000000000000000000000"}""")]
    [InlineData(TicketAction.AnswerVerb, """{"ticket":"00000000000000000000000000000000","answer":"Yes."}""")]
    [InlineData(TicketAction.TakeOverVerb, """{"ticket":"00000000000000000000000000000000","seen":"1"}""")]
    [InlineData(TicketAction.KeepVerb, """{"ticket":"00000000000000000000000000000000"}""")]
    [InlineData(TicketAction.WordingVerb, """{"ticket":null}""")]
    public async Task A_button_with_odd_data_is_answered_and_changes_nothing(string verb, string json)
    {
        await using var bot = await StartAsync();
        Assert.NotEqual("", await bot.TapsAsync(Olga, verb, JObject.Parse(json)));
        Assert.Empty(Rows(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Words_are_shown_as_they_were_typed_and_no_link_hides_in_them()
    {
        await using var bot = await StartAsync();
        await SendAsync(bot, Alice, question: "[the plan](https://elsewhere.example)\r\n\r\n\r\nis **this** right?\u0007");
        await bot.WorkAsync();
        var posted = JToken.FromObject(bot.Teams.Sent[^1].Attachments![0].Content!);
        var runs = posted.SelectTokens("$..inlines[*].text").Select(text => (string)text!).ToArray();
        Assert.Equal(["[the plan](https://elsewhere.example)", "is **this** right?"], runs);
        Assert.DoesNotContain(posted.SelectTokens("$..[?(@.type=='TextBlock')].text"), text => ((string)text!).Contains("elsewhere", StringComparison.Ordinal));
    }

    private static FakeTimeProvider Now() => new(TimeProvider.System.GetUtcNow());

    private async Task<WiredBot> StartAsync(string? channel = Channel, FaultingTransport? transport = null, TimeProvider? time = null)
    {
        var bot = await WiredBot.StartAsync(azurite, await azurite.NewTablesAsync(), Settings(channel, Olga, Omar), transport, time: time);
        await bot.InstallsAsync(Alice);
        bot.Teams.Sent.Clear();
        return bot;
    }

    /// <summary>With a question of Alice's, whose chat is empty otherwise.</summary>
    private async Task<WiredBot> AskedAsync()
    {
        var bot = await StartAsync();
        await SendAsync(bot, Alice);
        return bot;
    }

    private static Dictionary<string, string?> Settings(string? channel, params string[] organizers)
    {
        var settings = new Dictionary<string, string?> { ["Questions:Channel"] = channel };
        foreach (var (number, who) in organizers.Index())
        {
            settings[$"Organizers:{number}"] = WiredBot.ObjectId(who);
        }

        return settings;
    }

    private static Task<string> SendAsync(WiredBot bot, string who, Guid? form = null, string question = Question) =>
        bot.TapsAsync(who, TicketAction.SendVerb, new() { ["form"] = (form ?? Guid.NewGuid()).ToString("N"), ["question"] = question });

    private static Task<string> AnswerAsync(WiredBot bot, string who, string answer) => bot.TapsAsync(who, TicketAction.AnswerVerb, On(bot, answer));

    private static JObject On(WiredBot bot, string? answer = null, int? seen = null)
    {
        var data = new JObject { ["ticket"] = Row(bot).RowKey["ticket:".Length..] };
        if (answer is not null)
        {
            data["answer"] = answer;
        }

        if (seen is not null)
        {
            data["seen"] = seen;
        }

        return data;
    }

    /// <summary>The id of what Alice sent with that form.</summary>
    private static string IdOf(Guid form)
    {
        var alice = new PersonId(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(Alice)));
        return TicketId.Of(new Pseudonyms(TestKeys.Of(1)), alice, form).ToString();
    }

    private static TableEntity Row(WiredBot bot) => Assert.Single(Rows(bot));

    private static List<TableEntity> Rows(WiredBot bot) => [.. bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "ticket")];

    private static List<TableEntity> Kept(WiredBot bot) => [.. bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "kept").Where(row => row.RowKey != "head")];

    private static void AssertNoFault(WiredBot bot) => Assert.Empty(bot.Teams.Faults);
}
