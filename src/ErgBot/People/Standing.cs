namespace ErgBot.People;

/// <summary>Whether somebody works for the district: a school tenant holds students and guests too.</summary>
internal enum Standing
{
    Staff,
    NotStaff,
}
