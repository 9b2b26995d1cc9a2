// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>How a context is tied to one of the two databases; the only place that knows.</summary>
public static class ModuleDatabase
{
    /// <summary>Ties a context to the session's connection.</summary>
    public static void Configure(DbContextOptionsBuilder builder, DatabaseSession session, string module)
    {
        if (session.Provider == DatabaseProvider.PostgreSql)
        {
            builder.UseNpgsql(session.Connection, o => o.MigrationsHistoryTable("migraties", module));
        }
        else
        {
            builder.UseSqlite(session.Connection, o => o.MigrationsHistoryTable($"{module}_migraties"));
            builder.AddInterceptors(SqlitePragmaInterceptor.Instance);
        }

        Common(builder);
    }

    /// <summary>Options for the design-time tools, which never open the connection.</summary>
    public static DbContextOptions<TContext> DesignTime<TContext>(DatabaseProvider provider, string module)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        if (provider == DatabaseProvider.PostgreSql)
        {
            builder.UseNpgsql(new NpgsqlConnection("Host=localhost"), o => o.MigrationsHistoryTable("migraties", module));
        }
        else
        {
            builder.UseSqlite(new SqliteConnection("Data Source=:memory:"), o => o.MigrationsHistoryTable($"{module}_migraties"));
        }

        Common(builder);
        return builder.Options;
    }

    private static void Common(DbContextOptionsBuilder builder)
    {
        builder.UseSnakeCaseNamingConvention();

        // A row limit without an order, or two collections in one query, is a bug here, not a hint.
        builder.ConfigureWarnings(w => w.Throw(
            RelationalEventId.MultipleCollectionIncludeWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning));
    }
}
