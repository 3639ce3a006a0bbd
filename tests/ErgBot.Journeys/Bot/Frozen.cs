using System.Text.RegularExpressions;

namespace ErgBot.Journeys.Bot;

/// <summary>For each new thing, in the order in which they are first written: how many writes about it get through. What it is called no test knows beforehand.</summary>
/// <param name="ids">Finds the id of a thing in a request.</param>
/// <param name="otherwise">How many writes get through of whatever <see cref="Next"/> wasn't told for.</param>
internal sealed class Frozen(Regex ids, int otherwise = int.MaxValue)
{
    private readonly Dictionary<string, (int Allowed, int Seen)> known = [];
    private readonly HashSet<string> held = [];
    private readonly Lock gate = new();
    private int? next;

    /// <summary>Of the next new thing only so many writes get through.</summary>
    public void Next(int writes)
    {
        lock (gate)
        {
            next = writes;
        }
    }

    /// <summary>The thing that was first written last.</summary>
    public string Latest { get; private set; } = "";

    /// <summary>How many writes of the latest were tried, held ones included.</summary>
    public int Writes
    {
        get
        {
            lock (gate)
            {
                return known.TryGetValue(Latest, out var writes) ? writes.Seen : 0;
            }
        }
    }

    /// <summary>Of how many things a write has been held.</summary>
    public int Held
    {
        get
        {
            lock (gate)
            {
                return held.Count;
            }
        }
    }

    /// <summary>Whatever has been held so far goes on from now on; everything else is held at its own time still.</summary>
    public void LetGo()
    {
        lock (gate)
        {
            foreach (var id in held)
            {
                known[id] = known[id] with { Allowed = int.MaxValue };
            }
        }
    }

    public bool Holds(string request)
    {
        if (ids.Match(request) is not { Success: true } found)
        {
            return false;
        }

        lock (gate)
        {
            var id = found.Groups["id"].Value;
            if (!known.TryGetValue(id, out var writes))
            {
                writes = (next ?? otherwise, 0);
                next = null;
                Latest = id;
            }

            known[id] = writes = writes with { Seen = writes.Seen + 1 };
            if (writes.Seen <= writes.Allowed)
            {
                return false;
            }

            held.Add(id);
            return true;
        }
    }
}
