// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The number of one contract to make.</summary>
public sealed class ContractnummerFormulier
{
    public string? Aanbieder { get; set; }

    public string? Contract { get; set; }
}

/// <summary>Makes an award definitive and makes the draft contracts.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class DefinitiefModel : GunningHandelingPage
{
    [BindProperty]
    public List<ContractnummerFormulier> Contracten { get; set; } = [];

    public VolgendeStap? Volgende => Traject?.Volgende.FirstOrDefault(v => v.Naar == Trajectstap.DefinitiefGegund);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await base.OnGetAsync(cancellationToken);
        Contracten = [.. Gunning?.Winnaars.Select((w, i) => new ContractnummerFormulier { Aanbieder = w.Code, Contract = Gunning.Contracten.FirstOrDefault(c => c.Aanbieder == w.Code)?.Contract ?? $"{Nummer}-C{i + 1}" }) ?? []];
        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new GunDefinitief(Nummer, Versie, [.. Contracten.Select(c => new Contractvoorstel(c.Aanbieder ?? "", c.Contract?.Trim() ?? ""))]),
        Contracten.Count == 1 ? $"Inkooptraject {Nummer} is definitief gegund. Het conceptcontract staat klaar." : $"Inkooptraject {Nummer} is definitief gegund. De {Contracten.Count} conceptcontracten staan klaar.",
        InkoopTonen.GunningPad(Nummer),
        cancellationToken);
}
