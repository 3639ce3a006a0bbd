using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace ErgBot.Hosting;

/// <summary>The Teams app package: the manifest, filled in, and the two icons, from the files in manifest/ that are built into the assembly.</summary>
internal sealed class AppPackage(Guid appId, string host)
{
    private const string Manifest = "manifest.json";

    private static readonly string[] _icons = ["color.png", "outline.png"];

    // The oldest time that a zip file can say: the same input gives the same bytes.
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public byte[] ToZip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Manifest, Encoding.UTF8.GetBytes(FilledIn(Encoding.UTF8.GetString(Read(Manifest)))));
            foreach (var icon in _icons)
            {
                Add(zip, icon, Read(icon));
            }
        }

        return bytes.ToArray();
    }

    // A guid and a domain hold nothing that JSON would escape.
    private string FilledIn(string manifest) => manifest
        .Replace("{{app-id}}", appId.ToString("D"), StringComparison.Ordinal)
        .Replace("{{host}}", host, StringComparison.Ordinal);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = _noTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"manifest/{name}")
            ?? throw new InvalidOperationException($"manifest/{name} wasn't built into the assembly.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
