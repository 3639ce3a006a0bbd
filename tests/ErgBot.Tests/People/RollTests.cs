using System.Text;
using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.People;

public sealed class RollTests : IDisposable
{
    private const string Id = "22222222-2222-2222-2222-222222222222";
    private const string Other = "33333333-3333-3333-3333-333333333333";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Lists => new()
    {
        { "ids alone", $"{Id}\n{Other}\n" },
        { "with a header", $"id\n{Id}\n" },
        { "as Entra exports it", $"\"userPrincipalName\",\"displayName\",\"id\",\"mail\"\r\nann@district.example,\"Ann, Marie\",{Id},x@y.example\r\n" },
        { "other titles", $"Name,Object ID\nAnn,{Id}\n" },
        { "no header, other columns before", $"Ann,{Id}\nBob,{Other}\n" },
        { "comments and blank lines", $"# staff of 2018\n\n   \n{Id}\n# end\n,,\n" },
        { "capitals and spaces", $"  {Id.ToUpperInvariant()}  \n" },
        { "no line break at the end", $"id\n{Id}" },
        { "a byte order mark", $"\ufeff{Id}\n" },
        { "a byte order mark and a header", $"\ufeffid,name\n{Id},Ann\n" },
        { "twice", $"{Id}\n{Id}\n" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public void Object_ids_are_found(string what, string text)
    {
        var roll = Read(text);

        Assert.True(roll.Includes(new PersonId(Guid.NewGuid(), Guid.Parse(Id))), what);
        Assert.False(roll.Includes(new PersonId(Guid.Parse(Id), Guid.NewGuid())), what);
    }

    [Theory]
    [InlineData("Ann@District.Example\n")]
    [InlineData("upn\nann@district.example\n")]
    [InlineData("User principal name;\nann@district.example\n")]
    [InlineData("id,userPrincipalName\n,ann@district.example\n")]
    public void User_principal_names_are_found_in_any_case(string text)
    {
        var roll = Read(text);

        Assert.True(roll.HasNames);
        Assert.True(roll.Includes("ANN@district.example"));
        Assert.False(roll.Includes("ann@district.example.org"));
    }

    [Theory]
    [InlineData("", "roll.csv: the file names nobody")]
    [InlineData("id\n", "roll.csv: the file names nobody")]
    [InlineData("# nobody\n\n", "roll.csv: the file names nobody")]
    [InlineData("name\nsecret\n", "roll.csv, line 1: no column is titled")]
    [InlineData(Id + "\n\n# c\nsecret\n", "roll.csv, line 4: this is neither")]
    [InlineData("id,name\n" + Id + ",x\n,secret\n", "roll.csv, line 3: the line names nobody")]
    [InlineData("id\n00000000-0000-0000-0000-000000000000\n", "roll.csv, line 2: this is neither")]
    [InlineData("upn\nsecret@a@b\n", "roll.csv, line 2: this is neither")]
    [InlineData("id\n\"secret\n" + Id + "\"\n", "roll.csv, line 2: a quotation mark")]
    [InlineData("id\n" + Id + "\n\"secret\n", "roll.csv, line 3: a quotation mark")]
    public void A_list_that_cannot_be_used_is_refused_with_file_line_and_reason_and_not_quoted(string text, string reason)
    {
        var e = Assert.Throws<RollException>(() => Read(text));

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal($"{_folder.File("none.csv")}: there is no such file.", Assert.Throws<RollException>(() => Roll.Read(_folder.File("none.csv"))).Message);

    private Roll Read(string text)
    {
        File.WriteAllText(_folder.File("roll.csv"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return Roll.Read(_folder.File("roll.csv"));
    }
}
