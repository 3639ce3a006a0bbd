using ErgBot.Answers;
using ErgBot.Content;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace ErgBot.Tests.Answers;

public sealed class TopicFilesWatchTests : IDisposable
{
    private const string Food = """
        - topic: food
          name: Is there food?
          answer: There is fruit, as the secret canary says.
          examples: [food, is there food, will there be food, anything to eat, lunch, dinner, drinks, coffee, tea, cake, fruit, snacks]

        """;

    private const string Parking = """
        - topic: parking
          name: Can I park?
          answer: Behind the school.
          examples: [parking, can i park, where do i park, is there parking, car park, a place for my car, park, parking lot, parked, cars, garage, by car]

        """;

    private const string OffTopic = "- matter: pay\n  sentences: [my payslip is wrong]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly FakeLogCollector _logs = new();
    private readonly ContentFolder _content;
    private readonly TopicFilesWatch _watch;
    private readonly TopicFiles _first;

    public TopicFilesWatchTests()
    {
        Write(Food);
        _folder.Write("off-topic.yaml", OffTopic);
        _folder.Write("groups.yaml", "[]");
        _content = ContentFiles.In(_folder);
        _watch = new TopicFilesWatch(_content, new FakeLogger<TopicFilesWatch>(_logs));
        _first = TopicFiles.Read(_content);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_stays_as_it_is_is_not_read_again()
    {
        Assert.Null(Looked());
        File.SetLastWriteTimeUtc(_folder.File("answers.yaml"), DateTime.UnixEpoch);
        Assert.Null(Looked());
        Assert.Empty(_logs.GetSnapshot());
    }

    [Fact]
    public void An_edit_is_taken_once_it_has_been_the_same_for_two_looks()
    {
        Looked();
        Write(Food + Parking);

        Assert.Null(_watch.Changed(_first));
        Assert.Equal(["food", "parking"], _watch.Changed(_first)!.Topics.Select(topic => topic.Id));
    }

    [Fact]
    public void An_edit_that_changes_neither_length_nor_date_is_seen()
    {
        var date = File.GetLastWriteTimeUtc(_folder.File("answers.yaml"));
        Write(Food.Replace("fruit", "bread", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_folder.File("answers.yaml"), date);

        Assert.Contains("bread", Looked()!.Topics[0].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_not_taken_for_a_shorter_one()
    {
        var whole = Food + Parking + Parking.Replace("parking", "bikes", StringComparison.Ordinal);
        Write(whole);
        var first = Looked()!;

        // Each part is good YAML by itself.
        Write("");
        Assert.Null(_watch.Changed(first));
        Write(Food);
        Assert.Null(_watch.Changed(first));
        Write(Food + Parking);
        Assert.Null(_watch.Changed(first));
        Write(whole);
        Assert.Null(Looked(first));
    }

    [Theory]
    [InlineData("- topic: food\n  name: [Is", 2)]
    [InlineData("", 1)]
    [InlineData("- topic: food\n  name: Food\n  answer: Fruit.\n  colour: blue\n", 4)]
    [InlineData("- topic: food\n  name: Food\n  answer: Fruit.\n  examples: [food, snacks]\n", 1)]
    [InlineData("- topic: food\n  name: Food\n  answer: \"{lunch:menu}\"\n  examples: [a, b, c, d, e, f, g, h, i, j, k, l]\n", 1)]
    [InlineData("- topic: food\n  name: Food\n  does: eat\n  examples: [a, b, c, d, e, f, g, h, i, j, k, l]\n", 1)]
    public void A_bad_edit_is_refused_as_a_whole_and_said_once_with_file_line_and_reason(string edited, int line)
    {
        Write(edited);

        Assert.Null(Looked());
        Assert.Null(Looked());

        var said = Assert.Single(_logs.GetSnapshot());
        Assert.Equal(LogLevel.Warning, said.Level);
        Assert.Contains($"answers.yaml, line {line}: ", said.Message, StringComparison.Ordinal);
        Assert.Null(said.Exception);
    }

    [Fact]
    public void One_bad_file_keeps_the_other_good_one_back()
    {
        Write(Food + Parking);
        _folder.Write("off-topic.yaml", "- matter: pay\n");

        Assert.Null(Looked());
        Assert.Contains("off-topic.yaml, line 1: ", Assert.Single(_logs.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_quotes_no_answer_and_no_example()
    {
        Write(Food.Replace("examples: [food,", "examples: [", StringComparison.Ordinal).Replace("snacks]", "snacks", StringComparison.Ordinal));

        Assert.Null(Looked());
        var said = Assert.Single(_logs.GetSnapshot());
        Assert.DoesNotContain("canary", said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("anything to eat", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mended_edit_is_taken_and_a_withdrawn_one_is_none()
    {
        Write("- topic: [");
        Assert.Null(Looked());
        Write(Food + Parking);
        var mended = Looked();
        Assert.Equal(2, mended!.Topics.Count);

        Write("- topic: [");
        Assert.Null(Looked(mended));
        Write(Food + Parking);
        Assert.Null(Looked(mended));
        Assert.Equal(3, _logs.Count);
    }

    [Fact]
    public void A_bad_edit_that_comes_back_after_a_good_one_is_said_again()
    {
        Write("- topic: [");
        Looked();
        Write(Food + Parking);
        var mended = Looked()!;
        Write("- topic: [");
        Looked(mended);

        Assert.Equal(2, _logs.GetSnapshot().Count(said => said.Level == LogLevel.Warning));
    }

    [Fact]
    public void A_file_that_is_gone_takes_nothing_away()
    {
        File.Delete(_folder.File("off-topic.yaml"));

        Assert.Null(Looked());
        Assert.Contains("off-topic.yaml, line 1: there is no such file", Assert.Single(_logs.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    private void Write(string answers) => _folder.Write("answers.yaml", answers);

    /// <summary>Two looks, with nothing written in between.</summary>
    private TopicFiles? Looked(TopicFiles? last = null) => _watch.Changed(last ?? _first) ?? _watch.Changed(last ?? _first);
}
