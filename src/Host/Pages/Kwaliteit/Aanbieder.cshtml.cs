// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>The quality file of one provider: one look tells what is wrong and what comes.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class AanbiederModel : InkoopLijstPage
{
    private Dictionary<string, Toetswijze> catalogus = [];

    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "dag", SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    public KwaliteitsdossierDetail Dossier { get; private set; } = null!;

    public Page<MedewerkerRegel>? MedewerkersPagina { get; private set; }

    public IReadOnlyList<MedewerkerRegel> Medewerkers => MedewerkersPagina?.Items ?? [];

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public bool MagPersoneelZien => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Beheerder) || Actor.Is(Rol.Aanbieder);

    public bool MagBewijsZien => MagRapportagesZien;

    public bool MagPersoneelWijzigen => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder);

    public bool MagRapportagesZien => !Actor.Is(Rol.Consulent) || Actor.Rollen.Count > 1;

    public bool HeeftCatalogus(EisOordeel eis) => catalogus.ContainsKey(eis.Eis);

    public bool IsHandmatig(EisOordeel eis) => eis.Eis.StartsWith("CE-", StringComparison.Ordinal) || (catalogus.TryGetValue(eis.Eis, out var kind) && kind == Toetswijze.Handmatig);

    /// <summary>Where the next step of a reason is taken; null when it is taken outside the system.</summary>
    public string? PadVan(EisOordeel reden) => reden.Eis.StartsWith("TOEZEGGING-", StringComparison.Ordinal)
        ? MagBeheren || Actor.Is(Rol.Aanbieder) ? $"/contracten/{reden.Eis["TOEZEGGING-".Length..reden.Eis.LastIndexOf('-')]}/toezeggingen" : null
        : Dossier.Bewijzen.Any(b => b.Eis == reden.Eis) && IsHandmatig(reden) && reden.Termijn is not null && MagBewijsZien
            ? $"/kwaliteit/bewijsstukken?aanbieder={Code}&eis={reden.Eis}"
            : PadVanEis(reden);

    private string? PadVanEis(EisOordeel reden) => catalogus.GetValueOrDefault(reden.Eis, Toetswijze.Handmatig) switch
    {
        Toetswijze.Keurmerk or Toetswijze.TstErkenning when MagBeheren => $"/kwaliteit/aanbieders/{Code}/keurmerk",
        Toetswijze.Vog or Toetswijze.Nt2 when MagPersoneelZien => "#personeel",
        Toetswijze.Rapportage when MagRapportagesZien => $"/kwaliteit/rapportages?aanbieder={Code}",
        Toetswijze.Acquisitie => $"/kwaliteit/meldingen?aanbieder={Code}",
        Toetswijze.Handmatig when IsHandmatig(reden) && MagBeheren => $"/kwaliteit/aanbieders/{Code}/beoordelen/{reden.Eis}",
        Toetswijze.Handmatig when !HeeftCatalogus(reden) && MagBeheren => $"/kwaliteit/aanbieders/{Code}/stop",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(new HaalKwaliteitsdossier(Code, Dag), cancellationToken);
        if (!outcome.TryGet(out var file))
        {
            return NotFound();
        }

        Dossier = file;
        if ((await SendAsync(new ZoekEisen(Dag), cancellationToken)).TryGet(out var catalogue))
        {
            catalogus = catalogue.Eisen.ToDictionary(e => e.Code, e => e.Gegevens.Toets, StringComparer.Ordinal);
        }

        if (MagPersoneelZien && (await SendAsync(new ZoekMedewerkers(Vraag(50), Code, true, Dag), cancellationToken)).TryGet(out var staff))
        {
            MedewerkersPagina = staff;
        }

        return Page();
    }
}
