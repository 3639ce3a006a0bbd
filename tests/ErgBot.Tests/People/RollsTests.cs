using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

/// <summary>The staff roll and the administrators' roll, which read their files in the same way.</summary>
public sealed class RollsTests : IDisposable
{
    private static readonly Person _ann = new(new(Guid.NewGuid(), Guid.NewGuid()), "Ann");
    private static readonly Person _bob = new(new(Guid.NewGuid(), Guid.NewGuid()), "Bob");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FakeLogger<StaffRoll> _logger = new();
    private int _lookUps;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task In_Development_with_neither_list_nor_domains_everybody_is_staff_without_a_look_up()
    {
        Assert.Equal(Standing.Staff, await Staff(new()).StandingOfAsync(_ann, NameIs("x@elsewhere.example"), default));
        Assert.Equal(0, _lookUps);
    }

    [Fact]
    public async Task Whoever_is_listed_by_object_id_is_staff_without_a_look_up_and_others_are_not()
    {
        var roll = Staff(new() { StaffFile = _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n") });

        Assert.Equal(Standing.Staff, await roll.StandingOfAsync(_ann, NameIs("ann@district.example"), default));
        Assert.Equal(Standing.NotStaff, await roll.StandingOfAsync(_bob, NameIs("bob@district.example"), default));
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
    [InlineData(null, false)]
    public async Task A_name_is_staff_when_it_is_listed_or_in_one_of_the_domains_and_no_guest(string? name, bool isStaff)
    {
        var roll = Staff(new() { StaffFile = _folder.Write("staff.csv", "upn\nann@district.example\n"), StaffDomains = ["schools.example"] });

        Assert.Equal(isStaff ? Standing.Staff : Standing.NotStaff, await roll.StandingOfAsync(_bob, NameIs(name), default));
        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public async Task A_guest_is_not_staff_even_when_the_list_has_the_name()
    {
        const string Guest = "bob_elsewhere.org#EXT#@district.example";
        var roll = Staff(new() { StaffFile = _folder.Write("staff.csv", $"upn\n{Guest}\n") });

        Assert.Equal(Standing.NotStaff, await roll.StandingOfAsync(_bob, NameIs(Guest), default));
    }

    [Fact]
    public async Task An_edited_list_is_followed_within_a_second()
    {
        var file = _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n");
        var roll = Staff(new() { StaffFile = file });
        Assert.Equal(Standing.NotStaff, await roll.StandingOfAsync(_bob, NameIs(null), default));

        Edit(file, $"{_bob.Id.ObjectId}\n");

        Assert.Equal(Standing.Staff, await roll.StandingOfAsync(_bob, NameIs(null), default));
        Assert.Equal(Standing.NotStaff, await roll.StandingOfAsync(_ann, NameIs(null), default));
    }

    [Fact]
    public async Task A_bad_edit_or_a_lost_file_keeps_the_old_list_and_says_so_once_without_contents()
    {
        var file = _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n");
        var roll = Staff(new() { StaffFile = file });

        Edit(file, $"{_bob.Id.ObjectId}\nsecret\n");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Standing.Staff, await roll.StandingOfAsync(_ann, NameIs(null), default));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var warning = Assert.Single(_logger.Collector.GetSnapshot());
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Contains("line 2", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", warning.Message, StringComparison.Ordinal);

        File.Delete(file);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Standing.Staff, await roll.StandingOfAsync(_ann, NameIs(null), default));

        Edit(file, $"{_bob.Id.ObjectId}\n");
        Assert.Equal(Standing.Staff, await roll.StandingOfAsync(_bob, NameIs(null), default));
    }

    [Fact]
    public async Task Without_a_list_of_administrators_nothing_is_known()
    {
        Assert.Equal(AdministratorWord.Unknown, await Administrators(new()).WordOnAsync(_ann, NameIs("ann@district.example"), default));
        Assert.Equal(0, _lookUps);
    }

    [Fact]
    public async Task A_list_of_object_ids_says_of_everybody_whether_they_are_administrators()
    {
        var roll = Administrators(new() { AdministratorsFile = _folder.Write("a.csv", $"{_ann.Id.ObjectId}\n") });

        Assert.Equal(AdministratorWord.Administrator, await roll.WordOnAsync(_ann, NameIs(null), default));
        Assert.Equal(AdministratorWord.NotAdministrator, await roll.WordOnAsync(_bob, NameIs(null), default));
        Assert.Equal(0, _lookUps);
    }

    [Theory]
    [InlineData("ann@district.example", nameof(AdministratorWord.Administrator))]
    [InlineData("bob@district.example", nameof(AdministratorWord.NotAdministrator))]
    [InlineData(null, nameof(AdministratorWord.Unknown))]
    public async Task A_list_of_names_knows_only_whose_name_can_be_found_out(string? name, string word)
    {
        var roll = Administrators(new() { AdministratorsFile = _folder.Write("a.csv", "ann@district.example\n") });

        Assert.Equal(word, $"{await roll.WordOnAsync(_bob, NameIs(name), default)}");
        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public void Outside_Development_somebody_has_to_say_who_is_staff()
    {
        Assert.Contains("StaffRoll:StaffFile and StaffRoll:StaffDomains are both missing", Flaw(new(), TestEnvironment.Production), StringComparison.Ordinal);
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
    public async Task A_relative_path_starts_at_the_content_root()
    {
        _folder.Write("staff.csv", $"{_ann.Id.ObjectId}\n");

        Assert.Equal(Standing.NotStaff, await Staff(new() { StaffFile = "staff.csv" }).StandingOfAsync(_bob, NameIs(null), default));
    }

    private static string? Flaw(StaffRollOptions options, TestEnvironment environment) => new StaffRollOptionsCheck(environment).Validate(null, options).FailureMessage;

    private TestEnvironment Environment() => new(Environments.Development, _folder.Path);

    private StaffRoll Staff(StaffRollOptions options) => new(Options.Create(options), Environment(), _time, _logger);

    private AdministratorsRoll Administrators(StaffRollOptions options) => new(Options.Create(options), Environment(), _time, new FakeLogger<AdministratorsRoll>());

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
