using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Hosting;

namespace ErgBot.Tests.People;

public sealed class DevelopmentKeyTests : IDisposable
{
    private readonly TemporaryFolder _clone = new();

    public DevelopmentKeyTests()
    {
        _clone.Write("ErgBot.sln", "");
        Directory.CreateDirectory(ContentRoot);
    }

    private string ContentRoot => Path.Combine(_clone.Path, "src", "ErgBot");

    private string KeyFile => Path.Combine(_clone.Path, ".ergbot", "privacy.key");

    public void Dispose() => _clone.Dispose();

    [Fact]
    public void It_is_made_once_at_the_top_of_the_clone_and_read_from_then_on()
    {
        var made = Ours().LoadOrMake();

        Assert.Equal(32, made.Length);
        Assert.Equal(made, Ours().LoadOrMake());
        Assert.Equal(made, Convert.FromBase64String(File.ReadAllText(KeyFile)));
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        Ours().LoadOrMake();

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Processes_that_start_at_once_agree_on_one()
    {
        for (var round = 0; round < 200; round++)
        {
            using var start = new Barrier(8);
            var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    var key = Ours();
                    start.SignalAndWait();
                    return Convert.ToBase64String(key.LoadOrMake());
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(keys.Distinct());
            Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
            Directory.Delete(Path.GetDirectoryName(KeyFile)!, recursive: true);
        }
    }

    [Fact]
    public void A_damaged_file_is_named_with_what_to_do_and_never_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, "half a k");

        var e = Assert.Throws<InvalidOperationException>(() => Ours().LoadOrMake());

        Assert.Contains(KeyFile, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("half a k", e.Message, StringComparison.Ordinal);
        Assert.Equal("half a k", File.ReadAllText(KeyFile));
    }

    private DevelopmentKey Ours() => new(new TestEnvironment(Environments.Development, ContentRoot));
}
