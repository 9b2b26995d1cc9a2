// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Devices.Abstractions;

/// <summary>What other modules may ask about devices. Reads only.</summary>
public interface IDevices
{
    /// <summary>Loans handed out, returned and lost over one contract and period, per lot.</summary>
    Task<IReadOnlyList<DeviceCijfers>> HaalCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken);
}

/// <summary>Loan figures of one lot over a period.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Uitgeleend">Handed out in the period.</param>
/// <param name="Retour">Returned in the period.</param>
/// <param name="Verlies">Lost or stolen in the period.</param>
public sealed record DeviceCijfers(string Perceel, int Uitgeleend, int Retour, int Verlies);
