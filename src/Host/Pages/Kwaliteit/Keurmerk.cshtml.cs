// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Records the keurmerk and the recognition from a day on.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class KeurmerkModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "versie")]
    public int Versie { get; set; }

    [BindProperty(Name = "ingang")]
    public DateOnly? Ingang { get; set; }

    [BindProperty(Name = "keurmerk")]
    public KeurmerkStatus Keurmerk { get; set; }

    [BindProperty(Name = "keurmerkvanaf")]
    public DateOnly? KeurmerkVanaf { get; set; }

    [BindProperty(Name = "keurmerktot")]
    public DateOnly? KeurmerkTot { get; set; }

    [BindProperty(Name = "tsterkend")]
    public bool TstErkend { get; set; }

    [BindProperty(Name = "bron")]
    public string? Bron { get; set; }

    public string Naam { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await DossierAsync(cancellationToken) is { } file)
        {
            Versie = file.Versie;
            Ingang = Clock.Vandaag();
            (Keurmerk, KeurmerkVanaf, KeurmerkTot, TstErkend) = file.Erkenning is { } now
                ? (now.Keurmerk, now.KeurmerkVanaf, now.KeurmerkTot, now.TstErkend)
                : (KeurmerkStatus.Geen, null, null, false);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new WijzigKeurmerk(Code, Ingang ?? Clock.Vandaag(), new ErkenningGegevens(Keurmerk, KeurmerkVanaf, KeurmerkTot, TstErkend), Bron ?? "", Versie),
        "Het keurmerk is bewaard.",
        $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}",
        cancellationToken);

    protected override Task LaadAsync(CancellationToken cancellationToken) => DossierAsync(cancellationToken);

    private async Task<KwaliteitsdossierDetail?> DossierAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalKwaliteitsdossier(Code), cancellationToken)).TryGet(out var file))
        {
            return null;
        }

        Naam = file.Oordeel.Naam;
        return file;
    }
}
