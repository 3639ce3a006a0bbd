using System.Security.Cryptography;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Files with what was learned, so that the same sentences are learned once however often a bot starts with them. They hold nothing but the content
/// does. One that can't be read, or was damaged, is learned again.
/// </summary>
/// <param name="folder">Where they are; empty for nowhere, so that everything is learned each time.</param>
internal sealed class LearnedFiles(string folder)
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);

    /// <returns>Null for what isn't there.</returns>
    public byte[]? Find(string key)
    {
        try
        {
            if (folder.Length == 0 || !File.Exists(PathOf(key)))
            {
                return null;
            }

            var file = File.ReadAllBytes(PathOf(key));
            var learned = file[Math.Min(file.Length, SHA256.HashSizeInBytes)..];
            return file.AsSpan(0, file.Length - learned.Length).SequenceEqual(SHA256.HashData(learned)) ? learned : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Other instances may do the same at the same moment: each moves a whole file into place.</summary>
    public void Keep(string key, byte[] learned)
    {
        if (folder.Length == 0)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            var written = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(written, [.. SHA256.HashData(learned), .. learned]);
            File.Move(written, PathOf(key), overwrite: true);
            foreach (var old in Directory.EnumerateFiles(folder, "*.learned").Where(file => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > _kept))
            {
                File.Delete(old);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then it is learned again at the next start.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, $"{key}.learned");
}
