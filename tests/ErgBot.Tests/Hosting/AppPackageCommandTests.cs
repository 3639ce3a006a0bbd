using System.Globalization;
using System.IO.Compression;
using ErgBot.Hosting;

namespace ErgBot.Tests.Hosting;

public sealed class AppPackageCommandTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Usage = "Usage: dotnet run --project src/ErgBot -- manifest --app-id <guid> --host <domain> -o <file.zip>";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly StringWriter output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter error = new(CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_package_is_written_and_its_place_is_said()
    {
        var file = Path.Combine(folder, "ergbot.zip");

        var exit = await AppPackageCommand.RunAsync(["-o", file, "--host", "ErgBot.Example.org", "--app-id", AppId.ToUpperInvariant()], output, error);

        Assert.Equal((0, ""), (exit, error.ToString()));
        Assert.StartsWith($"{file} is ready to be uploaded to Teams", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(new AppPackage(new Guid(AppId), "ergbot.example.org").ToZip(), await File.ReadAllBytesAsync(file));
        using var zip = await ZipFile.OpenReadAsync(file);
        Assert.NotNull(zip.GetEntry("manifest.json"));
    }

    [Theory]
    [InlineData("", "--app-id is missing.")]
    [InlineData("--app-id {id} -o {file}", "--host is missing.")]
    [InlineData("--app-id {id} --host {host}", "-o is missing.")]
    [InlineData("--app-id {id} --host {host} -o", "-o needs a value.")]
    [InlineData("--app-id --host {host} -o {file}", "--app-id needs a value.")]
    [InlineData("--app-id {id} --app-id {id}", "--app-id is given twice.")]
    [InlineData("--verbose yes", "'--verbose' isn't an option of this command.")]
    [InlineData("--app-id ergbot --host {host} -o {file}", "'ergbot' isn't an app id: ")]
    [InlineData("--app-id 00000000-0000-0000-0000-000000000000 --host {host} -o {file}", "'00000000-0000-0000-0000-000000000000' isn't an app id: ")]
    [InlineData("--app-id {id} --host https://{host} -o {file}", "'https://ergbot.example.org' isn't a domain: ")]
    [InlineData("--app-id {id} --host {host}:443 -o {file}", "'ergbot.example.org:443' isn't a domain: ")]
    [InlineData("--app-id {id} --host {host}/ -o {file}", "'ergbot.example.org/' isn't a domain: ")]
    [InlineData("--app-id {id} --host *.example.org -o {file}", "'*.example.org' isn't a domain: ")]
    [InlineData("--app-id {id} --host localhost -o {file}", "'localhost' isn't a domain: ")]
    [InlineData("--app-id {id} --host 10.0.0.1 -o {file}", "'10.0.0.1' isn't a domain: ")]
    [InlineData("--app-id {id} --host a_b.example.org -o {file}", "'a_b.example.org' isn't a domain: ")]
    [InlineData("--app-id {id} --host {host}. -o {file}", "'ergbot.example.org.' isn't a domain: ")]
    [InlineData("--app-id {id} --host {host} -o ergbot.json", "'ergbot.json' doesn't end in .zip")]
    [InlineData("--app-id {id} --host {host} -o {folder}/none/ergbot.zip", "There is no folder ")]
    public async Task What_is_wrong_is_said_in_a_sentence_and_nothing_is_written(string arguments, string reason)
    {
        string[] given =
        [
            .. from argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select argument.Replace("{id}", AppId, StringComparison.Ordinal).Replace("{host}", "ergbot.example.org", StringComparison.Ordinal)
                   .Replace("{file}", Path.Combine(folder, "ergbot.zip"), StringComparison.Ordinal).Replace("{folder}", folder, StringComparison.Ordinal),
        ];

        var exit = await AppPackageCommand.RunAsync(given, output, error);

        Assert.Equal((2, ""), (exit, output.ToString()));
        Assert.StartsWith(reason, error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(Usage + Environment.NewLine, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_too()
    {
        var taken = Directory.CreateDirectory(Path.Combine(folder, "taken.zip")).FullName;

        var exit = await AppPackageCommand.RunAsync(["--app-id", AppId, "--host", "ergbot.example.org", "-o", taken], output, error);

        Assert.Equal((1, ""), (exit, output.ToString()));
        Assert.StartsWith($"{taken} can't be written: ", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }
}
