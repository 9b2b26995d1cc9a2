// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>The two databases that are supported; both have their own migrations.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded; nothing to install.</summary>
    Sqlite,

    /// <summary>Server; several Hosts may share it.</summary>
    PostgreSql,
}

/// <summary>Which database this process uses.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Configuration section.</summary>
    public const string Sectie = "Database";

    /// <summary>Sqlite unless configured otherwise.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>ADO.NET connection string, for example <c>Data Source=data/inkoop.db</c>.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/inkoop.db";
}
