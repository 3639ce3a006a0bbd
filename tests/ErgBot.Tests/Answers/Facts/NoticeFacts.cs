namespace ErgBot.Tests.Answers.Facts;

/// <summary>Every fact that the district's notice of May 10, 2018 gives and the bot tells, as the bot spells it; and the names of what the bot itself is made of.</summary>
internal static class NoticeFacts
{
    private static readonly string[] _dates = ["May 10, 2018", "May 23", "early fall 2018"];

    private static readonly string[] _places = ["Putnam Avenue Upper School", "Cambridge Public Schools", "Cambridge"];

    private static readonly string[] _people =
    [
        "Ramon De Jesus, CPS Program Manager for Diversity Development", "Ramon De Jesus", "Daniel Monahan, CEA President", "Daniel Monahan", "its President",
    ];

    private static readonly string[] _names =
    [
        "Employee Resource Groups Kick-Off", "Employee Resource Groups", "Employee Resource Group", "Office of Human Resources", "Human Resources", "CEA Educators of Color Committee",
        "Educators of Color Committee", "CPS District Plan", "Equity and Access", "Objective 1", "Strategic Initiative 1.3", "Dynamic Diversity program", "CPS", "CEA",
        "People of Color", "People with Disabilities", "Women", "Parents", "LGBTQ", "Veterans",
    ];

    private static readonly string[] _ofTheBot = ["ErgBot", "Teams", "RSVPs", "RSVP", "PD", "English", "ERG", "JSON", "Outlook", "Google Calendar", "Apple Calendar", "Eastern", "All events", "Going or Maybe", "Maybe", "Going", "Propose a group", "Lead this group"];

    public static IReadOnlyList<string> All { get; } =
        [.. _dates.Concat(_places).Concat(_people).Concat(_names).Concat(_ofTheBot).OrderByDescending(fact => fact.Length)];
}
