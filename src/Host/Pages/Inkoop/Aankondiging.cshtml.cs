// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Contracten.Aankondigingen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>A lot of a notice, to complete and take over or not.</summary>
public sealed class PerceelOvername
{
    public string? Kenmerk { get; set; }

    public string? Uitleg { get; set; }

    public bool Overnemen { get; set; }

    public string? Code { get; set; }

    public InkoopperceelFormulier Formulier { get; set; } = new();
}

/// <summary>Starts a tender from an eForms notice: read, complete, save.</summary>
[Toegang(Rol.Contractmanager)]
[RequestSizeLimit(6_000_000)]
public sealed class AankondigingModel : TrajectFormulierPage
{
    private const int HoogsteBytes = 5_000_000;

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    [BindProperty]
    public bool Gelezen { get; set; }

    [BindProperty]
    public string? Opmerkingen { get; set; }

    [BindProperty]
    public string? NieuwNummer { get; set; }

    [BindProperty]
    public List<PerceelOvername> Percelen { get; set; } = [];

    public async Task<IActionResult> OnPostLezenAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (Bestand is not { Length: > 0 and <= HoogsteBytes } file)
        {
            ModelState.AddModelError(nameof(Bestand), Bestand is null ? "Kies het XML-bestand van de aankondiging." : Bestand.Length == 0 ? "Het bestand is leeg." : "Het bestand is te groot: hoogstens 5 MB.");
            return Page();
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        if ((await SendAsync(new LeesAankondiging(await reader.ReadToEndAsync(cancellationToken)), cancellationToken)).TryGet(out var notice))
        {
            VulIn(notice);
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var lots = Percelen.Where(p => p.Overnemen).ToList();
        foreach (var lot in lots)
        {
            lot.Formulier.Gemeenten = Formulier.Gemeenten;
        }

        return VerwerkAsync(
            new NeemAankondigingOver(NieuwNummer?.Trim() ?? "", Formulier.Gegevens(), [.. lots.Select(l => new NieuwInkoopperceel(l.Code?.Trim() ?? "", l.Formulier.Gegevens()))]),
            $"Inkooptraject {NieuwNummer} is opgeslagen. Controleer de percelen en kies nu de eisen en de gunningswijze.",
            InkoopTonen.Pad(NieuwNummer?.Trim() ?? ""),
            cancellationToken);
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override Task LaadAsync(CancellationToken cancellationToken) => LaadGemeentenAsync(cancellationToken);

    private void VulIn(Aankondiging notice)
    {
        Gelezen = true;
        Opmerkingen = string.Join('\n', notice.Opmerkingen);
        Formulier = TrajectFormulier.Van(new InkooptrajectGegevens(
            notice.Titel.Length <= 200 ? notice.Titel : notice.Titel[..200],
            notice.Procedure,
            null,
            [.. notice.CpvCodes.Take(20)],
            [],
            notice.Soort == Aankondigingsoort.Opdracht ? notice.Verzonden : null,
            notice.Sluitingsdatum,
            notice.ContractIngang,
            notice.ContractEinde,
            notice.VerlengingenMaanden,
            0,
            default,
            $"Overgenomen uit {(notice.Soort == Aankondigingsoort.Opdracht ? "de aankondiging" : "de aankondiging van de gunning")} {notice.Kenmerk} (eForms {notice.Subtype}), verzonden op {Toon.Datum(notice.Verzonden)}."));
        Formulier.OpzegtermijnMaanden = null;
        Formulier.Rapportagefrequentie = null;
        Percelen = [.. notice.Percelen.Select(p => new PerceelOvername
        {
            Kenmerk = p.Id,
            Uitleg = p.Resultaat switch
            {
                Perceelresultaat.Gegund => "Gegund.",
                Perceelresultaat.NietGegund => $"Niet gegund{(p.NietGegundOmdat is null ? "" : $": {p.NietGegundOmdat}")}.",
                Perceelresultaat.Loopt => "Nog geen winnaar.",
                _ => null,
            },

            // After an award only what was not awarded has to be bought again.
            Overnemen = p.Resultaat is null or Perceelresultaat.NietGegund,
            Code = p.Id,
            Formulier = new InkoopperceelFormulier { Naam = p.Naam.Length <= 200 ? p.Naam : p.Naam[..200], Route = p.VoorstelRoute, AantalAanbieders = 1, RamingEuro = p.RamingEuro },
        })];
    }
}
