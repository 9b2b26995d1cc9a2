// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Jobs;

/// <summary>
/// An idempotent sweep ("what is due now?"). Any Host may run it, twice does no harm, and losing the schedule loses nothing,
/// because the durable state is in the module's own tables.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Stable name, kebab-case, for example <c>contract-sleuteldata</c>.</summary>
    string Naam { get; }

    /// <summary>Cron expression in Europe/Amsterdam.</summary>
    string Cron { get; }

    /// <summary>One line in Dutch: what the job does.</summary>
    string Omschrijving { get; }

    /// <summary>Does what is due now.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
