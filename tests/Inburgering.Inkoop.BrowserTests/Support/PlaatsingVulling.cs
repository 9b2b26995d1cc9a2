// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Groups and people who wait, for the pages to show, made as people make them.</summary>
internal sealed class PlaatsingVulling(IServiceProvider services)
{
    private const string Contract = "IB-2022-01";

    public async Task VulAsync(DateOnly vandaag)
    {
        await services.DoeAsync(new LegGroepVast(Contract, "B1", "AVOND-1", new GroepGegevens(vandaag.AddDays(14), 12, Groepsvorm.Avond, "Testlaan 1, Voorschoten")));
        var running = await services.DoeAsync(new LegGroepVast(Contract, "B1", "LOPEND-1", new GroepGegevens(vandaag.AddDays(-3), 12, Groepsvorm.Dag, "Testlaan 1, Voorschoten")));
        await services.DoeAsync(new LegLesVast(running.Value, vandaag, 3, false));
        await services.DoeAsync(new LegGroepVast(Contract, "B1", "ONLINE-1", new GroepGegevens(vandaag.AddDays(30), 15, Groepsvorm.Online, null)));

        await services.DoeAsync(new MaakDuoberichten(Duoberichtsoort.Inburgeringsaanbod));

        // The first of the list of people, so that the page of somebody who has to be placed is among those that are walked.
        await services.DoeAsync(new RegistreerInburgeraar("D000-00001", new InburgeraarGegevens("0626", "Aa-Testpersoon", "Alfa", new DateOnly(1990, 1, 1), Wet.Wi2021, Soort.Asiel, Alfabetisering.NVT, vandaag.AddMonths(-3))));
        await services.DoeAsync(new LegPipVast("D000-00001", vandaag.AddMonths(-1), Route.B1, Niveau.B1));
        await services.DoeAsync(new RegistreerInburgeraar("D000-00002", new InburgeraarGegevens("0626", "Ab-Testpersoon", "Beta", new DateOnly(1991, 1, 1), Wet.Wi2021, Soort.Asiel, Alfabetisering.NVT, vandaag.AddMonths(-3))));
        await services.DoeAsync(new LegPipVast("D000-00002", vandaag.AddMonths(-1), Route.B1, Niveau.B1));
        await services.DoeAsync(new PlaatsInburgeraar("D000-00002", "IB-2026-01", "B1", vandaag, Financiering.Gemeente));
        await services.DoeAsync(new ZetOpWachtlijst("D000-00001", Contract, "B1", vandaag, Financiering.Gemeente));
    }
}
