namespace ErgBot.Answers;

/// <summary>One thing that people ask.</summary>
internal sealed record Topic
{
    public required string Id { get; init; }

    /// <summary>What a button calls it.</summary>
    public required string Name { get; init; }

    public required Intent Does { get; init; }

    /// <summary>The answer with its placeholders. A topic that shows the event may say it above the card; one that <see cref="Does"/> something else has none.</summary>
    public required string Answer { get; init; }

    /// <summary>How people put it; where they say the name of a group stands <see cref="NamedGroup"/>.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The topics that are the buttons below the answer.</summary>
    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>What people speak of when they ask this, in words that "it" can stand for: "the kick-off". Null for what nobody asks on from.</summary>
    public string? About { get; init; }

    /// <summary>The event whose state decides what is said, and what is said then; null when no event does.</summary>
    public Tenses? Tenses { get; init; }

    public AskedFor Asks { get; init; }

    /// <summary>Whether people name a group when they ask this.</summary>
    public bool MeansAGroup => Examples.Any(example => example.Contains(NamedGroup, StringComparison.Ordinal));

    /// <summary>Whether nobody but organizers is answered.</summary>
    public bool IsForOrganizers => Does is Intent.Tickets or Intent.KeptAnswers or Intent.Broadcasts;

    /// <summary>Stands for the name of any group; a word that nobody writes, so that it isn't taken for the word "group".</summary>
    public const string NamedGroup = "namedgroup";
}
