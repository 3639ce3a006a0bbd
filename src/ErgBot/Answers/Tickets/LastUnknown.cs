using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// What somebody asked last in private and was not understood, for some minutes and in this process's memory alone: it is nowhere stored.
/// Forgotten, or asked of another instance, the form is empty.
/// </summary>
internal sealed class LastUnknown(TimeProvider time) : IPersonalMemory
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
            if (_last.Count >= Most)
            {
                _last.Clear();
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
