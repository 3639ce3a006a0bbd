namespace ErgBot.Events.Rsvps;

/// <summary>
/// The last transactions on an event, kept in its row: by them an instance sees what others have changed since it looked, without reading the
/// answers again, and knows its own write when the response to it was lost.
/// </summary>
/// <param name="Number">How many transactions there were in all.</param>
/// <param name="Commits">The last of them, the newest first.</param>
internal sealed record RecentCommits(long Number, IReadOnlyList<Commit> Commits)
{
    // Some four full batches: enough to follow instances that take turns, and little beside what a batch itself sends.
    private const int MostBytes = 8 * 1024;

    public static RecentCommits None { get; } = new(0, []);

    public bool Holds(Guid batch) => Commits.Any(commit => commit.Batch == batch);

    /// <summary>With one more.</summary>
    /// <param name="batch">Its id.</param>
    /// <param name="changes">See <see cref="Commit"/>; when they aren't told, those before aren't told any more either.</param>
    public RecentCommits With(Guid batch, IReadOnlyList<KeyValuePair<RsvpKey, Rsvp?>>? changes)
    {
        var next = new Commit(Number + 1, batch, changes);
        return new(next.Number, [next, .. changes is null ? Commits.Select(commit => commit with { Changes = null }) : Commits]);
    }

    /// <summary>What was changed after a transaction, the oldest first; null when that isn't known any more.</summary>
    public IReadOnlyList<Commit>? Since(long number)
    {
        var after = Commits.TakeWhile(commit => commit.Number > number).ToList();
        var isWhole = after.Count == Number - number && after.TrueForAll(commit => commit.Changes is not null);
        after.Reverse();
        return isWhole ? after : null;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var commit in Commits)
        {
            var start = bytes.Length;
            writer.Write(commit.Batch.ToByteArray());
            writer.Write7BitEncodedInt(commit.Changes?.Count ?? -1);
            foreach (var (key, rsvp) in commit.Changes ?? [])
            {
                writer.Write((ulong)(key.Pseudonym >> 64));
                writer.Write((ulong)key.Pseudonym);
                writer.Write((sbyte)(rsvp is { } given ? (int)given.Answer : -1));
                writer.Write7BitEncodedInt64(rsvp?.Number ?? 0);
            }

            if (bytes.Length > MostBytes)
            {
                bytes.SetLength(start);
                break;
            }
        }

        return bytes.ToArray();
    }

    public static RecentCommits Read(long number, byte[]? stored)
    {
        var commits = new List<Commit>();
        using var reader = new BinaryReader(new MemoryStream(stored ?? []));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var batch = new Guid(reader.ReadBytes(16));
            var count = reader.Read7BitEncodedInt();
            var changes = count < 0 ? null : new List<KeyValuePair<RsvpKey, Rsvp?>>(count);
            for (var i = 0; i < count; i++)
            {
                var key = new RsvpKey(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));
                var answer = reader.ReadSByte();
                var waits = reader.Read7BitEncodedInt64();
                changes!.Add(new(key, answer < 0 ? null : new Rsvp((RsvpAnswer)answer, waits)));
            }

            commits.Add(new(number - commits.Count, batch, changes));
        }

        return new(number, commits);
    }
}
