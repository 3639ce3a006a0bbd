using System.Collections.Frozen;
using CsvHelper;

namespace ErgBot.People;

/// <summary>
/// A list of people from a CSV file: a column of Entra object ids, of user principal names, or both, as Entra's export has
/// them. The header may be missing when a row's first cell already is one of the two. Blank lines and lines that begin
/// with # are skipped, further columns ignored.
/// </summary>
internal sealed class Roll
{
    private static readonly string[] _titles = ["id", "objectid", "entraobjectid", "userprincipalname", "upn"];

    private static readonly CsvReaderOptions _format = new()
    {
        Separator = ',',
        HasHeader = false,
        CommentPrefix = '#',
        TrimWhitespace = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    };

    private readonly FrozenSet<Guid> _ids;
    private readonly FrozenSet<string> _names;

    private Roll(HashSet<Guid> ids, HashSet<string> names)
    {
        _ids = ids.ToFrozenSet();
        _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a user principal name is needed to know that somebody isn't on it.</summary>
    public bool HasNames => _names.Count > 0;

    /// <summary>How many entries it has.</summary>
    public int Count => _ids.Count + _names.Count;

    public bool Includes(PersonId person) => _ids.Contains(person.ObjectId);

    public bool Includes(string userPrincipalName) => _names.Contains(userPrincipalName);

    /// <exception cref="RollException">It cannot be read, a line names nobody, or it is empty: an emptied list is more likely a mishap than meant.</exception>
    public static Roll Read(string file)
    {
        try
        {
            // Others may be writing it: a spreadsheet keeps it open.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RollException(file, null, e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : "the file cannot be read.");
        }
    }

    private static Roll Read(Stream stream, string file)
    {
        var ids = new HashSet<Guid>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var csv = CsvReader.Create(stream, _format);
        try
        {
            int[]? columns = null;
            while (csv.Read())
            {
                var cells = Cells(csv);
                if (cells.All(string.IsNullOrEmpty))
                {
                    continue;
                }

                if (columns is null)
                {
                    columns = Columns(cells, out var isHeader);
                    if (isHeader)
                    {
                        continue;
                    }
                }

                Add(cells, columns);
            }
        }
        catch (InvalidDataException e)
        {
            throw new RollException(file, csv.LineNumber, e.Message);
        }
        catch (CsvFormatException e)
        {
            throw new RollException(file, e.LineNumber, "a quotation mark stands where none may be, or is missing.");
        }

        return ids.Count + names.Count > 0 ? new(ids, names) : throw new RollException(file, null, "the file names nobody.");

        void Add(string[] cells, int[] columns)
        {
            var filled = columns.Where(column => column < cells.Length && cells[column].Length > 0).ToList();
            if (filled.Count == 0)
            {
                throw new InvalidDataException("the line names nobody.");
            }

            foreach (var column in filled)
            {
                if (Guid.TryParseExact(cells[column], "D", out var id) && id != Guid.Empty)
                {
                    ids.Add(id);
                }
                else if (IsUserPrincipalName(cells[column]))
                {
                    names.Add(cells[column]);
                }
                else
                {
                    throw new InvalidDataException("this is neither an Entra object id nor a user principal name.");
                }
            }
        }
    }

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i).Trim();
        }

        return cells;
    }

    /// <summary>Where ids and names stand: by their titles, or where the first row has one.</summary>
    private static int[] Columns(string[] first, out bool isHeader)
    {
        var titled = Where(first, cell => _titles.Contains(Title(cell)));
        isHeader = titled.Length > 0;
        if (isHeader)
        {
            return titled;
        }

        var named = Where(first, cell => Guid.TryParseExact(cell, "D", out _) || IsUserPrincipalName(cell));
        return named.Length > 0
            ? named[..1]
            : throw new InvalidDataException("no column is titled id, objectId, userPrincipalName or upn, and the first row holds neither an Entra object id nor a user principal name.");
    }

    private static int[] Where(string[] cells, Func<string, bool> fits) => [.. cells.Index().Where(x => fits(x.Item)).Select(x => x.Index)];

    private static string Title(string cell) => string.Concat(cell.Where(char.IsLetter)).ToLowerInvariant();

    private static bool IsUserPrincipalName(string cell) =>
        cell.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && at == cell.LastIndexOf('@') && at < cell.Length - 1 && !cell.Any(char.IsWhiteSpace);
}
