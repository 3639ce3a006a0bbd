using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ErgBot.Content;

/// <summary>The folder of YAML files that a person in HR can edit, read with the file, the line and the reason of what is wrong.</summary>
internal sealed class ContentFolder
{
    private readonly string _path;

    public ContentFolder(IOptions<ContentOptions> options)
    {
        _path = options.Value.Folder is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "Content");
    }

    /// <summary>Reads a file that is a list.</summary>
    /// <typeparam name="TEntry">What one entry says; property names are the keys with a hyphen between words.</typeparam>
    /// <typeparam name="TResult">What it means to the feature.</typeparam>
    /// <param name="name">The file's name in the folder.</param>
    /// <param name="read">Turns an entry into its meaning; a <see cref="FormatException"/> becomes the reason, at the entry's line.</param>
    /// <exception cref="ContentException">The file is missing, isn't a list, has an unknown key, or an entry makes no sense.</exception>
    public IReadOnlyList<TResult> ReadList<TEntry, TResult>(string name, Func<TEntry, TResult> read)
    {
        var file = Path.Combine(_path, name);
        if (!File.Exists(file))
        {
            throw new ContentException(name, 1, $"there is no such file in {_path}; put it there, or leave Content:Folder empty for the content that ships with the bot.");
        }

        var deserializer = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        try
        {
            using var text = new StreamReader(Open(file));
            var parser = new Parser(text);
            return ReadList(name, parser, deserializer, read);
        }
        catch (YamlException wrong)
        {
            throw new ContentException(name, wrong.Start.Line, (wrong.InnerException ?? wrong).Message, wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ContentException(name, 1, "the file can't be read.", unreadable);
        }
    }

    /// <summary>What these files say, in short: another text as soon as one of them changes by a letter, comes or goes.</summary>
    public string StampOf(params IEnumerable<string> names) => string.Join(' ', names.Select(name => StampOf(Path.Combine(_path, name))));

    private static string StampOf(string file)
    {
        try
        {
            // Not its date: a copy may bring an old one, and a share may round it.
            using var stream = Open(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "none";
        }
    }

    /// <summary>Somebody may have it open in an editor.</summary>
    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static List<TResult> ReadList<TEntry, TResult>(string name, Parser parser, IDeserializer deserializer, Func<TEntry, TResult> read)
    {
        var results = new List<TResult>();
        parser.Consume<YamlDotNet.Core.Events.StreamStart>();
        parser.Consume<YamlDotNet.Core.Events.DocumentStart>();
        parser.Consume<YamlDotNet.Core.Events.SequenceStart>();
        while (!parser.TryConsume<YamlDotNet.Core.Events.SequenceEnd>(out _))
        {
            var line = parser.Current?.Start.Line ?? 1;
            try
            {
                results.Add(read(deserializer.Deserialize<TEntry>(parser) ?? throw new FormatException("an entry is empty.")));
            }
            catch (FormatException wrong)
            {
                throw new ContentException(name, line, wrong.Message, wrong);
            }
        }

        return results;
    }
}
