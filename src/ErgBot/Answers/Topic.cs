namespace ErgBot.Answers;

/// <summary>One thing that people ask.</summary>
internal sealed record Topic
{
    public required string Id { get; init; }

    /// <summary>What a button calls it.</summary>
    public required string Name { get; init; }

    public required Intent Does { get; init; }

    /// <summary>The answer with its placeholders; empty unless it <see cref="Does"/> answer.</summary>
    public required string Answer { get; init; }

    /// <summary>How people put it; where they say the name of a group stands <see cref="NamedGroup"/>.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The buttons below the answer.</summary>
    public required IReadOnlyList<Intent> Next { get; init; }

    /// <summary>Stands for the name of any group; a word that nobody writes, so that it isn't taken for the word "group".</summary>
    public const string NamedGroup = "namedgroup";
}
