using ErgBot.Answers;
using ErgBot.Answers.Kept;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

/// <summary>What the bot knows changes while it is asked.</summary>
public sealed class KnowledgeChangesTests
{
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);

    /// <summary>A few topics are learned in no time.</summary>
    private static readonly Known _few = new(ContentFiles.Known.Files with
    {
        Topics = [.. ContentFiles.Known.Files.Topics.Where(topic => topic.Id is "who-may-join" or "flyer" or "food" or "parking" or "join" or "about-one-group" or "contacts" or "help")],
        OffTopic = [.. ContentFiles.Known.Files.OffTopic.Take(60)],
    });

    private readonly Knowledge _knowledge = new(_few);

    [Fact]
    public void A_kept_answer_is_given_to_its_question_and_offered_to_questions_like_it_at_once()
    {
        _knowledge.Know([Kept("shuttle", "Will the shuttle from the high school run that day?", "It runs all day.")]);

        Assert.Equal("It runs all day.", Ask("will the shuttle from the high-school run that day").Sure?.Answer);
        Assert.Equal("kept-shuttle", Ask("does the shuttle run").Near[0].Id);
        Assert.Equal("kept-shuttle", Ask("is there a shuttle").Near[0].Id);
        Assert.Equal("who-may-join", Ask("who can join").Sure?.Id);
        Assert.DoesNotContain("kept-shuttle", Candidates("my laptop is broken"));
        Assert.Equal("It runs all day.", _knowledge.Find("kept-shuttle")?.Answer);
    }

    [Fact]
    public void No_more_is_offered_than_before_the_kept_ones_first()
    {
        _knowledge.Know([.. Enumerable.Range(0, 5).Select(number => Kept($"{number}", $"does the shuttle run on day {(char)('p' + number)}", "Yes."))]);

        Assert.Equal(3, Ask("does the shuttle run").Near.Count);
        Assert.All(Ask("does the shuttle run").Near, near => Assert.StartsWith("kept-", near.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_removed_answer_is_gone_at_once()
    {
        _knowledge.Know([Kept("shuttle", "Will the shuttle run that day?", "It runs all day.")]);
        Assert.Contains("kept-shuttle", Candidates("does the shuttle run"));

        _knowledge.Know([]);

        Assert.Null(Ask("Will the shuttle run that day?").Sure);
        Assert.DoesNotContain("kept-shuttle", Candidates("does the shuttle run"));
        Assert.Null(_knowledge.Find("kept-shuttle"));
    }

    [Fact]
    public void An_answer_that_was_changed_under_its_id_is_given_as_it_is_now()
    {
        _knowledge.Know([Kept("shuttle", "Will the shuttle run that day?", "It runs all day.")]);
        _knowledge.Know([Kept("shuttle", "Will the shuttle run that day?", "It doesn't.")]);

        Assert.Equal("It doesn't.", Ask("Will the shuttle run that day?").Sure?.Answer);
        Assert.Equal("It doesn't.", _knowledge.Find("kept-shuttle")?.Answer);
    }

    [Fact]
    public void What_was_kept_about_one_group_is_no_answer_about_another()
    {
        _knowledge.Know([Kept("club", "Is there a book club in the veterans group?", "There is.")]);

        Assert.Equal(["kept-club", "about-one-group"], Candidates("book club veterans"));
        Assert.DoesNotContain("kept-club", Candidates("book club women"));
        Assert.DoesNotContain("kept-club", Candidates("is there a book club in the parents group"));
        Assert.DoesNotContain("kept-club", Candidates("is there a book club in the group"));
    }

    [Fact]
    public void Of_two_answers_to_one_question_the_newest_holds()
    {
        _knowledge.Know([Kept("new", "Will the shuttle run?", "No."), Kept("old", "will the shuttle run", "Yes.")]);

        Assert.Equal("No.", Ask("Will the shuttle run?").Sure?.Answer);
        Assert.Equal(2, _knowledge.Kept.Count);
    }

    [Fact]
    public void A_kept_answer_goes_before_what_the_files_say_to_the_same_words_and_stands_beside_it_for_others()
    {
        _knowledge.Know([Kept("parking", "is there parking", "Behind the school."), Kept("payslip", "my payslip is wrong", "Ask payroll.")]);

        Assert.Equal("Behind the school.", Ask("Is there parking?").Sure?.Answer);
        Assert.Equal("parking", Ask("where can i park my car").Sure?.Id);
        Assert.Equal(["kept-parking"], _knowledge.RelatedTo(_knowledge.Find("parking")!).Select(topic => topic.Id));
        Assert.Empty(_knowledge.RelatedTo(_knowledge.Find("flyer")!));
        Assert.Empty(_knowledge.RelatedTo(_knowledge.Find("kept-parking")!));
        Assert.Contains("kept-payslip", Candidates("the payslip is wrong"));
    }

    [Fact]
    public void Braces_in_a_kept_answer_are_no_reason_to_fail()
    {
        _knowledge.Know([Kept("time", "when exactly", "{kick-off:when}"), Kept("note", "what else", "{note: bring a mug}")]);

        Assert.Equal("{kick-off:when}", Ask("when exactly?").Sure?.Answer);
        Assert.Equal("(note: bring a mug)", Ask("what else?").Sure?.Answer);
    }

    [Fact]
    public void A_long_question_is_shortened_where_a_button_or_a_title_shows_it()
    {
        var question = $"Will the {string.Concat(Enumerable.Repeat("very ", 20))}long shuttle run?";
        _knowledge.Know([Kept("long", question, "Yes."), Kept("emoji", string.Concat(Enumerable.Repeat("a🎉", 100)), "Yes.")]);

        Assert.Equal("Will the very very very very very very very very very very…", _knowledge.Find("kept-long")?.Name);
        Assert.Equal(_knowledge.Find("kept-emoji")!.Name, string.Concat(_knowledge.Find("kept-emoji")!.Name.EnumerateRunes()));
    }

    [Fact]
    public void Whoever_asks_while_it_learns_is_answered_from_what_it_knew_before()
    {
        var before = _knowledge.Find("flyer")!.Answer;
        string? meanwhile = null;

        _knowledge.Learn(Edited(() => meanwhile = Ask("is there a flyer").Sure?.Answer));

        Assert.Equal(before, meanwhile);
        Assert.Equal("The new answer.", Ask("is there a flyer").Sure?.Answer);
        Assert.Equal("The new answer.", _knowledge.Find("flyer")?.Answer);
    }

    [Fact]
    public void An_edit_of_answers_alone_is_there_without_learning()
    {
        _knowledge.Learn();
        var edited = Edited(() => { });

        _knowledge.Learn(edited with { OffTopic = [.. _knowledge.Files.OffTopic] });

        Assert.True(_knowledge.Files.TeachesTheSameAs(_few.Files));
        Assert.Equal("The new answer.", Ask("is there a flyer").Sure?.Answer);
        Assert.False((edited with { Topics = [.. edited.Topics.Reverse()] }).TeachesTheSameAs(_few.Files));
        Assert.False((edited with { Topics = [.. edited.Topics.Select(topic => topic with { Examples = [.. topic.Examples, "another"] })] }).TeachesTheSameAs(_few.Files));
        Assert.False((edited with { OffTopic = [] }).TeachesTheSameAs(_few.Files));
    }

    [Fact]
    public void What_is_kept_while_it_learns_is_not_lost()
    {
        _knowledge.Know([Kept("shuttle", "Will the shuttle run that day?", "It runs all day.")]);

        _knowledge.Learn(Edited(() => _knowledge.Know([Kept("dogs", "Can I bring my service dog?", "You can."), .. _knowledge.Kept])));

        Assert.Equal("You can.", Ask("Can I bring my service dog?").Sure?.Answer);
        Assert.Equal("It runs all day.", Ask("Will the shuttle run that day?").Sure?.Answer);
        Assert.Equal("The new answer.", Ask("is there a flyer").Sure?.Answer);
    }

    private static KeptAnswer Kept(string id, string question, string answer) => new() { Id = id, Question = question, Answer = answer, KeptAt = default };

    /// <param name="inTheMiddle">Happens while this is learned.</param>
    private TopicFiles Edited(Action inTheMiddle) => _knowledge.Files with
    {
        Topics = [.. _knowledge.Files.Topics.Select(topic => topic.Id == "flyer" ? topic with { Answer = "The new answer." } : topic)],
        OffTopic = new Interrupted([.. _knowledge.Files.OffTopic, "another matter"], inTheMiddle),
        Stamp = "edited",
    };

    private Recognition Ask(string text) => _knowledge.Recognize(text, _groups);

    private IEnumerable<string> Candidates(string text)
    {
        var recognition = Ask(text);
        return recognition.Sure is { } sure ? [sure.Id] : recognition.Near.Select(near => near.Id);
    }

    /// <summary>A list that something happens to when it is gone through for the first time.</summary>
    private sealed class Interrupted(IReadOnlyList<string> list, Action act) : IReadOnlyList<string>
    {
        private bool _isOver;

        public int Count => list.Count;

        public string this[int index] => list[index];

        public IEnumerator<string> GetEnumerator()
        {
            if (!_isOver)
            {
                _isOver = true;
                act();
            }

            return list.GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
