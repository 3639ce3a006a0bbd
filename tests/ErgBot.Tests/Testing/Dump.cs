using System.Reflection;
using Azure.Data.Tables;
using ErgBot.Storage;

namespace ErgBot.Tests.Testing;

/// <summary>All that stands in the tables, as whoever steals them has it. A table that is made later is in it by itself.</summary>
internal static class Dump
{
    public static IReadOnlyList<TableClient> TablesOf(Tables tables) =>
        [.. typeof(Tables).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.GetValue(tables)).OfType<TableClient>()];

    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(Tables tables)
    {
        var rows = new List<TableEntity>();
        foreach (var table in TablesOf(tables))
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
