using System.Diagnostics;
using ErgBot.Answers;
using ErgBot.Answers.Understanding;
using ErgBot.Content;
using ErgBot.Groups;
using ErgBot.Languages;
using Microsoft.Extensions.Options;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>The recognizer on the content that ships with the bot: how long learning takes, what a sentence costs with its groups found, and where groups are seen that nobody named.</summary>
internal static class OwnContent
{
    private static readonly English _english = new();

    public static void Measure(IReadOnlyList<Labelled> strangers)
    {
        var content = new ContentFolder(Options.Create(new ContentOptions()));
        var (topics, offTopic, groups) = (TopicContent.Read(content), OffTopicContent.Read(content), GroupContent.Read(content));
        var (started, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var recognizer = new Recognizer(topics, offTopic, _english);
        Say($"\nThe bot's own content: {topics.Count} topics, {topics.Sum(topic => topic.Examples.Count)} examples, {offTopic.Count} off topic");
        var (seconds, megabytes) = (Stopwatch.GetElapsedTime(started).TotalSeconds, recognizer.ToBytes().Length / 1e6);
        Say($"  learned in {seconds:F2} s{Goal.AtMost(1.5, seconds, "F1")} ({(Environment.CpuUsage.TotalTime - worked).TotalSeconds:F2} s of one core), model {megabytes:F1} MB{Goal.AtMost(5, megabytes, "F0")}");
        Groups(recognizer, groups, strangers);
    }

    /// <summary>Sentences of strangers name groups rarely, and never with a slip of these names.</summary>
    private static void Groups(Recognizer recognizer, IReadOnlyList<Group> groups, IReadOnlyList<Labelled> strangers)
    {
        var exact = new GroupNames(groups, _english, _ => true);
        var asked = strangers.Select(sentence => (sentence.Text, Exactly: exact.In(sentence.Text).Groups)).ToList();
        var times = new List<double>(asked.Count);
        var mistaken = new List<string>();
        foreach (var (text, exactly) in asked)
        {
            IReadOnlyList<Group> named = [];
            times.Add(Enumerable.Range(0, Tested.Tries).Min(_ =>
            {
                var started = Stopwatch.GetTimestamp();
                named = recognizer.Recognize(text, groups).Named;
                return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            }));
            if (named.Count > exactly.Count)
            {
                mistaken.Add($"{string.Join(", ", named.Select(group => group.Name))}: {text}");
            }
        }

        var slow = Figures.Percentile(times, 0.99);
        Say($"  a sentence with its groups found: p50 {Figures.Percentile(times, 0.5):F0} us, p99 {slow:F0} us{Goal.AtMost(Goals.Microseconds, slow, "F0")}, best of {Tested.Tries}");
        Say($"  {asked.Count} sentences of others: {asked.Count(each => each.Exactly.Count > 0)} have a group's very name, {mistaken.Count} were mistaken for naming one");
        foreach (var line in mistaken)
        {
            Say($"    {line}");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
