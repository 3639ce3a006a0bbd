using Azure.Data.Tables;

namespace ErgBot.Journeys.Bot;

/// <summary>An event's partition: its head with the seat count, and one row an answer.</summary>
internal sealed record EventRows(TableEntity Head, IReadOnlyList<TableEntity> Answers);
