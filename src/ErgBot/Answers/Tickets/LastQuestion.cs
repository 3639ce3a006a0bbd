using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// What somebody asked last without getting all they wanted, so that "ask the organizers" can mean it: for some minutes, in this process's
/// memory alone; it is nowhere stored. Forgotten, or asked of another instance, the form is empty.
/// </summary>
internal sealed class LastQuestion(TimeProvider time) : IPersonalMemory
{
    private readonly ShortMemory<PersonId, string> _last = new(time, TimeSpan.FromMinutes(15));

    public void Remember(PersonId person, string question) => _last.Remember(person, question.Trim());

    public void Forget(PersonId person) => _last.Forget(person);

    public string? Of(PersonId person) => _last.Of(person) is { Length: > 0 } question ? question : null;
}
