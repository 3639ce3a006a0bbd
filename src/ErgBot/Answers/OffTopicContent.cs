using ErgBot.Content;

namespace ErgBot.Answers;

/// <summary>off-topic.yaml: what people ask that is none of the topics, for the recognizer to learn from.</summary>
internal static class OffTopicContent
{
    public const string FileName = "off-topic.yaml";

    /// <exception cref="ContentException">The file can't be used; the message says where and why.</exception>
    public static IReadOnlyList<string> Read(ContentFolder folder) =>
        [.. folder.ReadList<MatterEntry, IReadOnlyList<string>>(FileName, Read).SelectMany(sentences => sentences)];

    private static IReadOnlyList<string> Read(MatterEntry entry)
    {
        var matter = Entry.Required(entry.Matter, "matter");
        return entry.Sentences.Count == 0
            ? throw new FormatException($"the matter \"{matter}\" has no sentences.")
            : [.. entry.Sentences.Select(sentence => Entry.Required(sentence, "sentences"))];
    }

    private sealed class MatterEntry
    {
        public string? Matter { get; set; }

        public List<string> Sentences { get; set; } = [];
    }
}
