namespace ErgBot.Answers.Unanswered;

/// <summary>A question as it was kept.</summary>
/// <param name="Month">When it was asked, as yyyy-MM.</param>
/// <param name="Asker">Who: that month's pseudonym, to count people by; the same person has another one in another month.</param>
/// <param name="Tenant">The Entra tenant, in which the organizers are found who should hear of it.</param>
/// <param name="Text">What, without what leads to somebody as far as that can be told.</param>
internal sealed record UnansweredQuestion(string Month, string Asker, Guid Tenant, string Text);
