using ErgBot.Languages;
using ErgBot.Tests.Testing;

namespace ErgBot.Answers.Understanding;

public sealed class LearnedFilesTests : IDisposable
{
    private static readonly Labelled[] _sentences =
    [
        new("where is the kick-off", "place"), new("which school is it at", "place"), new("where do we meet", "place"), new("what is the address", "place"), new("where does it take place", "place"),
        new("when is the kick-off", "day"), new("what day is it on", "day"), new("at what time do we begin", "day"), new("which date is it", "day"), new("when does it start", "day"),
        new("will it rain", null), new("my printer is broken", null), new("how tall is the tower", null), new("play some music", null), new("what is for lunch", null),
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_learned_is_read_again_and_understands_the_same()
    {
        var learned = New();
        var file = Assert.Single(Files());
        var written = File.GetLastWriteTimeUtc(file);

        var read = New();
        Assert.Equal(learned.ToBytes(), read.ToBytes());
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        Assert.All(["where is it", "whats the time", "is my printer here"], asked => Assert.Equal($"{learned.Understand(asked)}", $"{read.Understand(asked)}"));
    }

    [Fact]
    public void Another_sentence_or_another_caution_is_learned_apart()
    {
        New();
        New(sentences: [.. _sentences, new("where is the entrance", "place")]);
        New(caution: new Caution(0.1, 0.1, 1, 0));
        Assert.Equal(3, Files().Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(200)]
    public void What_was_cut_off_or_changed_is_learned_again(int length)
    {
        var bytes = New().ToBytes();
        var file = Files().Single();
        var damaged = File.ReadAllBytes(file)[..length];
        File.WriteAllBytes(file, damaged);

        Assert.Equal(bytes, New().ToBytes());
        Assert.NotEqual(damaged, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_does_no_harm()
    {
        var file = Path.Combine(_folder.Path, "taken");
        File.WriteAllText(file, "");
        Assert.Equal(New().ToBytes(), new Understander(new English(), _sentences, files: new LearnedFiles(file)).ToBytes());
    }

    public void Dispose() => _folder.Dispose();

    private string[] Files() => Directory.GetFiles(_folder.Path, "*.learned");

    private Understander New(Labelled[]? sentences = null, Caution? caution = null) =>
        new(new English(), sentences ?? _sentences, caution, new LearnedFiles(_folder.Path));
}
