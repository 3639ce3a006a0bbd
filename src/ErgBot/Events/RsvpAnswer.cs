namespace ErgBot.Events;

/// <summary>What a person can answer. Stored by name: don't rename.</summary>
internal enum RsvpAnswer
{
    Going,
    Maybe,
    CannotGo,
}
