namespace ErgBot.People;

/// <summary>A roll that follows its file: whenever somebody asks, and a second has passed since the last look, its date and length are compared.</summary>
internal sealed partial class RollFile
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _looking = new();
    private (DateTime Written, long Length) _stamp;
    private long _lookedAt;
    private volatile Roll _roll;

    /// <exception cref="RollException">The file cannot be used.</exception>
    public RollFile(string path, TimeProvider time, ILogger logger)
    {
        _path = path;
        _time = time;
        _logger = logger;
        _lookedAt = time.GetTimestamp();
        _stamp = Stamp();
        _roll = Roll.Read(path);
    }

    /// <summary>False while the file has been changed to something that can't be read; what was read before stays in force.</summary>
    public bool IsCurrent { get; private set; } = true;

    public Roll Current
    {
        get
        {
            if (_time.GetElapsedTime(Interlocked.Read(ref _lookedAt)) >= _betweenLooks && _looking.TryEnter())
            {
                try
                {
                    Look();
                }
                finally
                {
                    _looking.Exit();
                }
            }

            return _roll;
        }
    }

    private void Look()
    {
        Interlocked.Exchange(ref _lookedAt, _time.GetTimestamp());

        // Taken before reading: what is written meanwhile gets another look.
        var stamp = Stamp();
        if (stamp == _stamp)
        {
            return;
        }

        _stamp = stamp;
        try
        {
            _roll = Roll.Read(_path);
            IsCurrent = true;
            Log.Reread(_logger, _path);
        }
        catch (RollException e)
        {
            IsCurrent = false;
            Log.Kept(_logger, e.Message);
        }
    }

    private (DateTime Written, long Length) Stamp() => new FileInfo(_path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{File} was read again.")]
        public static partial void Reread(ILogger logger, string file);

        [LoggerMessage(2, LogLevel.Warning, "A changed list of people cannot be used; the one read before stays in force. {Reason}")]
        public static partial void Kept(ILogger logger, string reason);
    }
}
