namespace ErgBot.People;

/// <summary>The person whose turn it is.</summary>
/// <param name="Person">Who, as authenticated by Teams; never from a button's data.</param>
/// <param name="LookUpUserPrincipalName">Asks Teams for the user principal name, which activities don't carry; null when Teams can't say.</param>
internal sealed record Asker(Person Person, Func<CancellationToken, Task<string?>> LookUpUserPrincipalName)
{
    public PersonId Id => Person.Id;

    /// <summary>Makes sure that the bot can write to them later, in private; false where it can't: they haven't added it in person.</summary>
    public Func<CancellationToken, Task<bool>> OpenPrivateChat { get; init; } = _ => Task.FromResult(false);

    /// <summary>Whether nobody else sees what is answered: their own chat with the bot.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The card on which they pressed a button; null when they wrote.</summary>
    public Posted? Pressed { get; init; }
}
