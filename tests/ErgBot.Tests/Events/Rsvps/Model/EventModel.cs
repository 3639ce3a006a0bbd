namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>What an event does, said as simply as it can be: four lists. One step at a time, no storage, none of the bot's own rules.</summary>
internal sealed class EventModel(int? limit)
{
    private int? _limit = limit;
    private bool _closed;
    private bool _cancelled;
    private List<int> _going = [];
    private List<int> _maybe = [];
    private List<int> _cannot = [];
    private List<int> _line = [];

    public EventModel Copy() => new(_limit) { _closed = _closed, _cancelled = _cancelled, _going = [.. _going], _maybe = [.. _maybe], _cannot = [.. _cannot], _line = [.. _line] };

    public string State => $"going {Names(_going)} maybe {Names(_maybe)} cannot {Names(_cannot)} line {string.Join(',', _line)}";

    /// <returns>What whoever did it is told.</returns>
    public string Do(Step step)
    {
        var told = step.Kind switch
        {
            StepKind.Going or StepKind.Maybe or StepKind.CannotGo => Tap(step.Person, step.Kind),
            StepKind.Erase => Erase(step.Person),
            _ => Change(step),
        };
        while (!_cancelled && _line.Count > 0 && (_limit is not { } seats || _going.Count < seats))
        {
            _going.Add(_line[0]);
            _line.RemoveAt(0);
        }

        return told;
    }

    private string Tap(int person, StepKind wanted)
    {
        if (_cancelled)
        {
            return "Cancelled";
        }

        var own = _going.Contains(person) || _line.Contains(person) ? StepKind.Going
            : _maybe.Contains(person) ? StepKind.Maybe
            : _cannot.Contains(person) ? StepKind.CannotGo
            : (StepKind?)null;
        if (own == wanted)
        {
            return $"AlreadySo {PlaceOf(person)}";
        }

        if (_closed && (wanted != StepKind.CannotGo || own is null))
        {
            return "Closed";
        }

        Erase(person);
        var isFull = _limit is { } seats && (_going.Count >= seats || _line.Count > 0);
        var list = wanted switch
        {
            StepKind.Maybe => _maybe,
            StepKind.CannotGo => _cannot,
            _ => isFull ? _line : _going,
        };
        list.Add(person);
        return list == _line ? $"Waiting {PlaceOf(person)}" : $"{wanted} 0";
    }

    private string Erase(int person)
    {
        var was = _going.Remove(person) | _maybe.Remove(person) | _cannot.Remove(person) | _line.Remove(person);
        return $"{was}";
    }

    private string Change(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Limit:
                _limit = step.Number == 0 ? null : step.Number;
                break;
            case StepKind.Close or StepKind.Open:
                _closed = step.Kind == StepKind.Close;
                break;
            default:
                _cancelled = step.Kind == StepKind.Cancel;
                break;
        }

        return "done";
    }

    private int PlaceOf(int person) => _line.IndexOf(person) + 1;

    private static string Names(List<int> people) => string.Join(',', people.Order());
}
