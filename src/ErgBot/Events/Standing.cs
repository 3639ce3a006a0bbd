namespace ErgBot.Events;

/// <summary>How somebody's answer stands, as they are told.</summary>
/// <param name="Answer">What they said.</param>
/// <param name="Place">Theirs on the waiting list, 1 for the first in line; null for who doesn't wait.</param>
internal readonly record struct Standing(RsvpAnswer Answer, int? Place = null);
