// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>
/// What no import holds: documents of a contract, talks with what was agreed, and a contract whose next option has to be decided soon, with an
/// index and an amendment.
/// </summary>
internal sealed class DemoContractdossier(DemoBericht bericht, DateOnly vandaag)
{
    public const string MetDossier = "IB-2022-01";
    public const string TeBesluiten = "IB-2024-05";

    private const string Reeks = "Voorbeeldreeks cao-lonen onderwijs";

    public async Task VulAsync()
    {
        await DocumentenAsync();
        await GesprekkenAsync();
        await ContractAsync();
    }

    private async Task DocumentenAsync()
    {
        await DocumentAsync("OVEREENKOMST", "overeenkomst", null, true, "zonder bijlagen");
        await DocumentAsync("OVEREENKOMST", "overeenkomst-met-bijlagen", null, true, "met bijlagen 1 tot en met 4");
        await DocumentAsync("VERWERKERSOVEREENKOMST", "verwerkersovereenkomst", null, true, null);
        await DocumentAsync("VERZEKERING", "polis", vandaag.AddDays(35), true, null);
        await DocumentAsync("NOTITIE", "notitie-prijzen", null, false, "voorbereiding van het gesprek over prijzen");
    }

    private async Task GesprekkenAsync()
    {
        var held = vandaag.AddDays(-30);
        await bericht.StuurAsync(new PlanGesprek(MetDossier, new GesprekGegevens("Voortgang en wachttijd", held, "10:00", "bij de aanbieder", ["Wachttijd voor de Z-route"])));
        await bericht.StuurAsync(new LegVerslagVast(MetDossier, 1, 0, held, "De wachttijd voor de Z-route is besproken. De aanbieder begint een extra groep.",
        [
            new("Een extra groep voor de Z-route starten", Gesprekspartij.Aanbieder, vandaag.AddDays(12)),
            new("Het rooster voor het volgende kwartaal sturen", Gesprekspartij.Aanbieder, vandaag.AddDays(-5)),
            new("De wachtlijst met de consulenten nalopen", Gesprekspartij.Gemeente, vandaag.AddDays(5)),
        ]));
        await bericht.StuurAsync(new PlanGesprek(MetDossier, new GesprekGegevens("Kwartaalgesprek", vandaag.AddDays(14), "13:30", "online", ["Lokalen in het nieuwe jaar"])));
    }

    // The day to decide is thirty days from now: the end, less notice and the lead time of a new tender.
    private async Task ContractAsync()
    {
        var start = new DateOnly(vandaag.Year - 2, 1, 1);
        var end = vandaag.AddDays(30).AddMonths(9);
        await bericht.StuurAsync(new RegistreerContract(TeBesluiten, new ContractGegevens(
            "ROCVB",
            ContractSoort.Overeenkomst,
            [],
            [.. DemoAanbod.Gemeenten.Select(g => g.Code)],
            start,
            end,
            [12, 12],
            3,
            6,
            420_000m,
            Rapportagefrequentie.Halfjaar,
            [new Afspraak(Afspraakonderwerp.Startmomenten, "Elke eerste maandag van de maand."), new Afspraak(Afspraakonderwerp.Inspectierecht, "Artikel 12 van de overeenkomst.")],
            480_000m)));
        await bericht.StuurAsync(new VoegPerceelToe(
            TeBesluiten,
            0,
            "ALFA",
            new PerceelGegevens(Route.Alfabetisering, 24, 28, Inhaallesbetaler.Aanbieder, 0m, 12, true, false),
            new PrijsGegevens(Prijsmodel.PerUur, 18.40m, start, null, null)));
        var detail = await bericht.VraagAsync(new HaalContract(TeBesluiten));
        await bericht.StuurAsync(new ActiveerContract(TeBesluiten, detail.Versie, [.. detail.Volledigheid.Where(p => !p.Voldaan).Select(p => new AanvaardPunt(p.Code, "Staat in de offerte, die bij de overeenkomst hoort."))]));
        await bericht.StuurAsync(new LegIndexregelVast(TeBesluiten, await VersieAsync(), new Indexregel(Reeks, 80, 4, "artikel 7")));
        var (before, now) = ($"{vandaag.Year - 2}", $"{vandaag.Year - 1}");
        await bericht.StuurAsync(new LegIndexcijferVast(Reeks, before, 112.4m, "Verzonnen voor de demo"));
        await bericht.StuurAsync(new LegIndexcijferVast(Reeks, now, 115.9m, "Verzonnen voor de demo"));
        await bericht.StuurAsync(new IndexeerPrijzen(TeBesluiten, await VersieAsync(), before, now, vandaag.AddDays(35), "Jaarlijkse indexatie volgens artikel 7."));
        await bericht.StuurAsync(new LegWijzigingVast(TeBesluiten, await VersieAsync(), new WijzigingGegevens(
            vandaag.AddDays(-20), vandaag.AddDays(-10), Wijzigingsgrond.KleineWijziging, "Zes extra plaatsen door meer instroom; de aard van de opdracht verandert niet.", null, 30_000m, 450_000m, null, [new PerceelWijziging("ALFA", Capaciteit: 30)])));
    }

    private async Task<int> VersieAsync() => (await bericht.VraagAsync(new HaalContract(TeBesluiten))).Versie;

    private async Task DocumentAsync(string type, string naam, DateOnly? tot, bool gedeeld, string? toelichting)
    {
        using var content = new MemoryStream(DemoPdf.Maak($"Voorbeeld: {naam} bij contract {MetDossier}. Dit document is verzonnen."));
        await bericht.StuurAsync(new LegDocumentVast(MetDossier, type, new Upload(naam + ".pdf", content), new DocumentKenmerken(tot, gedeeld, toelichting)));
    }
}
