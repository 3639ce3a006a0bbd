namespace ErgBot.Events;

/// <summary>Every sentence that this folder says.</summary>
internal static class EventTexts
{
    public const string Summary = "An event for staff";
    public const string Going = "Going";
    public const string Maybe = "Maybe";
    public const string CannotGo = "Can't go";
    public const string MyAnswer = "My answer";
    public const string When = "When";
    public const string Where = "Where";
    public const string Who = "Who";
    public const string Seats = "Seats";
    public const string SoFar = "So far";
    public const string WaitingList = "Waiting list";
    public const string Everyone = "All staff";
    public const string EveryoneButAdministrators = "All staff except administrators";
    public const string OrganizersSee = "The organizers can see who has answered, by name.";
    public const string LeadsSee = "The group's leads can see who has answered, by name; of who is in the group confidentially they see nothing.";
    public const string GroupMembers = "The group's members";
    public const string NotMember = "This event is for the members of its group. Join the group first; then you can answer.";
    public const string Gone = "That event isn't here any more. Ask \"when is the kick-off?\" for what is coming.";
    public const string NotStaff = "This event is for employees of the district, and I can't find you on the staff roll. If that's wrong, please tell Human Resources.";
    public const string CannotTell = "I can't check the district's rolls just now, so I've changed nothing. Please try again in a minute.";
    public const string Answer = "Your answer to an event";
    public const string Administrator = "This event is for all staff members except administrators; the notice plans an event for administrators for early fall 2018.";
    public const string OverNow = "This event is over, so answers are closed.";
    public const string ClosedNow = "This event takes no further answers; yours stays as it was.";
    public const string ChangeWhenClosed = "This event takes no further answers. If you can't go after all, please say so: somebody else may have your seat.";
    public const string CancelledNow = "This event has been cancelled.";
    public const string Change = "You can change your answer at any time until the event ends.";

    /// <summary>How somebody's answer stands, where they ask for it.</summary>
    public static string Stands(Standing? answer, bool isPast) => (answer, isPast) switch
    {
        (null, false) => "You haven't answered yet.",
        (null, true) => "You gave no answer.",
        ({ } given, false) => YouAre(given),
        ({ } given, true) => YouWere(given),
    };

    public static string YouAre(Standing own) => own switch
    {
        { Place: { } place } => $"You're on the waiting list, number {place}.",
        { Answer: RsvpAnswer.Going } => "You're going.",
        { Answer: RsvpAnswer.Maybe } => "You're a maybe.",
        _ => "You can't go. Thanks for saying so.",
    };

    public static string Answered(string title, Standing own) => own switch
    {
        { Place: not null } => $"{title}: {WaitingList}",
        { Answer: RsvpAnswer.Going } => $"{title}: {Going}",
        { Answer: RsvpAnswer.Maybe } => $"{title}: {Maybe}",
        _ => $"{title}: {CannotGo}",
    };

    public static string YouWere(Standing own) => own switch
    {
        { Place: not null } => "You were on the waiting list.",
        { Answer: RsvpAnswer.Going } => "You were going.",
        { Answer: RsvpAnswer.Maybe } => "You were a maybe.",
        _ => "You couldn't go.",
    };

    /// <summary>To who pressed Going and got no seat; shown to them alone.</summary>
    public static string Waits(int? capacity, Standing own) => capacity is { } seats
        ? $"All {seats} seats are taken. {YouAre(own)} When a seat is free it is yours, and I'll tell you."
        : YouAre(own);

    /// <summary>To who waited, when they have a seat.</summary>
    public const string SeatForYou = "A seat is free, and it is yours: you're going. If you can't after all, please say so, and the next in line gets it.";

    public static string SeatsInAll(int seats) => $"{seats} in all";

    public static string SeatsLeft(int left, int capacity) => left == 0 ? $"all {capacity} taken" : $"{left} of {capacity} left";

    public static string CountedWaiting(int waiting) => waiting == 1 ? "1 person" : $"{waiting} people";

    public static string CountedSoFar(int going, int maybe) => maybe == 0 ? $"{going} going" : $"{going} going, {maybe} maybe";
}
