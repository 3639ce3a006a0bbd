namespace ErgBot.People;

/// <summary>What the administrators' roll says of somebody.</summary>
internal enum AdministratorWord
{
    Administrator,
    NotAdministrator,

    /// <summary>There is no roll, or it cannot tell: the person's own word counts.</summary>
    Unknown,
}
