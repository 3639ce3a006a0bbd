namespace ErgBot.People;

/// <summary>What an instance of the bot remembers of people without storing it.</summary>
internal interface IPersonalMemory
{
    void Forget(PersonId person);
}
