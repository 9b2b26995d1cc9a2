// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Diagnostics;
using Inburgering.Inkoop.Host.Tests.Crash;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(KillSwitch))]

namespace Inburgering.Inkoop.Host.Tests.Crash;

/// <summary>Where a process kills itself.</summary>
internal enum Moment
{
    Nooit,

    /// <summary>An event was committed, and the relay has just found it.</summary>
    VoorBezorging,

    /// <summary>The listener has committed, and the relay is about to note that the event was delivered.</summary>
    NaVerwerking,
}

/// <summary>
/// Kills its own process with SIGKILL at one exact statement, so that a crash test has no luck in it. It gets into the real program as a
/// hosting start-up; without the variable nothing happens.
/// </summary>
internal sealed class KillSwitch : DbCommandInterceptor, IHostingStartup
{
    public const string Variable = "INKOOP_TEST_KILL";

    private readonly Moment moment = Enum.TryParse<Moment>(Environment.GetEnvironmentVariable(Variable), out var named) ? named : Moment.Nooit;

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(this));

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (moment == Moment.VoorBezorging && Is(command, "SELECT") && IsRelay(command) && result.HasRows)
        {
            Die();
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        DieBeforeNoting(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        DieBeforeNoting(command);
        return ValueTask.FromResult(result);
    }

    private void DieBeforeNoting(DbCommand command)
    {
        if (moment == Moment.NaVerwerking && Is(command, "UPDATE"))
        {
            Die();
        }
    }

    // Only the relay asks which events may be tried now. SQLite's names stand between quotes.
    private static bool IsRelay(DbCommand command) => command.CommandText.Replace("\"", "", StringComparison.Ordinal).Contains("volgende_poging IS NULL", StringComparison.Ordinal);

    private static bool Is(DbCommand command, string verb) =>
        command.CommandText.TrimStart().StartsWith(verb, StringComparison.Ordinal) && command.CommandText.Contains("outbox_message", StringComparison.Ordinal);

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();

        // The signal may need a moment; nothing may run on in it.
        Thread.Sleep(Timeout.Infinite);
    }
}
