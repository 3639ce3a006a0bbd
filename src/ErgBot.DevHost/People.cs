namespace ErgBot.DevHost;

/// <summary>The made-up people of a school district. The Playground wants the person in front of it and exactly five others.</summary>
internal static class People
{
    public static Person Member { get; } = Of("Maya", "Torres", "teacher", 1);

    public static Person Organizer { get; } = Of("Samuel", "Okafor", "organizer", 2);

    public static Person Administrator { get; } = Of("Grace", "Lindqvist", "principal", 3);

    public static IReadOnlyList<Person> All { get; } =
    [
        Member,
        Organizer,
        Administrator,
        Of("Wei", "Chen", "librarian", 4),
        Of("Amina", "Haddad", "school nurse", 5),
        Of("Patrick", "Byrne", "bus driver", 6),
    ];

    private static Person Of(string givenName, string surname, string role, byte number) =>
        new(givenName, surname, role, new Guid(0x5e7d1c40, 0x0000, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, number));
}
