using System.Security.Cryptography;
using System.Text;

namespace ErgBot.Groups.Leads;

/// <summary>A mark of a group's description: two leads who edit at once are told apart from one who edits twice.</summary>
internal static class GroupDescription
{
    public static string MarkOf(Group group) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{group.Purpose}\n{string.Join('\n', group.OtherWords)}")).AsSpan(0, 8));
}
