namespace ErgBot.Content;

/// <summary>Section <c>Content</c>.</summary>
internal sealed class ContentOptions
{
    /// <summary>The folder with answers.yaml, off-topic.yaml, groups.yaml and events.yaml; by default the notice's content that ships with the bot.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Where what was learned from the content is kept for the next start. Empty: nowhere, so that it is learned at each start.</summary>
    public string LearnedFolder { get; set; } = "";
}
