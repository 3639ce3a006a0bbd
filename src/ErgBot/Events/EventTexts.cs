using ErgBot.Groups;

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
    public const string Administrators = "Administrators";
    public const string ForAdministrators = "This event is for administrators; the groups and their kick-off are for all other staff.";
    public const string Undated = "The date isn't set yet, so there is nothing to answer so far. I can tell you here when it is.";
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

    public const string TellMe = "Tell me when the date is set";
    public const string WishIsYours = "Nobody else sees whether you ask to be told.";
    public const string WishStands = "I'll tell you here when the date is set.";

    /// <summary>After the wish to be told of the date, or its withdrawal.</summary>
    public static string Wished(bool wish, bool isReachable) => (wish, isReachable) switch
    {
        (false, _) => "All right, I won't tell you of it.",
        (_, true) => WishStands,
        _ => "I've noted that you would like to hear when the date is set. To tell you I need to be added as an app: please add me, so that we have a chat of our own.",
    };

    /// <param name="season">When it is to be, as it was announced; null where nothing was.</param>
    public static string DateOpen(string? season) => season is null ? "date not set yet" : $"{season}, date not set yet";

    /// <summary>How somebody's answer stands, where they ask for it.</summary>
    /// <param name="answer">Their answer; null for none.</param>
    /// <param name="of">To which event: of a group's no place in line is told, which would count others.</param>
    /// <param name="isPast">Whether it lies behind.</param>
    public static string Stands(Standing? answer, Event of, bool isPast) => (answer, isPast) switch
    {
        (null, false) => "You haven't answered yet.",
        (null, true) => "You gave no answer.",
        ({ } given, false) => YouAre(given, of),
        ({ } given, true) => YouWere(given),
    };

    public static string YouAre(Standing own, Event of) => own switch
    {
        { Place: not null } when of.Group is not null => "You're on the waiting list.",
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
    public static string Waits(Event of, Standing own) => of.Capacity is { } seats
        ? $"All {seats} seats are taken. {YouAre(own, of)} When a seat is free it is yours, and I'll tell you."
        : YouAre(own, of);

    /// <summary>To who waited, when they have a seat.</summary>
    public const string SeatForYou = "A seat is free, and it is yours: you're going. If you can't after all, please say so, and the next in line gets it.";

    public static string SeatsInAll(int seats) => $"{seats} in all";

    public static string SeatsLeft(int left, int capacity) => left == 0 ? $"all {capacity} taken" : $"{left} of {capacity} left";

    public static string CountedWaiting(int waiting) => waiting == 1 ? "1 person" : $"{waiting} people";

    /// <summary>Of a group's event: as many as were going at night, as exactly as anybody is told.</summary>
    public static string Banded(SizeBand going) => going switch
    {
        { From: 0, To: { } most } => $"Fewer than {most + 1} are going",
        { To: { } most } => $"{going.From:N0}–{most:N0} are going",
        _ => $"{going.From:N0} or more are going",
    };

    public static string CountedSoFar(int going, int maybe) => maybe == 0 ? $"{going} going" : $"{going} going, {maybe} maybe";
}
