using ErgBot.Content;

namespace ErgBot.Answers;

/// <summary>answers.yaml: what the bot can answer.</summary>
internal static class TopicContent
{
    public const string FileName = "answers.yaml";

    /// <summary>Fewer teach the recognizer too little; it learns best from 20 and more, in several people's voices.</summary>
    private const int FewestExamples = 12;
    private const string GroupPlaceholder = "{group}";

    /// <exception cref="ContentException">The file can't be used; the message says where and why.</exception>
    public static IReadOnlyList<Topic> Read(ContentFolder folder)
    {
        // Twice, because a next step may be a topic that stands further down.
        var doers = Doers(folder.ReadList<TopicEntry, TopicEntry>(FileName, entry => entry));
        var known = new HashSet<string>(StringComparer.Ordinal);
        var events = new KnownEvents(folder);
        var topics = folder.ReadList<TopicEntry, Topic>(FileName, entry => Read(entry, known, doers, events));
        return topics.Count > 0 ? topics : throw new ContentException(FileName, 1, "there is no topic in it.");
    }

    /// <summary>The topic that a next step leads to: by its id, and the first that does something also by what it does.</summary>
    private static Dictionary<string, string> Doers(IReadOnlyList<TopicEntry> entries)
    {
        var doers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry.Topic is not null))
        {
            doers.TryAdd(entry.Topic!, entry.Topic!);
        }

        foreach (var entry in entries.Where(entry => entry.Topic is not null && entry.Does is not null))
        {
            doers.TryAdd(entry.Does!, entry.Topic!);
        }

        return doers;
    }

    private static Topic Read(TopicEntry entry, HashSet<string> known, Dictionary<string, string> doers, KnownEvents events)
    {
        var id = Entry.Required(entry.Topic, "topic");
        if (!Slug.IsOne(id))
        {
            throw Slug.Refusal(id);
        }

        if (!known.Add(id))
        {
            throw new FormatException($"the topic \"{id}\" is there twice.");
        }

        if (entry.Examples.Count < FewestExamples)
        {
            throw new FormatException($"the topic \"{id}\" needs {FewestExamples} examples or more.");
        }

        var does = entry.Does is null ? Intent.Answer : IntentFor(entry.Does);
        return new Topic
        {
            Id = id,
            Name = Entry.Required(entry.Name, "name"),
            Does = does,
            Answer = AnswerOf(entry, does, events),
            Examples = [.. entry.Examples.Select(example => Entry.Required(example, "examples").Replace(GroupPlaceholder, Topic.NamedGroup, StringComparison.Ordinal))],
            Next = [.. entry.Next.Select(step => doers.GetValueOrDefault(step) ?? throw new FormatException($"the next step \"{step}\" is no topic of this file and nothing that one of them does."))],
            About = entry.About is null ? null : Entry.Required(entry.About, "about").Replace(GroupPlaceholder, Topic.NamedGroup, StringComparison.Ordinal),
            Tenses = TensesOf(entry, events),
            Asks = AsksFor(entry),
        };
    }

    private static Tenses? TensesOf(TopicEntry entry, KnownEvents events)
    {
        if (entry.Event is null)
        {
            return entry.Today is null && entry.Over is null && entry.Cancelled is null
                ? null
                : throw new FormatException("\"today\", \"over\" and \"cancelled\" need an \"event\" whose state they are for.");
        }

        if (entry.Answer is null)
        {
            throw new FormatException("an \"event\" needs an \"answer\" that is said before its day.");
        }

        return new Tenses(events.Checked(entry.Event), Text(entry.Today, "today"), Text(entry.Over, "over"), Text(entry.Cancelled, "cancelled"));

        string? Text(string? text, string key) => text is null ? null : Placeholders.Checked(Entry.Required(text, key), events);
    }

    private static AskedFor AsksFor(TopicEntry entry) => (entry.Asks, entry.Event) switch
    {
        (null, _) => AskedFor.Nothing,
        (_, null) => throw new FormatException("\"asks\" needs an \"event\" whose day or place people ask for."),
        ("day", _) => AskedFor.Day,
        ("place", _) => AskedFor.Place,
        _ => throw new FormatException("\"asks\" must be day or place."),
    };

    private static string AnswerOf(TopicEntry entry, Intent does, KnownEvents events) => does switch
    {
        Intent.Answer => Placeholders.Checked(Entry.Required(entry.Answer, "answer"), events),
        Intent.Event or Intent.FallEvent when entry.Answer is not null => Placeholders.Checked(Entry.Required(entry.Answer, "answer"), events),
        _ when entry.Answer is not null => throw new FormatException("only a topic that does nothing else, or shows an event, can have an \"answer\"."),
        _ => "",
    };

    private static Intent IntentFor(string word) => word switch
    {
        "event" => Intent.Event,
        "fall-event" => Intent.FallEvent,
        "groups" => Intent.Groups,
        "group" => Intent.Group,
        "my-groups" => Intent.MyGroups,
        "join" => Intent.Join,
        "leave" => Intent.Leave,
        "mute" => Intent.Mute,
        "unmute" => Intent.Unmute,
        "propose" => Intent.Propose,
        "going" => Intent.Going,
        "maybe" => Intent.Maybe,
        "cannot-go" => Intent.CannotGo,
        "help" => Intent.Help,
        "cancel" => Intent.Cancel,
        "my-answer" => Intent.MyAnswer,
        "is-administrator" => Intent.IsAdministrator,
        "is-not-administrator" => Intent.IsNotAdministrator,
        "ask-organizers" => Intent.AskOrganizers,
        "tickets" => Intent.Tickets,
        "broadcasts" => Intent.Broadcasts,
        "kept-answers" => Intent.KeptAnswers,
        "explain" => Intent.Explain,
        "my-data" => Intent.MyData,
        "forget-me" => Intent.ForgetMe,
        _ => throw new FormatException($"\"{word}\" is nothing that the bot does; see the head of the file."),
    };

    private sealed class TopicEntry
    {
        public string? Topic { get; set; }

        public string? Name { get; set; }

        public string? Does { get; set; }

        public string? Answer { get; set; }

        public string? Event { get; set; }

        public string? Today { get; set; }

        public string? Over { get; set; }

        public string? Cancelled { get; set; }

        public string? Asks { get; set; }

        public string? About { get; set; }

        public List<string> Next { get; set; } = [];

        public List<string> Examples { get; set; } = [];
    }
}
