namespace ErgBot.People;

/// <summary>A feature in which people hold places: memberships, leads, seats. Who may not hold them any more loses them by this.</summary>
internal interface IPlaces
{
    /// <summary>Who holds a place here and may be unknown to table <c>People</c>, or not listed there as holding it; one page in memory at a time.</summary>
    IAsyncEnumerable<PersonId> HoldersAsync(CancellationToken ct);

    /// <summary>Whether the person holds a place that this takes.</summary>
    Task<bool> HoldsAsync(PersonId person, PlaceLoss loss, CancellationToken ct);

    /// <summary>Takes them all. Done again it changes nothing.</summary>
    Task TakeAsync(PersonId person, PlaceLoss loss, CancellationToken ct);
}
