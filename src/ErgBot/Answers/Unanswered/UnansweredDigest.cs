using ErgBot.Groups;
using ErgBot.Languages;

namespace ErgBot.Answers.Unanswered;

/// <summary>Makes the digest of what wasn't answered, as it is now.</summary>
internal sealed class UnansweredDigest(UnansweredStore store, Knowledge knowledge, GroupDirectory groups)
{
    /// <summary>A matter is shown when so many people asked.</summary>
    public const int FewestPeople = 3;

    /// <summary>Of more, the oldest are left out: it should take a second, and no memory to speak of.</summary>
    public const int MostQuestions = 2000;

    private const int MostEntries = 10;

    private static readonly int[] _bands = [100, 30, 10, FewestPeople];
    private static readonly English _language = new();

    public async Task<Digest> NowAsync(CancellationToken ct)
    {
        var (questions, areMore) = await store.NewestAsync(MostQuestions, ct);
        var named = await groups.AllAsync(ct);
        var background = knowledge.Files.Topics.SelectMany(topic => topic.Examples).Concat(knowledge.Files.OffTopic);
        var entries = new QuestionClusters(_language, questions, background)
            .AskedBy(FewestPeople)
            .Where(cluster => knowledge.Recognize(cluster.Question, named).Sure is null) // what can be answered by now is no matter any more
            .Take(MostEntries)
            .Select(cluster => new DigestEntry(cluster.Question, _bands.First(band => cluster.People >= band), knowledge.NearestTo(cluster.Question, named)));
        return new Digest([.. entries], areMore, [.. questions.Select(question => question.Tenant).Distinct().Order()]);
    }
}
