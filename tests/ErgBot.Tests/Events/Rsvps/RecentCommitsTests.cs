using CsCheck;
using ErgBot.Events;
using ErgBot.Events.Rsvps;

namespace ErgBot.Tests.Events.Rsvps;

public static class RecentCommitsTests
{
    private static readonly Gen<KeyValuePair<RsvpKey, Rsvp?>> _change =
        from high in Gen.ULong
        from low in Gen.ULong
        from answer in Gen.Enum<RsvpAnswer>()
        from number in Gen.Long[0, 1_000_000]
        from isGone in Gen.Bool
        select KeyValuePair.Create(new RsvpKey(new UInt128(high, low)), isGone ? (Rsvp?)null : new Rsvp(answer, number));

    [Fact]
    public static void What_is_read_back_is_what_was_written_the_last_first() => Check.Sample(
        _change.List[0, 99].List[1, 12],
        batches =>
        {
            var written = batches.Aggregate(RecentCommits.None, (recent, changes) => recent.With(Guid.NewGuid(), changes));

            var read = RecentCommits.Read(written.Number, written.ToBytes());

            Assert.Equal(written.Number, read.Number);
            Assert.NotEmpty(read.Commits);
            Assert.All(read.Commits.Zip(written.Commits), pair =>
            {
                Assert.Equal((pair.Second.Number, pair.Second.Batch), (pair.First.Number, pair.First.Batch));
                Assert.Equal(pair.Second.Changes!, pair.First.Changes!);
            });
        });

    [Fact]
    public static void Four_full_batches_are_remembered_and_no_more_than_a_row_can_hold()
    {
        var batch = Enumerable.Range(0, 99).Select(number => KeyValuePair.Create(new RsvpKey((UInt128)number), (Rsvp?)new Rsvp(RsvpAnswer.Going))).ToList();
        var recent = Enumerable.Range(0, 50).Aggregate(RecentCommits.None, (so, _) => so.With(Guid.NewGuid(), batch));

        var read = RecentCommits.Read(recent.Number, recent.ToBytes());

        Assert.InRange(read.Commits.Count, 4, 8);
        Assert.NotNull(read.Since(46));
        Assert.Null(read.Since(30));
        Assert.True(recent.ToBytes().Length <= 8 * 1024);
    }

    [Fact]
    public static void After_an_erasure_nothing_is_told_of_anybody_and_ones_own_write_is_still_known()
    {
        var batch = Guid.NewGuid();
        var recent = RecentCommits.None.With(batch, [new(new RsvpKey(1), new Rsvp(RsvpAnswer.Going))]).With(Guid.NewGuid(), null);

        var read = RecentCommits.Read(recent.Number, recent.ToBytes());

        Assert.All(read.Commits, commit => Assert.Null(commit.Changes));
        Assert.True(read.Holds(batch));
        Assert.Null(read.Since(0));
    }
}
