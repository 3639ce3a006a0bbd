namespace ErgBot.Answers.Understanding;

/// <summary>Does a number of things on this thread and one beside it, neither of them the pool's: questions come first.</summary>
internal static class TwoThreads
{
    public static void Each(int count, Action<int> act)
    {
        var next = -1;
        var priority = Thread.CurrentThread.Priority;
        var beside = Task.Factory.StartNew(
            () =>
            {
                Thread.CurrentThread.Priority = priority;
                Work();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Work();
        beside.GetAwaiter().GetResult();

        void Work()
        {
            for (var at = Interlocked.Increment(ref next); at < count; at = Interlocked.Increment(ref next))
            {
                act(at);
            }
        }
    }

    public static T[] Each<T>(int count, Func<int, T> make)
    {
        var made = new T[count];
        Each(count, at => { made[at] = make(at); });
        return made;
    }
}
