// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One report: what the provider says, what we know, the difference.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed class RapportageModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string Periode { get; set; } = "";

    [BindProperty(Name = "formaat", SupportsGet = true)]
    public Uitvoerformaat? Formaat { get; set; }

    public RapportageDetail Rapportage { get; private set; } = null!;

    public bool MagLeveren => Actor.Is(Rol.Aanbieder) || Actor.Is(Rol.Contractmanager);

    public bool MagVragen => Actor.Is(Rol.Contractmanager);

    /// <summary>One question at a time about a figure.</summary>
    public bool LooptVraag(string perceel, string kpi) => Rapportage.Vragen.Any(v => v.Perceel == perceel && v.Kpi == kpi && v.Status != VraagStatus.Afgesloten);

    public string VraagPad(string perceel, string kpi) => $"{Request.Path}/vraag?kpi={kpi}&perceel={Uri.EscapeDataString(perceel)}";

    /// <summary>The placements or loans behind a figure of ours, for who may see them; null for a figure with nobody behind it.</summary>
    public string? PadNaarMensen(RapportageRij rij) => rij.Kpi.Code switch
    {
        "acquisitie_meldingen" => $"/kwaliteit/meldingen?aanbieder={Uri.EscapeDataString(Rapportage.Aanbieder)}",
        { } code when PlaatsingKpis.Contains(code) && (Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder)) =>
            $"/plaatsingen/achter-cijfer?contract={Uri.EscapeDataString(Contract)}&perceel={Uri.EscapeDataString(rij.Perceel)}&kpi={code}&van={Rapportage.Verwacht.Periode.Van:yyyy-MM-dd}&tot={Rapportage.Verwacht.Periode.Tot:yyyy-MM-dd}",
        "devices_uitgeleend" or "devices_retour" or "devices_verlies" when Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder) =>
            $"/devices?cijfer={rij.Kpi.Code}&contract={Uri.EscapeDataString(Contract)}&perceel={Uri.EscapeDataString(rij.Perceel)}&van={Rapportage.Verwacht.Periode.Van:yyyy-MM-dd}&tot={Rapportage.Verwacht.Periode.Tot:yyyy-MM-dd}",
        _ => null,
    };

    private static readonly string[] PlaatsingKpis =
        [
        "aangemeld", "gestart", "wachtend", "actief_begin", "actief_eind", "geslaagd", "geslaagd_afgeschaald", "uitval", "geschakeld", "overstap", "neutraal",
        "uren_aangeboden", "uren_gevolgd", "uren_geoorloofd_verzuim", "uren_ongeoorloofd_verzuim", "wachttijd_dagen_mediaan",
    ];

    /// <summary>Address of the file of what is on screen.</summary>
    public string Uitvoer(string formaat) => $"{Request.Path}?formaat={formaat}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalRapportage(Contract, Periode), cancellationToken)).TryGet(out var report))
        {
            return NotFound();
        }

        Rapportage = report;
        return Formaat is { } format ? new UitvoerResult(format, $"rapportage-{report.Verwacht.Periode.Code}".ToLowerInvariant(), Tabel(report)) : Page();
    }

    private static TableExport<RapportageRij> Tabel(RapportageDetail report) => TableExport.Van("Rapportage", report.Regels)
        .Kolom("Contract", _ => report.Contractnummer)
        .Kolom("Periode", _ => report.Verwacht.Periode.Code)
        .Kolom("Perceel", r => r.Perceel)
        .Kolom("KPI", r => r.Kpi.Code)
        .Kolom("Titel", r => r.Kpi.Titel)
        .Kolom("Aanbieder zegt", r => r.Zegt)
        .Kolom("Wij weten", r => r.Weten)
        .Kolom("Verschil", r => r.Verschil)
        .Kolom("Vergelijking", r => KwaliteitToon.Badge(r.Vergelijking).Tekst)
        .Kolom("Versie", r => r.Versies.Count == 0 ? null : (int?)r.Versies[^1].Versie)
        .Kolom("Ingediend op", r => r.Versies.Count == 0 ? null : (DateOnly?)r.Versies[^1].IngediendOp);
}
