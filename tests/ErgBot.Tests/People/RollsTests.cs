using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

/// <summary>The rolls as files, of staff and of administrators.</summary>
public sealed class RollsTests : IDisposable
{
    private static readonly Person _ann = new(new(Guid.NewGuid(), Guid.NewGuid()), "Ann");
    private static readonly Person _bob = new(new(Guid.NewGuid(), Guid.NewGuid()), "Bob");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FakeLogger<ListedStaffRoll> _logger = new();
    private int _lookUps;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_neither_list_nor_domains_there_is_no_roll_and_no_look_up()
    {
        Assert.Equal(RollWord.NoRoll, await Listed(new()).StaffAsync(AskerFor(_ann, NameIs("x@elsewhere.example")), default));
        Assert.Equal(0, _lookUps);
    }

    [Fact]
    public async Task Whoever_is_listed_by_object_id_is_staff_without_a_look_up_and_others_are_not()
    {
        var roll = Listed(new() { StaffFile = _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n") });

        Assert.Equal(RollWord.On, await roll.StaffAsync(AskerFor(_ann, NameIs("ann@district.example")), default));
        Assert.Equal(RollWord.NotOn, await roll.StaffAsync(AskerFor(_bob, NameIs("bob@district.example")), default));
        Assert.Equal(0, _lookUps);
    }

    [Theory]
    [InlineData("ann@district.example", true)]
    [InlineData("ANN@DISTRICT.EXAMPLE", true)]
    [InlineData("bob@district.example", false)]
    [InlineData("bob@schools.example", true)]
    [InlineData("bob@Schools.Example", true)]
    [InlineData("kid@students.schools.example", false)]
    [InlineData("bob@notschools.example", false)]
    [InlineData("bob@schools.example.org", false)]
    [InlineData("bob_elsewhere.org#EXT#@schools.example", false)]
    [InlineData("bob_elsewhere.org#ext#@schools.example", false)]
    public async Task A_name_is_staff_when_it_is_listed_or_in_one_of_the_domains_and_no_guest(string? name, bool isStaff)
    {
        var roll = Listed(new() { StaffFile = _folder.Write("staff.csv", "upn\nann@district.example\n"), StaffDomains = ["schools.example"] });

        Assert.Equal(isStaff ? RollWord.On : RollWord.NotOn, await roll.StaffAsync(AskerFor(_bob, NameIs(name)), default));
        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public async Task Nobody_is_said_to_be_staff_or_not_when_their_name_cannot_be_found_out()
    {
        var roll = Listed(new() { StaffDomains = ["schools.example"] });

        Assert.Equal(RollWord.CannotTell, await roll.StaffAsync(AskerFor(_bob, NameIs(null)), default));
    }

    [Fact]
    public async Task A_guest_is_not_staff_even_when_the_list_has_the_name()
    {
        const string Guest = "bob_elsewhere.org#EXT#@district.example";
        var roll = Listed(new() { StaffFile = _folder.Write("staff.csv", $"upn\n{Guest}\n") });

        Assert.Equal(RollWord.NotOn, await roll.StaffAsync(AskerFor(_bob, NameIs(Guest)), default));
    }

    [Fact]
    public async Task An_edited_list_is_followed_within_a_second()
    {
        var file = _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n");
        var roll = Listed(new() { StaffFile = file });
        Assert.Equal(RollWord.NotOn, await roll.StaffAsync(AskerFor(_bob, NameIs(null)), default));

        Edit(file, $"{_bob.Id.ObjectId}\n");

        Assert.Equal(RollWord.On, await roll.StaffAsync(AskerFor(_bob, NameIs(null)), default));
        Assert.Equal(RollWord.NotOn, await roll.StaffAsync(AskerFor(_ann, NameIs(null)), default));
    }

    [Fact]
    public async Task A_bad_edit_or_a_lost_file_keeps_the_old_list_and_says_so_once_without_contents()
    {
        var file = _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n");
        var roll = Listed(new() { StaffFile = file });

        Edit(file, $"{_bob.Id.ObjectId}\nsecret\n");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(RollWord.On, await roll.StaffAsync(AskerFor(_ann, NameIs(null)), default));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var warning = Assert.Single(_logger.Collector.GetSnapshot());
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Contains("line 2", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", warning.Message, StringComparison.Ordinal);

        File.Delete(file);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(RollWord.On, await roll.StaffAsync(AskerFor(_ann, NameIs(null)), default));

        Edit(file, $"{_bob.Id.ObjectId}\n");
        Assert.Equal(RollWord.On, await roll.StaffAsync(AskerFor(_bob, NameIs(null)), default));
    }

    [Fact]
    public async Task Without_a_list_of_administrators_there_is_no_roll_of_them()
    {
        Assert.Equal(RollWord.NoRoll, await Listed(new()).AdministratorsAsync(AskerFor(_ann, NameIs("ann@district.example")), default));
        Assert.Equal(0, _lookUps);
    }

    [Fact]
    public async Task A_list_of_object_ids_says_of_everybody_whether_they_are_administrators()
    {
        var roll = Listed(new() { AdministratorsFile = _folder.Write("a.csv", $"{_ann.Id.ObjectId}\n") });

        Assert.Equal(RollWord.On, await roll.AdministratorsAsync(AskerFor(_ann, NameIs(null)), default));
        Assert.Equal(RollWord.NotOn, await roll.AdministratorsAsync(AskerFor(_bob, NameIs(null)), default));
        Assert.Equal(0, _lookUps);
    }

    [Theory]
    [InlineData("ann@district.example", nameof(RollWord.On))]
    [InlineData("bob@district.example", nameof(RollWord.NotOn))]
    [InlineData(null, nameof(RollWord.CannotTell))]
    public async Task A_list_of_names_knows_only_whose_name_can_be_found_out(string? name, string word)
    {
        var roll = Listed(new() { AdministratorsFile = _folder.Write("a.csv", "ann@district.example\n") });

        Assert.Equal(word, $"{await roll.AdministratorsAsync(AskerFor(_bob, NameIs(name)), default)}");
        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public void Outside_Development_somebody_has_to_say_who_is_staff()
    {
        Assert.Contains("StaffRoll:StaffFile, StaffRoll:StaffDomains and StaffRoll:StaffGroup are all missing", Flaw(new(), TestEnvironment.Production), StringComparison.Ordinal);
        Assert.Null(Flaw(new() { StaffDomains = ["district.example"] }, TestEnvironment.Production));
        Assert.Null(Flaw(new() { StaffFile = _folder.Write("s.csv", "a@b.example") }, TestEnvironment.Production));
        Assert.Null(Flaw(new(), TestEnvironment.Development));
    }

    [Theory]
    [InlineData("@district.example")]
    [InlineData("district")]
    [InlineData("*.district.example")]
    [InlineData("")]
    public void A_domain_that_is_none_is_refused_by_its_key(string domain) =>
        Assert.Contains("StaffRoll:StaffDomains:1 must be", Flaw(new() { StaffDomains = ["a.example", domain] }, TestEnvironment.Production), StringComparison.Ordinal);

    [Fact]
    public void A_bad_list_refuses_the_start_with_key_file_line_and_reason()
    {
        var options = new StaffRollOptions { StaffFile = _folder.Write("s.csv", "upn\nsecret\n"), AdministratorsFile = _folder.File("none.csv") };

        var flaw = Flaw(options, TestEnvironment.Development);

        Assert.Contains($"StaffRoll:StaffFile: {_folder.File("s.csv")}, line 2: this is neither", flaw, StringComparison.Ordinal);
        Assert.Contains($"StaffRoll:AdministratorsFile: {_folder.File("none.csv")}: there is no such file.", flaw, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", flaw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_an_id_that_the_bots_registration_asks_for_at_a_safe_address()
    {
        const string App = "11111111-1111-1111-1111-111111111111";
        Assert.Null(Flaw(new() { StaffGroup = App, AdministratorsGroup = App }, TestEnvironment.Production, App));
        Assert.Contains("StaffRoll:StaffGroup must be", Flaw(new() { StaffGroup = "Staff" }, TestEnvironment.Production, App), StringComparison.Ordinal);
        Assert.Contains("StaffRoll:AdministratorsGroup must be", Flaw(new() { StaffGroup = App, AdministratorsGroup = $"{Guid.Empty}" }, TestEnvironment.Production, App), StringComparison.Ordinal);
        Assert.Contains("StaffRoll:GraphUrl must be", Flaw(new() { StaffGroup = App, GraphUrl = "http://graph.microsoft.com" }, TestEnvironment.Production, App), StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppId", Flaw(new() { StaffGroup = App }, TestEnvironment.Development), StringComparison.Ordinal);
        Assert.Null(Flaw(new() { StaffGroup = App, GraphUrl = "http://localhost:1" }, TestEnvironment.Development));
    }

    [Fact]
    public async Task A_relative_path_starts_at_the_content_root()
    {
        _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n");

        Assert.Equal(RollWord.NotOn, await Listed(new() { StaffFile = "staff.csv" }).StaffAsync(AskerFor(_bob, NameIs(null)), default));
    }

    private static string? Flaw(StaffRollOptions options, TestEnvironment environment, string? appId = null) =>
        new StaffRollOptionsCheck(environment, new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build()).Validate(null, options).FailureMessage;

    private TestEnvironment Environment() => new(Environments.Development, _folder.Path);

    private ListedStaffRoll Listed(StaffRollOptions options) => new(Options.Create(options), Environment(), _time, _logger);

    private static Asker AskerFor(Person person, Func<CancellationToken, Task<string?>> name) => new(person, name);

    private Func<CancellationToken, Task<string?>> NameIs(string? name) => _ =>
    {
        _lookUps++;
        return Task.FromResult(name);
    };

    // With a date of its own: two writes can fall into one tick of the file system's clock.
    private void Edit(string file, string text)
    {
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
    }
}
