namespace ErgBot.Events;

/// <summary>How a person's answer stands.</summary>
/// <param name="Answer">What they said.</param>
/// <param name="Number">Theirs on the waiting list, when they would go and there was no seat; 0 for who doesn't wait.</param>
internal readonly record struct Rsvp(RsvpAnswer Answer, long Number = 0)
{
    public bool Waits => Number > 0;

    public bool HoldsSeat => Answer == RsvpAnswer.Going && !Waits;
}
