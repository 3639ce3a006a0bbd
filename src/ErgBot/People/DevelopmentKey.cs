namespace ErgBot.People;

/// <summary>
/// The key of a developer's machine: made once and kept in .ergbot/privacy.key at the top of the clone, beside Azurite's
/// data, so that a restarted bot still reads its tables.
/// </summary>
internal sealed class DevelopmentKey(IHostEnvironment environment)
{
    private const string FileName = "privacy.key";
    private const int MostLooks = 50;

    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(10);

    public byte[] LoadOrMake()
    {
        var file = Path.Combine(Folder(), FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            // Of several processes that start at once the system lets one make the file. (Writing a draft and moving it to its
            // place would not do: File.Move looks whether there is a file, and then replaces one that came in between.)
            using var writer = new StreamWriter(file, OwnerOnly());
            var key = PrivacyKeys.Make();
            writer.WriteLine(Convert.ToBase64String(key));
            return key;
        }
        catch (IOException) when (File.Exists(file))
        {
            return Load(file);
        }
    }

    private static byte[] Load(string file)
    {
        // Whoever makes it may not have written it yet.
        for (var looks = 0; looks < MostLooks; looks++)
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            if (PrivacyKeys.Parse(reader.ReadToEnd()) is { } key)
            {
                return key;
            }

            Thread.Sleep(_betweenLooks);
        }

        throw new InvalidOperationException(
            $"{file} does not hold a key. Delete it to start anew; what is stored in Azurite cannot be read then, so delete that as well.");
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private string Folder()
    {
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ErgBot.sln")))
            {
                return Path.Combine(folder.FullName, ".ergbot");
            }
        }

        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "ErgBot");
    }
}
