namespace ErgBot.People;

/// <summary>The person whose turn it is.</summary>
/// <param name="Person">Who, as authenticated by Teams; never from a button's data.</param>
/// <param name="LookUpUserPrincipalName">Asks Teams for the user principal name, which activities don't carry; null when Teams can't say.</param>
internal sealed record Asker(Person Person, Func<CancellationToken, Task<string?>> LookUpUserPrincipalName)
{
    public PersonId Id => Person.Id;
}
