using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>What somebody is told of their places. The note to whom they were taken from names no group: a lock screen may show it.</summary>
internal static class PlaceTexts
{
    public const string Title = "Something has changed";
    public const string Summary = "A note from ErgBot";

    public const string Group = "Group";
    public const string Proposal = "A group that you proposed";
    public const string DecidedProposal = "A proposal that you decided on";
    public const string Lead = "A group that you lead";
    public const string NoReach = "One thing is missing: we have no chat of our own, so what is sent to the group can't reach you. Add me as an app in Teams, and it will.";
    public const string AddMe = "Add ErgBot";

    public static string Member(string group, Membership own)
    {
        var how = own.Confidential ? "confidentially" : own.Name is null ? "the leads may see your name" : $"the leads see your name as \"{own.Name}\"";
        return $"{group}: {how}{(own.Muted ? ", without its broadcasts" : "")}";
    }

    /// <summary>What the person is to the leadership of a group; nothing for most.</summary>
    public static IEnumerable<PersonalFact> Leading(GroupRecord record, PersonId person, DateTimeOffset now)
    {
        var (name, leadership) = (record.Group.Name, record.Leadership);
        if (leadership.Find(person) is { } lead)
        {
            var known = lead.Name is { } shown ? $"{name}: the other leads see your name as \"{shown}\"" : name;
            yield return new(Lead, lead.IsNamed ? $"{known}, and it stands on the group's card" : known);
        }

        if (leadership.InvitationOf(person, now) is not null)
        {
            yield return new(Group, $"{name}: you were asked to lead it");
        }

        if (leadership.OfferOf(person) is not null)
        {
            yield return new(Group, $"{name}: you offered to lead it");
        }
    }

    public static string Viewed(string group, int times) => $"{group}: pages of the list of members that you opened: {times}";

    public static string For(PlaceLoss loss) => loss switch
    {
        PlaceLoss.Administrator =>
            "You are known to me as an administrator now. The groups and their events are for staff who are not administrators, so that people can speak freely; so your places there have ended. "
            + "Nobody else was told. If that's a mistake, please tell Human Resources, or me if you said it yourself; you can come back any time.",
        _ =>
            "I can't find you on the district's staff roll any more. The groups and events are for staff, so your places there have ended. "
            + "Nobody else was told. If that's a mistake, please tell Human Resources; once it is put right, you can come back any time.",
    };
}
