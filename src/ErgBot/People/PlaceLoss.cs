namespace ErgBot.People;

/// <summary>Why somebody loses their places. Stored by name: don't rename.</summary>
internal enum PlaceLoss
{
    /// <summary>They are an administrator now: what is for everybody stays theirs.</summary>
    Administrator,

    /// <summary>They left the staff roll or the tenant: nothing stays.</summary>
    NotStaff,
}
