using ErgBot.Answers;
using ErgBot.Content;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

public sealed class TopicContentTests
{
    private const string Right = """
        - topic: benefits
          name: Benefits
          answer: Many.
          next: [which]
          examples: [a, b, c, d, e, f, g, h, i, j, k, l]
        - topic: which
          name: Which?
          does: groups
          examples: [m, n, o, p, q, r, s, t, u, v, w, x]
        """;

    [Theory]
    [InlineData("answer: Many.", "answer: At {kick-off:place}.", null)]
    [InlineData("answer: Many.", "answer: At {harvest:place}.", "there is no event \"harvest\" in events.yaml.")]
    [InlineData("answer: Many.", "answer: Many.\n  event: harvest", "there is no event \"harvest\" in events.yaml.")]
    [InlineData("answer: Many.", "answer: Many.\n  event: kick-off\n  over: At {harvest:place}.", "there is no event \"harvest\" in events.yaml.")]
    [InlineData("answer: Many.", "answer: At {kick-off:room}.", "{kick-off:room} is no placeholder; use {groups}, or {event-id:...} with one of title, when, plan, day, time, days, place, seats.")]
    [InlineData("answer: Many.", "answer: At {Kick Off:when}.", "{Kick Off:when} is no placeholder; use {groups}, or {event-id:...} with one of title, when, plan, day, time, days, place, seats.")]
    [InlineData("answer: Many.", "answer: Ask {me}.", "{me} is no placeholder; use {groups}, or {event-id:...} with one of title, when, plan, day, time, days, place, seats.")]
    [InlineData("answer: Many.", "answer: \"{groups}. {kick-off:title}, {kick-off:time}, {kick-off:days}, {kick-off:seats}\"", null)]
    [InlineData("answer: Many.", "answer: Many.\n  about: the groups\n  event: kick-off\n  asks: day\n  today: Now.\n  over: Gone.\n  cancelled: No.", null)]
    [InlineData("answer: Many.", "answer: Many.\n  event: kick-off\n  over: Was at {kick-off:room}.", "{kick-off:room} is no placeholder; use {groups}, or {event-id:...} with one of title, when, plan, day, time, days, place, seats.")]
    [InlineData("answer: Many.", "answer: Many.\n  over: Gone.", "\"today\", \"over\" and \"cancelled\" need an \"event\" whose state they are for.")]
    [InlineData("answer: Many.", "answer: Many.\n  event: kick-off\n  over: \"\"", "\"over\" is missing.")]
    [InlineData("answer: Many.", "answer: Many.\n  event: Kick Off", "\"Kick Off\" is no id: use lower-case letters, digits and hyphens, 40 at most.")]
    [InlineData("answer: Many.", "does: groups\n  event: kick-off", "an \"event\" needs an \"answer\" that is said before its day.")]
    [InlineData("answer: Many.", "answer: Many.\n  asks: day", "\"asks\" needs an \"event\" whose day or place people ask for.")]
    [InlineData("answer: Many.", "answer: Many.\n  event: kick-off\n  asks: weather", "\"asks\" must be day or place.")]
    [InlineData("answer: Many.", "answer: Many.\n  about: \" \"", "\"about\" is missing.")]
    [InlineData("answer: Many.", "does: dance", "\"dance\" is nothing that the bot does; see the head of the file.")]
    [InlineData("answer: Many.", "does: help\n  answer: Many.", "only a topic that does nothing else, or shows an event, can have an \"answer\".")]
    [InlineData("answer: Many.", "does: event\n  answer: Many.", null)]
    [InlineData("next: [which]", "next: [groups]", null)]
    [InlineData("next: [which]", "next: [nowhere]", "the next step \"nowhere\" is no topic of this file and nothing that one of them does.")]
    [InlineData("next: [which]", "next: [my-groups]", "the next step \"my-groups\" is no topic of this file and nothing that one of them does.")]
    [InlineData("  answer: Many.\n", "", "\"answer\" is missing.")]
    [InlineData(", k, l]", ", k]", "the topic \"benefits\" needs 12 examples or more.")]
    [InlineData("topic: benefits", "topic: Benefits!", "\"Benefits!\" is no id: use lower-case letters, digits and hyphens, 40 at most.")]
    public void What_makes_no_sense_is_refused_with_its_line(string right, string changed, string? reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", Right.Replace(right, changed, StringComparison.Ordinal));
        folder.Write("events.yaml", "- id: kick-off");

        if (reason is null)
        {
            Assert.Equal(2, TopicContent.Read(ContentFiles.In(folder)).Count);
            return;
        }

        Assert.Equal($"answers.yaml, line 1: {reason}", Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder))).Message);
    }

    [Theory]
    [InlineData("which")]
    [InlineData("groups")]
    public void A_next_step_may_be_a_topic_further_down_or_what_it_does(string step)
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", Right.Replace("next: [which]", $"next: [{step}]", StringComparison.Ordinal));

        Assert.Equal(["which"], TopicContent.Read(ContentFiles.In(folder))[0].Next);
    }

    [Fact]
    public void An_unknown_next_step_is_refused_at_the_line_of_its_topic()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", Right.Replace("does: groups", "does: groups\n  next: [nowhere]", StringComparison.Ordinal));

        Assert.StartsWith("answers.yaml, line 6: the next step \"nowhere\"", Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_is_there_twice_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", $"{Right}\n{Right}\n");

        var refused = Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder)));

        Assert.Equal("answers.yaml, line 10: the topic \"benefits\" is there twice.", refused.Message);
    }

    [Fact]
    public void A_file_without_a_topic_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", "[]");

        Assert.Equal("answers.yaml, line 1: there is no topic in it.", Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder))).Message);
    }
}
