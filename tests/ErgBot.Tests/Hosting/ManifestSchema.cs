using System.Text.Json;
using ErgBot.DevHost.Tools;

namespace ErgBot.Tests.Hosting;

/// <summary>The published schema of Teams manifests, as the locked npm package @microsoft/app-manifest holds it.</summary>
internal static class ManifestSchema
{
    private const string Answer = "problems ";

    /// <returns>What breaks the schema; empty when nothing does.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsInAsync(string manifest)
    {
        await NpmTools.InstallAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, manifest);
            await using var validator = ChildProcess.StartScript(
                "validate-manifest", Checkout.In("tests", "ErgBot.Tests", "Hosting", "validate-manifest.cjs"), [NpmTools.Folder, file]);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            var answer = await validator.LineAsync(Answer, patience.Token);
            return JsonSerializer.Deserialize<string[]>(answer[Answer.Length..])!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
