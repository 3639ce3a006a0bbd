namespace ErgBot.People;

/// <summary>A feature's part of what is stored of a person: told to them, and erased when they want it.</summary>
internal interface IPersonalData
{
    /// <summary>Names the part in the export and in the row by which erasing goes on after a crash; no two features share one.</summary>
    string Name { get; }

    Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct);

    /// <summary>Leaves no trace of the person. Done again, or broken off and begun anew, it ends the same.</summary>
    Task EraseAsync(PersonId person, CancellationToken ct);
}
