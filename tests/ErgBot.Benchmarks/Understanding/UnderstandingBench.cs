using System.Diagnostics;
using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>
/// Trains and tests the bot's own recognizer on public sets of questions, beside what was published on them. Thresholds come from validation
/// or out-of-fold data alone.
/// </summary>
internal static class UnderstandingBench
{
    private const ulong TypoSeed = 11;
    private static readonly English _english = new();

    public static async Task RunAsync(string[] arguments)
    {
        await Task.Yield();
        if (arguments is [var first, ..] && first.StartsWith("--", StringComparison.Ordinal))
        {
            var files = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1), StringComparer.Ordinal);
            string? File(string name) => files.GetValueOrDefault(name);
            Measure(
                "own files", Tsv.Read(File("--train")), Tsv.Read(File("--valid")), Tsv.Read(File("--test")), Tsv.Read(File("--oos")), new Goals());
            return;
        }

        bool Wanted(string set) => arguments.Length == 0 || arguments.Contains(set, StringComparer.Ordinal);
        if (Wanted("own"))
        {
            OwnContent.Measure([.. In("clinc150/train"), .. In("clinc150/test"), .. In("clinc150/oos_test"), .. In("banking77/train")]);
        }

        if (Wanted("sim60x10"))
        {
            FewShot();
        }

        if (Wanted("banking10"))
        {
            Measure("BANKING77, 10 examples", In("banking77/fs_train_10"), In("banking77/fs_valid"), In("banking77/fs_test"), [], new Goals { Prototype = 76.9 });
        }

        if (Wanted("banking77"))
        {
            Measure("BANKING77 full", In("banking77/train"), [], In("banking77/test"), [], new Goals { Accuracy = 91.6 });
        }

        foreach (var (set, goals) in new[]
        {
            ("small", new Goals { Prototype = 91.3 }),
            ("imbalanced", new Goals { Prototype = 91.3 }),
            ("full", new Goals { Accuracy = 93.0, Area = 0.968, Rule = (92.0, 64.0), Curve = [(91.0, 79.0), (90.0, 85.0)] }),
            ("oos_plus", new Goals()),
        }.Where(set => Wanted(set.Item1)))
        {
            var prefix = set == "full" ? "" : $"{set}_";
            Measure(
                $"CLINC150 {set}",
                [.. In($"clinc150/{prefix}train"), .. In($"clinc150/{prefix}oos_train")],
                [.. In("clinc150/val"), .. In("clinc150/oos_val")],
                In("clinc150/test"),
                In("clinc150/oos_test"),
                goals);
        }

        Console.WriteLine("""

            Published, CLINC150 full, in-scope accuracy / off-topic recall (Larson et al. 2019, table 2), per cent:
              trained with off-topic: FastText 89.0/9.7, SVM 91.0/14.5, CNN 91.2/18.9, Dialogflow 91.7/14.0, Rasa 91.5/45.3, MLP 93.5/47.4, BERT 96.9/40.3
              threshold: SVM 88.2/18.0, FastText 88.6/28.3, Dialogflow 90.8/26.7, Rasa 90.9/31.2, CNN 90.9/30.9, MLP 93.4/49.1, BERT 96.2/52.3
            nlp.js 4.27: CLINC150 full 85.4, AUROC 0.72; 60 x 10: 84-90, AUROC 0.69-0.74.
            """);
    }

    private static void Measure(string name, List<Labelled> train, List<Labelled> valid, List<Labelled> test, List<Labelled> oos, Goals goals)
    {
        Say($"\n{name}: {train.Count} sentences to train, {test.Count} to test, {oos.Count} off topic");
        var understander = Trained(train);
        var inScope = Tested.Run(understander, test);
        var outside = Tested.Run(understander, oos);
        var accuracy = Figures.Accuracy(inScope);
        Say($"  accuracy without a threshold {accuracy:F1}{Goal.AtLeast(goals.Accuracy, accuracy, "F1")}{(goals.Prototype is { } prototype ? FormattableString.Invariant($" (prototype {prototype:F1})") : "")}, top 3 {Figures.Share(inScope, InBest):F1}");
        Latency(inScope);
        Policy(inScope, outside);
        if (outside.Count == 0)
        {
            return;
        }

        var area = Figures.AreaUnderCurve(inScope, outside);
        Say($"  AUROC {area:F3}{Goal.AtLeast(goals.Area, area, "F3")}");
        foreach (var (least, recall) in goals.Curve)
        {
            var reached = Figures.RecallAt(least, inScope, outside);
            Say($"  the curve at {least:F1} in scope: off-topic recall {reached:F1}{Goal.AtLeast(recall, reached, "F1")}");
        }

        var asked = Tested.Run(understander, valid);
        if (asked.Exists(each => each.Sentence.Label is null))
        {
            Costs(asked, inScope, outside, goals);
        }
    }

    /// <summary>Thresholds from the validation set alone, and what they come to on the test.</summary>
    private static void Costs(List<Tested> asked, List<Tested> inScope, List<Tested> outside, Goals goals)
    {
        Point("the paper's rule, to the letter", new ValidationThreshold(asked, 1).ToTheLetter, goals.Rule);
        Point("the paper's rule, bagged", new ValidationThreshold(asked, 1).Bagged, goals.Rule);
        Console.WriteLine("  cost curve, bagged:");
        List<(double InScope, double Recall)> curve = [.. new[] { 1.5, 2, 3, 4, 6, 8, 12, 16, 24 }.Select(worth => Point($"  off topic worth {worth}", new ValidationThreshold(asked, worth).Bagged, null))];
        foreach (var (least, recall) in goals.Curve)
        {
            Say($"  a point of it at {least:F1}/{recall:F1} or beyond: {(curve.Exists(point => point.InScope >= least && point.Recall >= recall) ? "met" : "MISSED")}");
        }

        (double InScope, double Recall) Point(string what, double threshold, (double InScope, double Recall)? goal)
        {
            bool Refused(Tested each) => each.Understood.Confidence < threshold;
            var (right, recall) = (Figures.Share(inScope, each => each.IsRight && !Refused(each)), Figures.Share(outside, Refused));
            var turnedAway = outside.Count(Refused);
            Say($"  {what,-32} in scope {right:F1}{Goal.AtLeast(goal?.InScope, right, "F1")}, off-topic recall {recall:F1}{Goal.AtLeast(goal?.Recall, recall, "F1")}, precision {100.0 * turnedAway / Math.Max(1, turnedAway + inScope.Count(Refused)):F1}");
            return (right, recall);
        }
    }

    /// <summary>Five draws of 60 labels with 10 examples; the typos' seed is printed.</summary>
    private static void FewShot()
    {
        Say($"\nsim60x10, five draws, typo seed {TypoSeed}; off topic is CLINC150's");
        var inScope = new List<Tested>[3];
        var (areas, nearAreas, all) = (new List<double>(), new List<double>(), new List<(List<Tested> In, List<Tested> Out)>());
        inScope = Array.ConvertAll(inScope, _ => new List<Tested>());
        var off = In("clinc150/oos_test");
        for (var draw = 1; draw <= 5; draw++)
        {
            // The off-topic training sentences of the full set are the background, as the prototype had them.
            var understander = Trained([.. In($"sim60x10/s{draw}_train"), .. In("clinc150/oos_train")]);
            var test = In($"sim60x10/s{draw}_test");
            for (var typos = 0; typos < inScope.Length; typos++)
            {
                var slips = new Typos(TypoSeed);
                var tested = Tested.Run(understander, test.Select(sentence => sentence with { Text = slips.In(sentence.Text, typos) }));
                Say($"  draw {draw}, {typos} typos: {Figures.Accuracy(tested):F1}");
                inScope[typos].AddRange(tested);
                if (typos == 0)
                {
                    var outside = Tested.Run(understander, off);
                    areas.Add(Figures.AreaUnderCurve(tested, outside));
                    nearAreas.Add(Figures.AreaUnderCurve(tested, Tested.Run(understander, In($"sim60x10/s{draw}_nearoos"))));
                    all.Add((tested, outside));
                }
            }
        }

        for (var typos = 0; typos < inScope.Length; typos++)
        {
            var accuracy = Figures.Accuracy(inScope[typos]);
            Say($"  {typos} typos: accuracy {accuracy:F1}{(typos == 0 ? Goal.AtLeast(88.5, accuracy, "F1") : "")}, top 3 {Figures.Share(inScope[typos], InBest):F1}");
        }

        var cost = Figures.Accuracy(inScope[0]) - Figures.Accuracy(inScope[1]);
        Say($"  a typo costs {cost:F1}{Goal.AtMost(1.5, cost, "F1")}");
        Say($"  AUROC {areas.Average():F3}{Goal.AtLeast(0.95, areas.Average(), "F3")}, near-domain {nearAreas.Average():F3} (prototype 0.886)");
        Latency(inScope[0]);
        Policy(inScope[0], [.. all.SelectMany(each => each.Out)]);
    }

    private static Understander Trained(List<Labelled> train)
    {
        var started = Stopwatch.GetTimestamp();
        var understander = new Understander(_english, train);
        var took = Stopwatch.GetElapsedTime(started);
        Say($"  trained and calibrated in {took.TotalSeconds:F2} s, model {understander.ToBytes().Length / 1e6:F1} MB");
        return understander;
    }

    private static void Latency(List<Tested> tested)
    {
        var slow = Figures.Percentile(tested.Select(each => each.Microseconds), 0.99);
        Say($"  latency p50 {Figures.Percentile(tested.Select(each => each.Microseconds), 0.5):F0} us, p99 {slow:F0} us{Goal.AtMost(Goals.Microseconds, slow, "F0")}, one thread, best of {Tested.Tries}");
    }

    private static void Policy(List<Tested> inScope, List<Tested> outside)
    {
        static bool Answered(Tested each) => each.Understood.Decision == Decision.Answer;
        static bool Offered(Tested each) => each.Understood.Decision == Decision.Offer;
        Say($"  its own thresholds: answered right {Figures.Share(inScope, each => Answered(each) && each.IsRight):F1}, wrong {Figures.Share(inScope, each => Answered(each) && !each.IsRight):F1}, offered and in the offer {Figures.Share(inScope, each => Offered(each) && InBest(each)):F1}, not in it {Figures.Share(inScope, each => Offered(each) && !InBest(each)):F1}, turned away {Figures.Share(inScope, each => each.Understood.Decision == Decision.Unknown):F1}");
        Say($"  off topic: answered {Figures.Share(outside, Answered):F1}, offered {Figures.Share(outside, Offered):F1}, turned away {Figures.Share(outside, each => each.Understood.Decision == Decision.Unknown):F1}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static bool InBest(Tested each) => each.Understood.Best.Any(best => best.Label == each.Sentence.Label);

    /// <summary>The sets lie beside the checkout and are not part of it.</summary>
    private static List<Labelled> In(string set) => Tsv.Read(Path.Combine(Folder(), $"{set}.tsv"));

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "understanding");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("Put the sets in ../shared/data/understanding beside the checkout, or name files with --train, --valid, --test and --oos.");
    }
}
