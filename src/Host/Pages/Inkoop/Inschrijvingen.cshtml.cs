// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The bids of one lot side by side, with consensus and order.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class InschrijvingenModel : InkoopperceelPage
{
    /// <summary>Codes in the order of the draw, separated by commas.</summary>
    [BindProperty]
    public string? Volgorde { get; set; }

    /// <summary>Codes of the bids that share the first place that is shared.</summary>
    public IEnumerable<string> Gelijk =>
        Beoordeling?.Rangschikking?.Regels.Where(r => r.Rang is not null).GroupBy(r => r.Rang).FirstOrDefault(g => g.Count() > 1)?.Select(r => r.Aanbieder) ?? [];

    public Task<IActionResult> OnPostConsensusAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new StartConsensus(Nummer, Versie, Perceel), "De consensus is begonnen. De beoordelaars zien nu elkaars scores.", PerceelPad + "/consensus", cancellationToken);

    public Task<IActionResult> OnPostLotingAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegLotingVast(Nummer, Versie, Perceel, [.. (Volgorde ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Reden ?? ""),
        "De loting is vastgelegd.",
        PerceelPad + "#rangschikking",
        cancellationToken);
}
