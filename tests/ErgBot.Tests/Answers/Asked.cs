using ErgBot.Answers;

namespace ErgBot.Tests.Answers;

/// <summary>A question that was asked, and what the bot made of it.</summary>
internal sealed record Asked(string Meant, Recognition Recognition)
{
    public bool IsRight => Recognition.Sure?.Id == Meant;

    public bool IsWrong => Recognition.Sure is { } sure && sure.Id != Meant;

    public bool IsOffered => Recognition.Near.Any(near => near.Id == Meant);

    public bool IsRightOrOffered => IsRight || IsOffered;

    /// <summary>What it was answered as, or what was offered first, instead.</summary>
    public string? TakenFor => IsWrong ? Recognition.Sure!.Id : !IsRightOrOffered && Recognition.Near is [var first, ..] ? $"{first.Id}?" : null;
}
