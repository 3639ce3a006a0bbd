namespace ErgBot.People;

/// <summary>Who works for the district, and who of them is an administrator, as the district itself keeps it.</summary>
internal interface IStaffRoll
{
    /// <summary>A school's tenant holds students and guests too.</summary>
    Task<RollWord> StaffAsync(Asker asker, CancellationToken ct);

    Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct);

    RollState State { get; }
}
