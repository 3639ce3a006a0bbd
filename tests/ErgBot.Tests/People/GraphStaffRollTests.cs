using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

/// <summary>The rolls as groups in Entra, over real HTTP.</summary>
public sealed class GraphStaffRollTests : IAsyncLifetime
{
    private static readonly TimeSpan _ago = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2018, 5, 14, 13, 0, 0, TimeSpan.Zero));
    private readonly FakeLogger<GraphGroups> _logger = new();
    private readonly Asker _ann = AskerFor(Guid.NewGuid());
    private readonly Tokens _tokens = new();
    private GraphStandIn _graph = null!;
    private Guid _staff;
    private Guid _administrators;
    private GraphGroups? _groups;

    public async Task InitializeAsync()
    {
        _graph = await GraphStandIn.StartAsync();
        _graph.AddUser(_ann.Id.ObjectId);
        _staff = _graph.AddGroup();
        _administrators = _graph.AddGroup();
        _graph.Accepts = authorization => authorization == "Bearer the-token";
    }

    public async Task DisposeAsync()
    {
        _groups?.Dispose();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_in_the_group_is_on_the_roll_also_through_a_group_in_it()
    {
        var roll = Roll();
        _graph.Put(_ann.Id.ObjectId, _staff);
        var principals = _graph.AddGroup(_graph.AddGroup(_ann.Id.ObjectId));
        _graph.Put(principals, _administrators);

        Assert.Equal((RollWord.On, RollWord.On), await WordsAsync(roll));
    }

    [Fact]
    public async Task Who_is_in_none_of_the_groups_is_on_no_roll()
    {
        Assert.Equal((RollWord.NotOn, RollWord.NotOn), await WordsAsync(Roll()));
    }

    [Fact]
    public async Task Who_is_not_in_the_tenant_any_more_is_on_no_roll()
    {
        _graph.Put(_ann.Id.ObjectId, _staff);
        _graph.RemoveUser(_ann.Id.ObjectId);

        Assert.Equal((RollWord.NotOn, RollWord.NotOn), await WordsAsync(Roll()));
    }

    [Fact]
    public async Task Where_no_group_is_set_there_is_no_roll_and_nothing_is_asked_for_it()
    {
        var roll = Roll(new() { StaffGroup = _staff.ToString(), GraphUrl = _graph.Address.ToString() });

        Assert.Equal((RollWord.NotOn, RollWord.NoRoll), await WordsAsync(roll));
        Assert.Single(_graph.Asked);
    }

    [Fact]
    public async Task Both_questions_are_one_request_with_the_bots_token_and_the_answer_is_believed_for_a_few_minutes()
    {
        var roll = Roll();
        await WordsAsync(roll);
        _time.Advance(GraphStaffRoll.Believed - _ago);
        _graph.Put(_ann.Id.ObjectId, _staff);
        Assert.Equal(RollWord.NotOn, await roll.StaffAsync(_ann, default));
        Assert.Equal($"POST /v1.0/users/{_ann.Id.ObjectId}/checkMemberGroups Bearer the-token", Assert.Single(_graph.Asked));
        Assert.Equal(_graph.Address, _tokens.AskedFor);

        _time.Advance(_ago);
        Assert.Equal(RollWord.On, await roll.StaffAsync(_ann, default));
        Assert.Equal(2, _graph.Asked.Count);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("Mon, 14 May 2018 13:02:00 GMT", 120)]
    [InlineData(null, 2)]
    [InlineData("999999999", 3600)]
    public async Task Too_many_questions_are_not_made_more_before_the_time_that_Graph_says(string? retryAfter, int seconds)
    {
        var roll = Roll();
        _graph.Put(_ann.Id.ObjectId, _staff);
        _graph.Fails(GraphStandIn.Status(429, retryAfter));
        Assert.Equal((RollWord.CannotTell, RollWord.CannotTell), await WordsAsync(roll));
        Assert.Single(_graph.Asked);

        _time.Advance(TimeSpan.FromSeconds(seconds) - _ago);
        Assert.Equal(RollWord.CannotTell, await roll.StaffAsync(AskerFor(Guid.NewGuid()), default));
        Assert.Single(_graph.Asked);

        _time.Advance(_ago);
        Assert.Equal(RollWord.On, await roll.StaffAsync(_ann, default));
    }

    public static TheoryData<string> NoAnswers => ["500", "503", "reset", "not json", "other json", "no ids", "401", "403", "400", "404 of a proxy", "redirect", "no token", "too long"];

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task Nobody_is_taken_for_anything_because_Graph_gives_no_answer(string fault)
    {
        var roll = Roll();
        _graph.Put(_ann.Id.ObjectId, _staff);
        _tokens.Fail = fault == "no token";
        var with = fault switch
        {
            "reset" => GraphStandIn.Reset,
            "not json" => GraphStandIn.Status(200, body: "<html>"),
            "other json" => GraphStandIn.Status(200, body: "{}"),
            "no ids" => GraphStandIn.Status(200, body: """{"value":["everybody"]}"""),
            "404 of a proxy" => GraphStandIn.Status(404, body: """{"error":{"code":"NotFound"}}"""),
            "redirect" => GraphStandIn.RedirectTo(new Uri(_graph.Address, "/elsewhere")),
            "too long" => GraphStandIn.Status(200, body: $$"""{"value":[],"x":"{{new string('x', 70_000)}}"}"""),
            "no token" => null,
            var status => GraphStandIn.Status(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
        };
        if (with is not null)
        {
            _graph.Fails(with, with, with);
        }

        Assert.Equal(RollWord.CannotTell, await roll.StaffAsync(_ann, default));
        Assert.DoesNotContain(_graph.Asked, asked => asked.Contains("elsewhere", StringComparison.Ordinal));
        var warning = Assert.Single(_logger.Collector.GetSnapshot());
        Assert.DoesNotContain(_ann.Id.ObjectId.ToString(), warning.Message, StringComparison.Ordinal);
        Assert.Null(warning.Exception);
        Assert.InRange(_graph.Asked.Count, 0, 2);

        // While it rests nobody waits for it; no answer was remembered either.
        var asked = _graph.Asked.Count;
        Assert.Equal(RollWord.CannotTell, await roll.StaffAsync(_ann, default));
        Assert.Equal(asked, _graph.Asked.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task One_failure_in_passing_is_tried_again_at_once(int status)
    {
        _graph.Put(_ann.Id.ObjectId, _staff);
        _graph.Fails(GraphStandIn.Status(status));

        Assert.Equal((RollWord.On, RollWord.NotOn), await WordsAsync(Roll()));
    }

    [Fact]
    public async Task Who_stops_waiting_is_not_told_that_Graph_failed()
    {
        var roll = Roll();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => roll.StaffAsync(_ann, stopped.Token));
        Assert.Equal(RollWord.NotOn, await roll.StaffAsync(_ann, default));
    }

    [Theory]
    [InlineData("https://graph.microsoft.com", true)]
    [InlineData("https://dod-graph.microsoft.us/", true)]
    [InlineData("http://127.0.0.1:5001", true)]
    [InlineData("http://graph.microsoft.com", false)]
    [InlineData("https://graph.microsoft.com/v1.0", false)]
    [InlineData("https://a:b@graph.microsoft.com", false)]
    [InlineData("graph.microsoft.com", false)]
    public void The_bots_token_goes_over_https_or_stays_on_this_machine(string address, bool isSafe) =>
        Assert.Equal(isSafe, GraphGroups.SafeAddress(address) is not null);

    private async Task<(RollWord Staff, RollWord Administrators)> WordsAsync(GraphStaffRoll roll) =>
        (await roll.StaffAsync(_ann, default), await roll.AdministratorsAsync(_ann, default));

    private GraphStaffRoll Roll(StaffRollOptions? options = null)
    {
        var set = Options.Create(options ?? new() { StaffGroup = _staff.ToString(), AdministratorsGroup = _administrators.ToString(), GraphUrl = _graph.Address.ToString() });
        _groups = new GraphGroups(set, new ConfigurationBuilder().Build(), _tokens, _time, _logger);
        return new(set, _groups, new Pseudonyms(TestKeys.Of(1)), _time);
    }

    private static Asker AskerFor(Guid id) => new(new(new(Guid.NewGuid(), id), null), _ => throw new InvalidOperationException("Nobody's name is needed for a group."));

    private sealed class Tokens : IGraphTokens
    {
        public bool Fail { get; set; }

        public Uri? AskedFor { get; private set; }

        public Task<string?> TokenAsync(Uri resource, CancellationToken ct)
        {
            AskedFor = resource;
            return Fail ? Task.FromException<string?>(new InvalidOperationException("no token")) : Task.FromResult<string?>("the-token");
        }
    }
}
