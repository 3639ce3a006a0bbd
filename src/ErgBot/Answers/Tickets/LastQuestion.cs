using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// What somebody asked last without getting all they wanted, so that "ask the organizers" can mean it: for some minutes, in this process's
/// memory alone; it is nowhere stored. Forgotten, or asked of another instance, the form is empty.
/// </summary>
internal sealed class LastQuestion(TimeProvider time) : IPersonalMemory
{
    private const int Most = 1000;

    private static readonly TimeSpan _remembered = TimeSpan.FromMinutes(15);

    private readonly Dictionary<PersonId, (string Question, DateTimeOffset At)> _last = [];
    private readonly Lock _gate = new();

    public void Remember(PersonId person, string question)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            foreach (var (old, _) in _last.Where(last => now - last.Value.At > _remembered || _last.Count >= Most).ToList())
            {
                _last.Remove(old);
            }

            _last[person] = (question.Trim(), now);
        }
    }

    public void Forget(PersonId person)
    {
        lock (_gate)
        {
            _last.Remove(person);
        }
    }

    public string? Of(PersonId person)
    {
        lock (_gate)
        {
            return _last.TryGetValue(person, out var last) && time.GetUtcNow() - last.At <= _remembered && last.Question.Length > 0 ? last.Question : null;
        }
    }
}
