namespace ErgBot.Hosting;

/// <summary>The command <c>manifest --app-id &lt;guid&gt; --host &lt;domain&gt; -o &lt;file.zip&gt;</c>.</summary>
internal static class AppPackageCommand
{
    private const int Done = 0;
    private const int CannotWrite = 1;
    private const int Misunderstood = 2;
    private const string Usage = "Usage: dotnet run --project src/ErgBot -- manifest --app-id <guid> --host <domain> -o <file.zip>";

    /// <summary>Writes the package, or says in a sentence why not.</summary>
    /// <param name="arguments">What follows the word "manifest".</param>
    /// <param name="output">Where the good news goes.</param>
    /// <param name="error">Where a reason goes.</param>
    /// <returns>The exit code: 0 when written, 1 when the file can't be, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        if (!AppPackageArguments.TryParse(arguments, out var request, out var reason))
        {
            await error.WriteLineAsync(reason);
            await error.WriteLineAsync(Usage);
            return Misunderstood;
        }

        try
        {
            await File.WriteAllBytesAsync(request.File, new AppPackage(request.AppId, request.Host).ToZip());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{request.File} can't be written: {problem.Message}");
            return CannotWrite;
        }

        await output.WriteLineAsync($"{request.File} is ready to be uploaded to Teams (Apps > Manage your apps > Upload an app).");
        return Done;
    }
}
