namespace ErgBot.People;

/// <summary>
/// The key of a developer's machine: made once and kept in .ergbot/privacy.key at the top of the clone, beside Azurite's
/// data, so that a restarted bot still reads its tables.
/// </summary>
internal sealed class DevelopmentKey(IHostEnvironment environment)
{
    private const string FileName = "privacy.key";

    public byte[] LoadOrMake()
    {
        var file = Path.Combine(Folder(), FileName);
        if (!File.Exists(file))
        {
            Make(file);
        }

        return PrivacyKeys.Parse(File.ReadAllText(file)) ?? throw new InvalidOperationException(
            $"{file} does not hold a key. Delete it to start anew; what is stored in Azurite cannot be read then, so delete that as well.");
    }

    // Written in full under another name and then moved to its place, which only the first of several processes can do.
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            using (var writer = new StreamWriter(draft, OwnerOnly()))
            {
                writer.WriteLine(Convert.ToBase64String(PrivacyKeys.Make()));
            }

            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was first: its key counts.
        }
        finally
        {
            File.Delete(draft);
        }
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
