namespace ErgBot.Answers.Unanswered;

/// <summary>What several people asked and got no answer to.</summary>
/// <param name="Entries">What most people asked first.</param>
/// <param name="IsCut">Whether only the newest questions were looked at.</param>
/// <param name="Tenants">Where the questions came from.</param>
internal sealed record Digest(IReadOnlyList<DigestEntry> Entries, bool IsCut, IReadOnlyList<Guid> Tenants);
