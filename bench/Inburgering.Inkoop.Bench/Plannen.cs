// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inburgering.Inkoop.Bench;

/// <summary>Asks the database how it answers each statement, right before it does.</summary>
internal sealed partial class Plannen(DatabaseProvider provider) : DbCommandInterceptor
{
    private readonly StringBuilder text = new();
    private bool aan;

    public void Begin(bool vastleggen) => (aan, _) = (vastleggen, text.Clear());

    public string Eindig()
    {
        aan = false;
        return text.ToString();
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!aan || !command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
        {
            return result;
        }

        await using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = (provider == DatabaseProvider.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS, SUMMARY OFF) ") + command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter is ICloneable typed)
            {
                explain.Parameters.Add(typed.Clone());
                continue;
            }

            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(copy);
        }

        text.Append("```sql\n").Append(command.CommandText.Trim()).Append("\n```\n\n```text\n");
        await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
        Dictionary<long, int> depth = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            // SQLite names the parent of a step, PostgreSQL indents by itself.
            var indent = reader.FieldCount == 4 ? depth[reader.GetInt64(0)] = depth.GetValueOrDefault(reader.GetInt64(1), -1) + 1 : 0;
            text.Append(' ', 2 * indent).Append(Ids().Replace($"{reader.GetValue(reader.FieldCount - 1)}", "${first},…")).Append('\n');
        }

        text.Append("```\n\n");
        return result;
    }

    // A list of thousands of identities says nothing in a plan.
    [GeneratedRegex("(?<first>[0-9a-f-]{36}(,[0-9a-f-]{36}){9})(,[0-9a-f-]{36})+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
