// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>A question, scorecards and findings for the pages to show, made as people make them.</summary>
internal sealed class KwaliteitVulling(IServiceProvider services)
{
    private const string Contract = "IB-2022-01";

    public async Task VulAsync()
    {
        await services.DoeAsync(new StelVraag(new VraagOnderwerp(Contract, "2026-K2", "B1", "uren_gevolgd"), "Hoe zijn de uren geteld?"));
        foreach (var period in new[] { "2025-K4", "2026-K1" })
        {
            await VoorleggenAsync(period);
        }

        await services.DoeAsync(new LegContracteisVast(new ContracteisGegevens(Contract, "B1", "Kinderopvang bij de les", EisSoort.Gescoord, "Contract met de kinderopvang", "Programma van eisen", new DateOnly(2026, 1, 1), null, true)));
        await services.DoeAsync(new LeverBewijsstuk(new BewijsstukGegevens("TAALHAVEN", "PRIVACY", BewijsstukSoort.Verklaring, "Gemeente en aanbieder", "VO-1", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))));
        await services.DoeAsync(new VerifieerBewijsstuk("BS-00001", true, "Getekend door beide partijen."));
        await services.DoeAsync(new LeverBewijsstuk(new BewijsstukGegevens("TAALHAVEN", "CE-00001", BewijsstukSoort.Certificaat, "Kinderopvang", "K-1", new DateOnly(2026, 1, 1), null)));
        await services.DoeAsync(new MaakPeiling(new PeilingGegevens(Contract, "B1", Peilingonderwerp.Lessen, new DateOnly(2026, 1, 1), new DateOnly(2027, 6, 30), 5)));
        await services.DoeAsync(new PlanBezoek(new BezoekGegevens(Contract, "B1", Bezoeksoort.Onaangekondigd, new DateOnly(2026, 10, 12), "Dorpsstraat, groep 3")));
        await services.DoeAsync(new LegBezoekVast("LB-00001", new DateOnly(2026, 10, 12), [new("GROEP", Puntoordeel.Goed, null)], [new("Groep 3, 12 oktober", 12, 9, 36, 40, 5, 4)], "De les begon een kwartier te laat."));
        await services.DoeAsync(new PlanBezoek(new BezoekGegevens(Contract, "B1", Bezoeksoort.Gepland, new DateOnly(2026, 12, 10), "Dorpsstraat, groep 4")));
        await services.DoeAsync(new OpenBevinding(new BevindingGegevens(Contract, "B1", Herkomst.Kpi, "AANWEZIGHEID", "2025-K4", "De aanwezigheid bleef achter.", new DateOnly(2026, 12, 20))));
        await services.DoeAsync(new OpenBevinding(new BevindingGegevens(Contract, "", Herkomst.Bezoek, null, null, "Het lokaal had geen plek voor iedereen.", new DateOnly(2026, 12, 20))));
        await services.DoeAsync(new DienVerbeterplanIn("BV-00002", "Te veel deelnemers in één groep.", "De groep wordt gesplitst.", "Locatiemanager"));
        await services.DoeAsync(new EscaleerBevinding("BV-00002", Escalatietrap.Gesprek, new DateOnly(2026, 12, 20), "Wij nodigen u uit voor een gesprek.", "Het duurt te lang."));
    }

    // The oldest one is decided, the newer one waits for an answer.
    private async Task VoorleggenAsync(string period)
    {
        await services.DoeAsync(new LegScorekaartVoor(Contract, "B1", period));
        if (period != "2025-K4")
        {
            return;
        }

        await services.DoeAsync(new ReageerOpScorekaart(Contract, "B1", period, "Akkoord."));
        foreach (var kpi in new[] { "NT2", "GROEP", "KLACHTEN" })
        {
            await services.DoeAsync(new PasKpiAan(Contract, "B1", period, kpi, null, "Niet gevraagd in dit kwartaal."));
        }

        await services.DoeAsync(new StelScorekaartVast(Contract, "B1", period, Gevolg.Gesprek, "Aandacht voor aanwezigheid."));
    }
}
