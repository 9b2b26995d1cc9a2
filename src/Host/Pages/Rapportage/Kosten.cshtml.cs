// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Kosten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>What the lessons cost in a year, and what is expected until its end.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed class KostenModel : GemeenteJaarPage
{
    public Kostenoverzicht? Kosten { get; private set; }

    /// <summary>True for who may open the use of a contract's ceiling.</summary>
    public bool MagUitputting => Actor.Is(Rol.Contractmanager);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Kosten is { } k ? new UitvoerResult(formaat, $"kosten-{k.Jaar}", Tabellen(k)) : Page();
    }

    /// <summary>What the figures say, by rules.</summary>
    public string Conclusie(Kostenoverzicht k)
    {
        var forecast = k.Gemeenten.Sum(g => g.PrognoseEuro);
        var text = $"In {k.Jaar} is voor {Toon.Euro(k.Gemeenten.Sum(g => g.GeleverdEuro))} geleverd. Voor wie nu geplaatst is, komt het jaar naar verwachting uit op {Toon.Euro(forecast)}.";
        var over = k.Gemeenten.Where(g => g.RuimteEuro < 0).Select(g => Naam(g.Gemeente)).ToList();
        var without = k.Gemeenten.Where(g => g.BudgetEuro is null).Select(g => Naam(g.Gemeente)).ToList();
        var passed = k.Contracten.Where(c => c.VrijEuro < 0).Select(c => c.Contract).ToList();
        var spent = k.Contracten.Where(c => c.VrijEuro == 0).Select(c => c.Contract).ToList();
        return text
            + (over.Count > 0 ? $" Boven het budget: {string.Join(", ", over)}." : k.Gemeenten.Count > without.Count ? " Dat blijft binnen de vastgelegde budgetten." : "")
            + (without.Count > 0 ? $" Zonder vastgelegd budget: {string.Join(", ", without)}." : "")
            + (passed.Count > 0 ? $" Door het plafond heen: {string.Join(", ", passed)}." : "")
            + (spent.Count > 0 ? $" Niets meer vrij onder het plafond: {string.Join(", ", spent)}." : "");
    }

    /// <summary>The chart per month; null when there is nothing.</summary>
    public HtmlString? Grafiek(Kostenoverzicht k) => k.Maanden.Count == 0 ? null
        : GeldGrafiek.Maak("kosten", $"Kosten per maand in {k.Jaar}", Conclusie(k), k.Jaar, k.Maanden.ToDictionary(m => m.Maand.Month, m => (m.GeleverdEuro, m.VerwachtEuro)));

    /// <summary>Words for a kind of cost.</summary>
    public static string Soort(Kostensoort soort) => soort switch
    {
        Kostensoort.GeoorloofdVerzuim => "Geoorloofd verzuim",
        Kostensoort.OngeoorloofdVerzuim => "Ongeoorloofd verzuim",
        Kostensoort.ExtraUren => "Extra uren",
        _ => "Afschalen",
    };

    /// <summary>Words for who bears a cost.</summary>
    public static string Drager(Kostendrager drager) => drager == Kostendrager.Gemeente ? "gemeente" : "aanbieder";

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new HaalKosten(Jaar!.Value, string.IsNullOrWhiteSpace(Gemeente) ? null : Gemeente), cancellationToken)).TryGet(out var found))
        {
            Kosten = found;
        }
    }

    private IReadOnlyList<TableExport> Tabellen(Kostenoverzicht k) =>
    [
        TableExport.Van("Per perceel", k.Regels).Kolom("Contract", r => r.Contract).Kolom("Perceel", r => r.Perceel).Kolom("Route", r => Woorden.Van(r.Route)).Kolom("Gemeente", r => Naam(r.Gemeente))
            .Kolom("Geleverd", r => r.GeleverdEuro, Kolomopmaak.Euro).Kolom("Verwacht dit jaar", r => r.VerwachtEuro, Kolomopmaak.Euro).Kolom("Daarna", r => r.DaarnaEuro, Kolomopmaak.Euro).Kolom("Verplicht in dit jaar", r => r.VerplichtEuro, Kolomopmaak.Euro).Kolom("Ongeoorloofd verzuim", r => r.VerzuimEuro, Kolomopmaak.Euro),
        TableExport.Van("Per route", k.Routes).Kolom("Route", r => Woorden.Van(r.Route)).Kolom("Geleverd", r => r.GeleverdEuro, Kolomopmaak.Euro).Kolom("Verplicht in dit jaar", r => r.VerplichtEuro, Kolomopmaak.Euro).Kolom("Geslaagd", r => r.Geslaagd).Kolom("waarvan afgeschaald", r => r.WaarvanAfgeschaald).Kolom("Per geslaagde", r => r.PerSuccesEuro, Kolomopmaak.Euro),
        TableExport.Van("Per gemeente", k.Gemeenten).Kolom("Gemeente", g => Naam(g.Gemeente)).Kolom("Geleverd", g => g.GeleverdEuro, Kolomopmaak.Euro).Kolom("Prognose", g => g.PrognoseEuro, Kolomopmaak.Euro).Kolom("Verplicht in dit jaar", g => g.VerplichtEuro, Kolomopmaak.Euro).Kolom("Budget", g => g.BudgetEuro, Kolomopmaak.Euro).Kolom("Ruimte", g => g.RuimteEuro, Kolomopmaak.Euro),
        TableExport.Van("Per contract", k.Contracten).Kolom("Contract", c => c.Contract).Kolom("Plafond", c => c.PlafondEuro, Kolomopmaak.Euro).Kolom("Geleverd in dit jaar", c => c.GeleverdJaarEuro, Kolomopmaak.Euro).Kolom("Verplicht in dit jaar", c => c.VerplichtJaarEuro, Kolomopmaak.Euro)
            .Kolom("Geleverd, alle jaren", c => c.GeleverdEuro, Kolomopmaak.Euro).Kolom("Nog te leveren", c => c.NogTeLeverenEuro, Kolomopmaak.Euro).Kolom("Vrij", c => c.VrijEuro, Kolomopmaak.Euro).Kolom("Verplicht, alle jaren", c => c.VerplichtEuro, Kolomopmaak.Euro),
        TableExport.Van("Bijzondere kosten", k.Bijzonder).Kolom("Soort", d => Soort(d.Soort)).Kolom("Contract", d => d.Contract).Kolom("Perceel", d => d.Perceel).Kolom("Draagt de kosten", d => Drager(d.Drager)).Kolom("Uren", d => d.Uren).Kolom("Kosten", d => d.Euro, Kolomopmaak.Euro),
        TableExport.Van("Per maand", k.Maanden).Kolom("Maand", m => m.Maand).Kolom("Geleverd", m => m.GeleverdEuro, Kolomopmaak.Euro).Kolom("Verwacht", m => m.VerwachtEuro, Kolomopmaak.Euro),
        TableExport.Toelichting("Keuzes en definities", [("Jaar", $"{k.Jaar}"), ("Stand op", Toon.Voluit(k.Op)), .. Uitleg]),
    ];

    /// <summary>What the figures mean.</summary>
    public static IReadOnlyList<(string Begrip, string Tekst)> Uitleg { get; } =
    [
        ("Geleverd", "Alleen plaatsingen die de gemeente betaalt. Een prijs per uur of module telt in de maand van de aangeboden uren, een prijs per traject in de maand van de eerste les, een prijs per resultaat in de maand van slagen; steeds tegen de prijs van dat moment."),
        ("Verwacht", "Wat bij het plaatsen is vastgelegd min wat daarvoor al geleverd is, voor wie nu geplaatst is. Uren en modules verdelen we over de maanden die de route normaal duurt, een traject valt in de maand van nu als het nog moet beginnen, een resultaat in de maand waarin de route normaal klaar is, alsof iedereen slaagt. Nieuwe plaatsingen zitten er niet in."),
        ("Verplicht", "Wat bij het plaatsen is vastgelegd, voor wie in het jaar is aangemeld; ook voor wie stopte, niet voor wie geweigerd of ingetrokken is. Zo telt ook de regel die het plafond bewaakt."),
        ("Plafond", "Van het hele contract, voor alle gemeenten en alle jaren samen. Vrij is het plafond min wat geleverd is en wat nog komt voor wie nu geplaatst is. Een plafond van € 0 betekent dat er niets mag worden uitgegeven; ‘geen’ (leeg in een bestand) dat er geen is afgesproken."),
        ("Budget", "Het budget voor leerroutes (SPUK) dat bij prestatiebekostiging voor die gemeente en dat jaar is vastgelegd."),
        ("Per geslaagde", "Geleverd in het jaar gedeeld door wie in dat jaar slaagde en door de gemeente betaald werd. Leeg als niemand slaagde."),
        ("Verzuim", "Gemiste uren tegen de prijs van die maand. Bij een prijs per uur of module draagt de gemeente dit: zij betaalt aangeboden uren. Bij een prijs per traject of resultaat draagt de aanbieder het: zijn prijs verandert niet. Een uur is dan de prijs gedeeld door de uren die erin zitten (anders de uren van de route)."),
        ("Extra uren", "Aangeboden uren in het jaar boven wat bij het plaatsen is toegezegd: het vastgelegde bedrag gedeeld door de prijs, of de uren die in een vaste prijs zitten."),
        ("Afschalen", "Aangeboden uren op de B1-route na de maand van het PIP dat naar A2 afschaalde, en wat per resultaat is betaald voor wie zo slaagde."),
    ];
}
