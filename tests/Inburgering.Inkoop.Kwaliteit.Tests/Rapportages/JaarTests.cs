// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Rapportages;

/// <summary>A year of five providers and four quarters in which six faults are planted: all are found, and nothing else is flagged.</summary>
public sealed class JaarTests
{
    private static readonly string[] Kwartalen = ["2025-K4", "2026-K1", "2026-K2", "2026-K3"];

    private static readonly string[] Scholen = ["P1", "P2", "P3", "P4", "P5"];

    [Theory]
    [Databases]
    public async Task Jaar_MetZesGeplanteFouten_VindtZeAllemaalEnNietsAnders(DatabaseProvider provider)
    {
        // Arrange: late report (P1), wrong sum (P2), expired keurmerk (P3), VOG too old (P4), copied hours (P5), laptop without agreement (P1).
        var others = new AndereModules { EigenCijfersVan = (contract, from) => Cijfers(contract[2] - '0', Array.FindIndex(Kwartalen, k => Periode.Lees(k)!.Van == from)).Where(c => c.Key.Kpi != "uren_geoorloofd_verzuim").ToDictionary() };
        foreach (var school in Scholen)
        {
            others.Contract("C-" + school[1..], school, Rapportagefrequentie.Kwartaal, new DateOnly(2025, 10, 1), new DateOnly(2027, 12, 31), Route.B1);
        }

        await using var app = await Proef.MetDossierAsync(provider, others, Scholen);
        app.Clock.Set(new DateOnly(2026, 11, 20));
        var delivered = await app.ImporteerAsync("rapportages", Scholen.SelectMany(s => Kwartalen.SelectMany((_, q) => Regels(s[1] - '0', q))).Prepend("contract;periode;perceel;kpi;waarde;ingediend_op"));
        await app.ImporteerAsync("medewerkers", Scholen.SelectMany(s => new[] { "1", "2", "3" }.Select(n =>
            $"{s};M{n};Docent;2025-09-01;;{(s == "P4" && n == "2" ? "2025-05-31" : "2025-07-15")};60;2028-01-01")).Prepend("aanbieder;medewerker;functie;in_dienst_op;uit_dienst_op;vog_datum;vog_profiel;nt2_registratie_tot"));
        await app.SendAsync(new WijzigKeurmerk("P3", new DateOnly(2026, 9, 1), Proef.Geldig with { KeurmerkTot = new DateOnly(2026, 11, 19) }, "register"), Proef.Manager);
        await app.VertelAsync(new DeviceUitgeleendZonderOvereenkomst("SN-1", "PL-00001", "P1", "C-1", new DateOnly(2026, 10, 12)));
        await app.DeliverEventsAsync();

        // Act
        List<string> flagged = [];
        foreach (var school in Scholen)
        {
            foreach (var quarter in Kwartalen)
            {
                var report = (await app.SendAsync(new HaalRapportage("C-" + school[1..], quarter), Proef.Manager)).Value;
                flagged.AddRange(report.Verwacht.Stand == RapportageStand.OpTijd ? [] : [$"{school} {quarter} {report.Verwacht.Stand}"]);
                flagged.AddRange(report.Regels.Where(r => r.Vergelijking == Vergelijking.Afwijking).Select(r => $"{school} {quarter} verschil {r.Kpi.Code}"));
                flagged.AddRange(report.Signalen.Select(s => $"{school} {quarter} {s.Soort}"));
            }
        }

        var judged = (await app.SendAsync(new ZoekKwaliteit(), Proef.Manager)).Value;
        flagged.AddRange(judged.Aanbieders.SelectMany(a => a.Redenen.Select(r => $"{a.Aanbieder} {r.Eis} {r.Uitkomst}")));

        // Assert: the copied hours show twice, as copied and as different from ours.
        Assert.Empty(delivered.Fouten);
        Assert.Equal(
            [
                "P1 2026-K1 TeLaat",
                "P1 ACQUISITIE LetOp",
                "P1 RAPPORTAGE LetOp",
                "P2 2026-K2 UrenSluitenNiet",
                "P3 KEURMERK VoldoetNiet",
                "P4 VOG VoldoetNiet",
                "P5 2026-K3 UrenGelijkAanVorige",
                "P5 2026-K3 verschil uren_aangeboden",
                "P5 2026-K3 verschil uren_gevolgd",
            ],
            flagged.Order(StringComparer.Ordinal));
    }

    // What is true: people stay in balance, hours follow the people and differ a little each quarter.
    private static Dictionary<(string Perceel, string Kpi), decimal> Cijfers(int school, int quarter)
    {
        int[] active = [12, 13, 15, 16, 18];
        decimal offered = (active[quarter] * 80) + (school * 7) + (quarter * 3);
        var attended = Math.Round(offered * 0.85m);
        return new()
        {
            [("B1", "aangemeld")] = 3,
            [("B1", "gestart")] = active[quarter + 1] - active[quarter] + 2,
            [("B1", "actief_begin")] = active[quarter],
            [("B1", "actief_eind")] = active[quarter + 1],
            [("B1", "geslaagd")] = 1,
            [("B1", "geslaagd_afgeschaald")] = 0,
            [("B1", "uitval")] = 1,
            [("B1", "geschakeld")] = 0,
            [("B1", "overstap")] = 0,
            [("B1", "neutraal")] = 0,
            [("B1", "uren_aangeboden")] = offered,
            [("B1", "uren_gevolgd")] = attended,
            [("B1", "uren_geoorloofd_verzuim")] = offered - attended - 20,
            [("B1", "uren_ongeoorloofd_verzuim")] = 20,
        };
    }

    private static IEnumerable<string> Regels(int school, int quarter)
    {
        var stated = Cijfers(school, quarter);
        if (school == 5 && quarter == 3)
        {
            var before = Cijfers(school, quarter - 1);
            foreach (var kpi in new[] { "uren_aangeboden", "uren_gevolgd", "uren_geoorloofd_verzuim", "uren_ongeoorloofd_verzuim" })
            {
                stated[("B1", kpi)] = before[("B1", kpi)];
            }
        }

        if (school == 2 && quarter == 2)
        {
            stated[("B1", "uren_geoorloofd_verzuim")] += 50;
        }

        (stated[("B1", "groepen")], stated[("B1", "groepsgrootte_max")], stated[("B1", "tevredenheid")], stated[("B1", "tevredenheid_n")]) = (2, 12, 7.4m, 8);
        (stated[("", "klachten_ontvangen")], stated[("", "klachten_opgelost")], stated[("", "lesuren_nt2_bevoegd_pct")]) = (1, 1, 90);
        var period = Periode.Lees(Kwartalen[quarter])!;
        var on = period.Tot.AddDays(school == 1 && quarter == 1 ? 46 : 45);
        return stated.Select(s => string.Create(CultureInfo.InvariantCulture, $"C-{school};{period.Code};{s.Key.Perceel};{s.Key.Kpi};{s.Value};{on:yyyy-MM-dd}"));
    }
}
