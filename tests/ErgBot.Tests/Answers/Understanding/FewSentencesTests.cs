using ErgBot.Answers;
using ErgBot.Answers.Understanding;
using ErgBot.Languages;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers.Understanding;

/// <summary>Labels that have one to three sentences among labels that have many.</summary>
public sealed class FewSentencesTests
{
    private const int Labels = 24;
    private const int Sentences = 15;

    private static readonly English _english = new();

    private static readonly List<Labelled> _few =
    [
        new("will the shuttle from the high school run that day", "shuttle"),
        new("is there a coat check", "coats"),
        new("where can i leave my umbrella and bag", "coats"),
        new("may we take photographs of the speakers", "photographs"),
        new("is filming allowed", "photographs"),
        new("can i put pictures on social media", "photographs"),
        new("do i get a certificate for attending", "certificate"),
    ];

    private static readonly IReadOnlyList<Labelled> _many =
    [
        .. TopicContent.Read(ContentFiles.Shipped).Take(Labels).SelectMany(topic => topic.Examples.Take(Sentences).Select(example => new Labelled(example, topic.Id))),
        .. OffTopicContent.Read(ContentFiles.Shipped).Take(200).Select(sentence => new Labelled(sentence, null)),
    ];

    private static readonly Understander _understander = new(_english, [.. _many, .. _few]);

    [Theory]
    [InlineData("will the shuttle from the high school run that day please?", "shuttle")]
    [InlineData("Will the shuttel from the high school run that day", "shuttle")]
    [InlineData("is there any coat check", "coats")]
    [InlineData("hi, may we take photographs of the speakers", "photographs")]
    [InlineData("do I get a certificate for attending?", "certificate")]
    public void Nearly_the_same_words_are_answered(string asked, string label)
    {
        var understood = _understander.Understand(asked);

        Assert.Equal((Decision.Answer, label), (understood.Decision, understood.Best[0].Label));
    }

    [Theory]
    [InlineData("does the shuttle run on that day", "shuttle")]
    [InlineData("where do i leave my coat and bag", "coats")]
    [InlineData("can we take photographs", "photographs")]
    [InlineData("will there be a certificate for attending", "certificate")]
    public void Other_words_for_the_same_are_offered_at_least(string asked, string label)
    {
        var understood = _understander.Understand(asked);

        Assert.NotEqual(Decision.Unknown, understood.Decision);
        Assert.Contains(understood.Best, best => best.Label == label);
    }

    [Fact]
    public void What_is_sure_stays_so_however_close_one_of_few_is()
    {
        var asked = "where can i leave my car";

        Assert.Equal("coats", _understander.Explain(asked).Nearest.Label);
        Assert.Equal((Decision.Answer, "parking"), (_understander.Understand(asked).Decision, _understander.Understand(asked).Best[0].Label));
    }

    [Fact]
    public void The_others_are_understood_as_well_as_without_them()
    {
        var (heldOut, kept) = (_many.Where((_, at) => at % 5 == 0).ToList(), _many.Where((_, at) => at % 5 != 0).ToList());
        var (without, with) = (new Understander(_english, kept), new Understander(_english, [.. kept, .. _few]));

        Assert.InRange(Right(without), 20, heldOut.Count);
        Assert.InRange(Right(with), Right(without) - (heldOut.Count * 0.03), heldOut.Count);

        int Right(Understander understander) => heldOut.Count(sentence =>
            understander.Understand(sentence.Text) is var understood && sentence.Label is null ? understood.Decision != Decision.Answer : understood.Decision != Decision.Unknown && understood.Best.Any(best => best.Label == sentence.Label));
    }

    /// <summary>Nothing can be learned of a label from parts that have none of it: that these are mistaken says nothing of the others.</summary>
    [Fact]
    public void Many_labels_with_one_sentence_make_it_no_less_sure_of_the_others()
    {
        var single = OffTopicContent.Read(ContentFiles.Shipped).Skip(700).Take(80).Select((sentence, at) => new Labelled(sentence, $"single-{at}")).ToList();
        var (heldOut, kept) = (_many.Where((sentence, at) => at % 5 == 0 && sentence.Label is not null).ToList(), _many.Where((_, at) => at % 5 != 0).ToList());

        var (without, with) = (Answered(new Understander(_english, kept)), Answered(new Understander(_english, [.. kept, .. single])));

        Assert.True(with >= 0.9 * without, $"{with} answered instead of {without}");

        int Answered(Understander understander) => heldOut.Count(sentence => understander.Understand(sentence.Text).Decision == Decision.Answer);
    }

    [Fact]
    public void Where_every_label_has_but_one_the_nearest_is_offered()
    {
        var understander = new Understander(_english, [new("will the shuttle run", "shuttle"), new("is there a coat check", "coats")]);

        Assert.Equal((Decision.Offer, "coats"), (understander.Understand("is there a coat check please").Decision, understander.Understand("is there a coat check please").Best[0].Label));
        Assert.Equal(Decision.Unknown, understander.Understand("what is for lunch tomorrow").Decision);
    }
}
