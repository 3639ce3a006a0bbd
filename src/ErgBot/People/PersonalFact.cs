namespace ErgBot.People;

/// <summary>One thing that is stored of a person, as they can read it.</summary>
/// <param name="What">What it is, such as "Group".</param>
/// <param name="Value">What it says, such as "Veterans, confidential".</param>
internal sealed record PersonalFact(string What, string Value);
