namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>The meaning of a word or phrase.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Which one; <see cref="TermKind"/> says how it is counted.</param>
/// <param name="Weak">An everyday word too ("may", "sat"): alone it counts only when nothing else is said.</param>
internal readonly record struct Term(TermKind Kind, int Value = 0, bool Weak = false);
