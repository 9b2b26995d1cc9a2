// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>What people would have done about quality in the small demo region, done through the same messages: no screen starts empty.</summary>
internal sealed class DemoKwaliteit(DemoBericht bericht, DateOnly vandaag)
{
    private const string Aanbieder = "TAALHAVEN";
    private const string Contract = "IB-2022-01";
    private const string Perceel = "B1";

    private static readonly Actor Manager = new("demo-contractmanager", "Demo Contractmanager", [Rol.Contractmanager, Rol.Systeem], Scope.Volledig, Kanaal.Opdrachtregel);
    private static readonly Actor School = new("demo-aanbieder", "Demo Aanbieder", [Rol.Aanbieder], Scope.VanAanbieder(Aanbieder), Kanaal.Opdrachtregel);

    public async Task VulAsync()
    {
        await EisenEnBewijsAsync();
        await BezoekenEnMeldingenAsync();
        await PeilingenAsync();
        await ScorekaartenAsync();
        await BevindingenAsync();
    }

    private async Task EisenEnBewijsAsync()
    {
        await bericht.DoeAsync(new LegContracteisVast(new ContracteisGegevens(Contract, Perceel, "Kinderopvang bij de les", EisSoort.Gescoord, "Overeenkomst met de kinderopvang", "Programma van eisen, 4.2", vandaag.AddMonths(-6), vandaag.AddMonths(2), true)), Manager);
        await bericht.DoeAsync(new LegLadderVast(Contract, vandaag.AddMonths(-6), [new(Escalatietrap.Gesprek, 14), new(Escalatietrap.Brief, 28, "Artikel 12 van het contract geeft u tot en met {termijn}."), new(Escalatietrap.Plaatsingsstop, 28), new(Escalatietrap.Beeindiging, 60)], "Contract, artikel 12"), Manager);
        var privacy = await LeverAsync("PRIVACY", BewijsstukSoort.Verklaring, "Gemeenten en aanbieder", "VO-2024-17", vandaag.AddYears(-1), vandaag.AddDays(62), true);
        await bericht.DoeAsync(new VerifieerBewijsstuk(privacy, true, "Getekend door beide partijen."), Manager);
        var childcare = await LeverAsync("CE-00001", BewijsstukSoort.Certificaat, "Kinderopvang De Voorbeeldtuin", "KO-88", vandaag.AddDays(-20), null, false);
        await bericht.DoeAsync(new VerifieerBewijsstuk(childcare, false, "De handtekening van de kinderopvang ontbreekt."), Manager);
        await LeverAsync("CE-00001", BewijsstukSoort.Certificaat, "Kinderopvang De Voorbeeldtuin", "KO-88a", vandaag.AddDays(-5), null, true);
    }

    private async Task BezoekenEnMeldingenAsync()
    {
        var seen = (await bericht.DoeAsync(new PlanBezoek(new BezoekGegevens(Contract, Perceel, Bezoeksoort.Onaangekondigd, vandaag.AddDays(-18), "Dorpsstraat, groep 3")), Manager)).Value;
        await bericht.DoeAsync(new LegBezoekVast(seen, vandaag.AddDays(-18), [new("OPKOMST", Puntoordeel.KanBeter, "De les begon een kwartier te laat."), new("GROEP", Puntoordeel.Goed, null), new("DOCENT", Puntoordeel.Goed, null)], [new("Groep 3, vorige week", 12, 9, 36, 40, 5, 4)], "Rustige les met veel spreken. De lijst en de telling verschilden."), Manager);
        await bericht.DoeAsync(new PlanBezoek(new BezoekGegevens("SUB-2022-01", "MAP", Bezoeksoort.Gepland, vandaag.AddDays(12), "Wijkcentrum, groep MAP 1")), Manager);

        var heard = (await bericht.DoeAsync(new MeldAcquisitie(new MeldingGegevens("NIEUWTAAL", "IB-2025-01", vandaag.AddDays(-70), "Cadeaubon van 25 euro bij inschrijving, volgens een folder.", false)), Manager)).Value;
        await bericht.DoeAsync(new LegHoorVast(heard, vandaag, "De bon hoorde bij een open dag en is gestopt."), Manager);
        await bericht.DoeAsync(new BeoordeelMelding(heard, vandaag, MeldingOordeel.Gegrond, "De folder noemt de bon bij inschrijving."), Manager);
        await bericht.DoeAsync(new HandelMeldingAf(heard, vandaag, Gevolg.Waarschuwing, "Eerste keer, en gestopt."), Manager);
        await bericht.DoeAsync(new MeldAcquisitie(new MeldingGegevens("MEEDOEN", "IB-2022-02", vandaag.AddDays(-3), "Reiskosten in contanten beloofd.", true)), Manager);
    }

    // The first one closes tonight: its outcome is there from tomorrow on.
    private async Task PeilingenAsync()
    {
        foreach (var (contract, lot, subject, until) in new[] { (Contract, Perceel, Peilingonderwerp.Lessen, vandaag), ("SUB-2022-01", "MAP", Peilingonderwerp.MAP, vandaag.AddDays(21)) })
        {
            var made = (await bericht.DoeAsync(new MaakPeiling(new PeilingGegevens(contract, lot, subject, vandaag.AddDays(-14), until, 20)), Manager)).Value;
            foreach (var (key, i) in made.Sleutels.Take(11).Select((k, i) => (k, i)))
            {
                await bericht.DoeAsync(new GeefPeilingantwoord(key, [3 + (i % 2), 4 - (i % 3), 4, 2 + (i % 3)], 6 + (i % 4)), Manager);
            }
        }
    }

    private async Task ScorekaartenAsync()
    {
        var quarters = Enumerable.Range(1, 5).Select(i => Kwartaal(vandaag.AddMonths(-3 * i))).ToList();
        await bericht.DoeAsync(new StelVraag(new VraagOnderwerp(Contract, quarters[0], Perceel, "actief_eind"), "Wij tellen een ander aantal. Wie telt u mee?"), Manager);
        foreach (var period in quarters)
        {
            await bericht.DoeAsync(new LegScorekaartVoor(Contract, Perceel, period), Manager);
        }

        // The newest waits for the provider; the older ones were answered, completed with a reason and decided.
        foreach (var period in quarters.Skip(1))
        {
            await bericht.DoeAsync(new ReageerOpScorekaart(Contract, Perceel, period, "Wij herkennen de cijfers."), School);
            var card = (await bericht.DoeAsync(new HaalScorekaart(Contract, Perceel, period), Manager)).Value;
            foreach (var kpi in card.Uitkomst.Onbeslist)
            {
                await bericht.DoeAsync(new PasKpiAan(Contract, Perceel, period, kpi, null, "Niet gevraagd in dit kwartaal."), Manager);
            }

            await bericht.DoeAsync(new StelScorekaartVast(Contract, Perceel, period, Gevolg.Geen, "Besproken in het kwartaalgesprek."), Manager);
        }
    }

    private async Task BevindingenAsync()
    {
        var room = (await bericht.DoeAsync(new OpenBevinding(new BevindingGegevens(Contract, Perceel, Herkomst.Bezoek, null, null, "De presentielijst van groep 3 noemt meer mensen dan er waren.", vandaag.AddDays(14))), Manager)).Value;
        await bericht.DoeAsync(new DienVerbeterplanIn(room, "De lijst werd vooraf ingevuld.", "De docent tekent na de les, de coördinator kijkt elke week.", "Coördinator lessen"), School);
        var kpi = (await bericht.DoeAsync(new OpenBevinding(new BevindingGegevens(Contract, Perceel, Herkomst.Kpi, "AANWEZIGHEID", Kwartaal(vandaag.AddMonths(-9)), "De aanwezigheid blijft achter bij de norm.", vandaag.AddDays(21))), Manager)).Value;
        await bericht.DoeAsync(new DienVerbeterplanIn(kpi, "Lestijden sluiten niet aan bij werk.", "Een avondgroep starten.", "Opleidingsmanager"), School);
        await bericht.DoeAsync(new BeoordeelVerbeterplan(kpi, true, "Goed plan. Laat over drie maanden de presentie zien.", vandaag.AddDays(60)), Manager);
        var late = (await bericht.DoeAsync(new OpenBevinding(new BevindingGegevens("IB-2022-03", null, Herkomst.Eis, "RAPPORTAGE", null, "De rapportage over het laatste kwartaal ontbreekt.", vandaag.AddDays(10))), Manager)).Value;
        var step = (await bericht.DoeAsync(new HaalBevinding(late), Manager)).Value.Volgende!;
        await bericht.DoeAsync(new EscaleerBevinding(late, step.Trap, step.Termijn, step.Brief, "Ook na twee herinneringen kwam er niets."), Manager);
    }

    private async Task<string> LeverAsync(string eis, BewijsstukSoort soort, string uitgever, string kenmerk, DateOnly vanaf, DateOnly? tot, bool metBestand)
    {
        using var content = new MemoryStream(DemoPdf.Maak($"Voorbeeld: {kenmerk}, {uitgever}. Dit bewijs is verzonnen."));
        return (await bericht.DoeAsync(new LeverBewijsstukMetBestand(new BewijsstukGegevens(Aanbieder, eis, soort, uitgever, kenmerk, vanaf, tot), metBestand ? new Upload($"{kenmerk}.pdf", content) : null), School)).Value;
    }

    private static string Kwartaal(DateOnly dag) => $"{dag.Year}-K{((dag.Month - 1) / 3) + 1}";
}
