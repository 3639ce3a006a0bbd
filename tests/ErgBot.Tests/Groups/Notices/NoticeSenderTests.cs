using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Groups.Notices;

public sealed class NoticeSenderTests
{
    private static readonly GroupRecord _group = new(new Group { Id = GroupId.Parse("veterans"), Name = "Veterans", Purpose = "Those who served." }, new());

    private readonly FakeTimeProvider _time = new();
    private readonly FakeLogger<NoticeSender> _log = new();
    private readonly Notice _toAnn = New();
    private readonly Notice _toBob = New();
    private readonly List<PersonId> _told = [];
    private NoticeBox _box;
    private int _outages;

    public NoticeSenderTests() => _box = NoticeBox.Empty.With([_toAnn, _toBob]);

    [Fact]
    public async Task Each_is_told_once_and_the_row_is_free_again()
    {
        await SendAsync();
        await SendAsync();

        Assert.Equal([_toAnn.To, _toBob.To], _told);
        Assert.Empty(_box.Owed);
        Assert.Equal(default, _box.HeldUntil);
    }

    [Fact]
    public async Task A_notice_that_cannot_be_made_keeps_nobody_elses_waiting_and_is_tried_again()
    {
        await SendAsync((_, notice, _) => notice.To == _toAnn.To ? throw new InvalidOperationException("Ann's row") : Card());

        Assert.Equal([_toBob.To], _told);
        Assert.Equal(_toAnn.To, Assert.Single(_box.Owed).To);
        Assert.DoesNotContain("Ann", _log.LatestRecord.Message, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();
        Assert.Equal([_toBob.To, _toAnn.To], _told);
    }

    [Fact]
    public async Task What_is_not_to_be_told_any_more_is_dropped()
    {
        await SendAsync((_, _, _) => Task.FromResult<CardReply?>(null));

        Assert.Empty(_told);
        Assert.Empty(_box.Owed);
    }

    [Fact]
    public async Task An_outage_right_after_the_sending_repeats_nothing()
    {
        var sending = SendAsync((_, _, _) =>
        {
            _outages = 3;
            return Card();
        });
        while (!sending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(sending, Task.Delay(5));
        }

        await sending;
        Assert.Equal([_toAnn.To, _toBob.To], _told);
        Assert.Empty(_box.Owed);
    }

    private Task<Sent> SendAsync(PersonId to)
    {
        _told.Add(to);
        return Task.FromResult(new Sent(SendOutcome.Sent));
    }

    private static Notice New() => new() { Kind = NoticeKind.NoLeadLeft, To = new PersonId(Guid.NewGuid(), Guid.NewGuid()) };

    private static Task<CardReply?> Card() => Task.FromResult<CardReply?>(ErgBot.Groups.Leads.LeadNoteCard.For(_group.Group, "A note."));

    private Task SendAsync(Func<GroupRecord, Notice, CancellationToken, Task<CardReply?>>? cardFor = null) =>
        new NoticeSender(new PrivateOutbox(SendAsync), _time, _log).SendDueAsync(ChangeAsync, cardFor ?? ((_, _, _) => Card()), default);

    private Task<GroupRecord?> ChangeAsync(Func<NoticeBox, NoticeBox?> change)
    {
        if (_outages > 0)
        {
            _outages--;
            throw new StorageAwayException();
        }

        _box = change(_box) ?? _box;
        return Task.FromResult<GroupRecord?>(_group);
    }
}
