// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Scorekaarten;

public sealed class ScorekaartTests
{
    private static readonly List<Opgave> Opgaven =
    [
        new("B1", "tevredenheid", 7.4m), new("B1", "tevredenheid_n", 6), new("", "klachten_ontvangen", 0), new("", "klachten_opgelost", 0), new("B1", "groepsgrootte_max", 14),
        new("B1", "gestart", 4), new("B1", "uren_gevolgd", 412), new("B1", "uren_aangeboden", 500), new("B1", "devices_uitgeleend", 0), new("B1", "devices_verlies", 0),
    ];

    private static AndereModules Andere()
    {
        var others = new AndereModules()
            .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1)
            .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1);
        (string Kpi, decimal Waarde)[] known =
        [
            ("aangemeld", 5), ("gestart", 4), ("actief_begin", 6), ("actief_eind", 9), ("geslaagd", 1), ("geslaagd_afgeschaald", 0), ("uitval", 0), ("uren_gevolgd", 400), ("uren_aangeboden", 500), ("wachttijd_dagen_mediaan", 21),
        ];
        foreach (var (kpi, value) in known)
        {
            others.EigenCijfers[("B1", kpi)] = value;
        }

        return others;
    }

    [Theory]
    [Databases]
    public async Task TeBeoordelen_MeerDanEenPagina_ToontStukVoorStukMetHetTotaal(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN", "TWEE");
        foreach (var period in new[] { "2026-K1", "2026-K2" })
        {
            await app.SendAsync(new LeverRapportage("C-1", period, Opgaven), Proef.School("EEN"));
            await app.SendAsync(new LeverRapportage("C-2", period, Opgaven), Proef.School("TWEE"));
        }

        async Task<string> PaginaAsync(int skip, int count)
        {
            var page = (await app.SendAsync(new ZoekTeBeoordelen(skip, count), Proef.Manager)).Value;
            return $"{page.Totaal}: " + string.Join(' ', page.Regels.Select(r => $"{r.Contractnummer}/{r.Periode}"));
        }

        // Assert
        Assert.Equal("4: C-1/2026-K1 C-2/2026-K1 C-1/2026-K2", await PaginaAsync(0, 3));
        Assert.Equal("4: C-2/2026-K2", await PaginaAsync(3, 3));
        Assert.Equal("4: ", await PaginaAsync(9, 3));
    }

    [Theory]
    [Databases]
    public async Task Scorekaart_VanVoorleggenTotVaststellen_IsDaarnaVergrendeld(DatabaseProvider provider)
    {
        // Arrange
        var others = Andere();
        await using var app = await Proef.MetDossierAsync(provider, others, "EEN", "TWEE");
        await app.SendAsync(new LeverRapportage("C-1", "2026-K2", Opgaven), Proef.School("EEN"));
        HaalScorekaart ask = new("C-1", "B1", "2026-K2");

        // Act: pre-filled, put before the provider, answered, decided; then the world goes on.
        var concept = (await app.SendAsync(ask, Proef.Manager)).Value;
        var hidden = await app.SendAsync(ask, Proef.School("EEN"));
        var put = await app.SendAsync(new LegScorekaartVoor("C-1", "B1", "2026-K2"), Proef.Manager);
        var early = await app.SendAsync(new StelScorekaartVast("C-1", "B1", "2026-K2", Gevolg.Geen, "Goed."), Proef.Manager);
        await app.RunJobAsync("kwaliteit-bewijs");
        var work = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.School("EEN"))).Value.Regels.Single(w => w.Soort == "kwaliteit-scorekaart");
        var stranger = await app.SendAsync(new ReageerOpScorekaart("C-1", "B1", "2026-K2", "Niet van ons"), Proef.School("TWEE"));
        await app.SendAsync(new ReageerOpScorekaart("C-1", "B1", "2026-K2", "Het verlof in mei drukt de uren."), Proef.School("EEN"));
        var undecided = await app.SendAsync(new StelScorekaartVast("C-1", "B1", "2026-K2", Gevolg.Geen, "Goed."), Proef.Manager);
        var adjusted = await app.SendAsync(new PasKpiAan("C-1", "B1", "2026-K2", "NT2", null, "In dit kwartaal gaf alleen de leider les."), Proef.Manager);
        var decided = await app.SendAsync(new StelScorekaartVast("C-1", "B1", "2026-K2", Gevolg.Geen, "Goed, met verlof verklaard."), Proef.Manager);
        var before = (await app.SendAsync(ask, Proef.School("EEN"))).Value;
        others.EigenCijfers[("B1", "uren_gevolgd")] = 300;
        var after = (await app.SendAsync(ask, Proef.Manager)).Value;
        var late = await app.SendAsync(new PasKpiAan("C-1", "B1", "2026-K2", "NT2", 50, "Toch"), Proef.Manager);

        // Assert
        Assert.Equal((ScorekaartStatus.Concept, "NT2"), (concept.Status, concept.Uitkomst.Onbeslist.Single()));
        Assert.Equal("SCOREKAART_ONBEKEND", hidden.Errors[0].Code);
        Assert.True(put.IsSuccess && adjusted.IsSuccess && decided.IsSuccess);
        Assert.Equal("De aanbieder kan nog reageren tot en met 15-10-2026. Vaststellen kan na de reactie of na die dag.", early.Errors.Single().Message);
        Assert.Equal(("Bekijk de scorekaart en reageer", (DateOnly?)new DateOnly(2026, 10, 15)), (work.VolgendeStap, work.Termijn));
        Assert.Equal("SCOREKAART_ONBEKEND", stranger.Errors[0].Code);
        Assert.Equal("Niet geleverd en nog niet beslist: Lesuren door bevoegde NT2-docenten. Geef per KPI punten of zeg dat hij niet van toepassing is, met een reden.", undecided.Errors.Single().Message);
        Assert.Equal((ScorekaartStatus.Vastgesteld, true, 64), (before.Status, before.Klopt!.Value, before.Hash!.Length));
        Assert.Equal((before.Uitkomst.Score, before.Hash, true), (after.Uitkomst.Score, after.Hash, after.Klopt!.Value));
        Assert.Equal(new Scoreverschil("uren_gevolgd", 412, 400, 412, 300), after.Verschillen.Single(v => v.Code == "uren_gevolgd"));
        Assert.True(after.ScoreNu < after.Uitkomst.Score);
        Assert.Equal("SCOREKAART_AL_VASTGESTELD", late.Errors[0].Code);
        Assert.Equal(new Scorepunt("2026-K2", before.Uitkomst.Score, before.Uitkomst.Band!.Titel), after.Trend.Single());
        Assert.Equal("Goed, met verlof verklaard.", before.Toelichting);
    }

    [Theory]
    [Databases]
    public async Task Scorekaart_BuitenOmGewijzigd_LaatDatZien(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN");
        await StelVastAsync(app, "C-1", "EEN");

        // Act
        await app.MetDatabaseAsync(db => db.Scorekaarten.ExecuteUpdateAsync(s => s.SetProperty(k => k.Invoer, k => k.Invoer!.Replace("\"Zegt\":412", "\"Zegt\":499"))));
        var card = (await app.SendAsync(new HaalScorekaart("C-1", "B1", "2026-K2"), Proef.Manager)).Value;

        // Assert
        Assert.False(card.Klopt);
    }

    [Theory]
    [Databases]
    public async Task Scorekaart_ZonderReactie_KanNaDeTermijnEnMetKnockout(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN");
        await app.SendAsync(new WijzigKeurmerk("EEN", Proef.Vandaag, Proef.Geldig with { Keurmerk = KeurmerkStatus.Geschorst }, "register"), Proef.Manager);
        await app.SendAsync(new LeverRapportage("C-1", "2026-K2", [.. Opgaven, new("", "lesuren_nt2_bevoegd_pct", 90)]), Proef.School("EEN"));
        await app.SendAsync(new LegScorekaartVoor("C-1", "B1", "2026-K2"), Proef.Manager);

        // Act: the last day of the term, and the day after.
        app.Clock.Set(new DateOnly(2026, 10, 15));
        var last = await app.SendAsync(new StelScorekaartVast("C-1", "B1", "2026-K2", Gevolg.Plaatsingsstop, "Geschorst."), Proef.Manager);
        app.Clock.Set(new DateOnly(2026, 10, 16));
        var after = await app.SendAsync(new StelScorekaartVast("C-1", "B1", "2026-K2", Gevolg.Plaatsingsstop, "Geschorst."), Proef.Manager);
        var row = (await app.SendAsync(new ZoekScorekaarten(new PageRequest(), Status: ScorekaartStatus.Vastgesteld), Proef.School("EEN"))).Value.Items.Single();

        // Assert
        Assert.Equal("SCOREKAART_TERMIJN_LOOPT", last.Errors[0].Code);
        Assert.True(after.IsSuccess);
        Assert.Equal(("onvoldoende", Gevolg.Plaatsingsstop), (row.Band, row.Gevolg));
        Assert.True(row.Score > 85);
    }

    [Theory]
    [Databases]
    public async Task Vergelijking_VoorEenAanbieder_IsZonderNamenEnPasMetGenoegAnderen(DatabaseProvider provider)
    {
        // Arrange
        var others = Andere();
        foreach (var code in new[] { "DRIE", "VIER" })
        {
            others.Contract("C-" + code, code, Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1);
        }

        await using var app = await Proef.MetDossierAsync(provider, others, "EEN", "TWEE", "DRIE", "VIER");
        await StelVastAsync(app, "C-1", "EEN");
        await StelVastAsync(app, "C-2", "TWEE");
        await StelVastAsync(app, "C-DRIE", "DRIE");
        HaalScorekaart ask = new("C-1", "B1", "2026-K2");

        // Act
        var few = (await app.SendAsync(ask, Proef.School("EEN"))).Value.Vergelijking;
        var manager = (await app.SendAsync(ask, Proef.Manager)).Value.Vergelijking;
        await StelVastAsync(app, "C-VIER", "VIER");
        var enough = (await app.SendAsync(ask, Proef.School("EEN"))).Value.Vergelijking;

        // Assert
        Assert.Equal((2, null, 0), (few.Aanbieders, few.Gemiddelde, few.Regels.Count));
        Assert.Equal(["DRIE", "TWEE"], manager.Regels.Select(r => r.Aanbieder).Order());
        Assert.Equal((3, 0), (enough.Aanbieders, enough.Regels.Count));
        Assert.NotNull(enough.Gemiddelde);
    }

    [Theory]
    [Databases]
    public async Task Scoremodel_NieuweVersie_ToontHetEffectEnLaatOudeKaartenStaan(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN");
        await StelVastAsync(app, "C-1", "EEN");
        var old = (await app.SendAsync(new HaalScoremodel(Route.B1), Proef.School("EEN"))).Value;
        var changed = old.Inhoud with { Kpis = [.. old.Inhoud.Kpis.Select(k => k.Code == "AANWEZIGHEID" ? k with { Norm = 99, Coulance = 1 } : k)] };
        var score = (await app.SendAsync(new HaalScorekaart("C-1", "B1", "2026-K2"), Proef.Manager)).Value.Uitkomst.Score;

        // Act
        var effect = (await app.SendAsync(new BerekenModeleffect(Route.B1, changed), Proef.Manager)).Value;
        var early = await app.SendAsync(new StelScoremodelVast(Route.B1, old.Vanaf, changed, "Strenger"), Proef.Manager);
        var wrong = await app.SendAsync(new StelScoremodelVast(Route.B1, new DateOnly(2026, 7, 1), changed with { Kpis = [.. changed.Kpis.Skip(1)], Banden = [new("goed", 10, Gevolg.Geen)], Knockouts = ["BESTAAT-NIET"] }, "Fout"), Proef.Manager);
        var adopted = await app.SendAsync(new StelScoremodelVast(Route.B1, new DateOnly(2026, 7, 1), changed, "Strenger"), Proef.Manager);
        var kept = (await app.SendAsync(new HaalScorekaart("C-1", "B1", "2026-K2"), Proef.Manager)).Value;
        var next = (await app.SendAsync(new HaalScorekaart("C-1", "B1", "2026-K3"), Proef.Manager)).Value;

        // Assert
        Assert.Equal((1, score), (effect.Periodes, effect.Rijen.Single().Was));
        Assert.True(effect.Rijen[0].Wordt < effect.Rijen[0].Was);
        Assert.Equal("SCOREMODEL_VANAF_TE_VROEG", early.Errors.Single().Code);
        Assert.Equal(["De gewichten zijn samen 85; verwacht 100.", "De standen lopen zonder gat van 0 tot en met 100: de laagste begint bij 0 en elke stand heeft een eigen ondergrens.", "Eis ‘BESTAAT-NIET’ staat niet in de catalogus."], wrong.Errors.Select(e => e.Message));
        Assert.True(adopted.IsSuccess);
        Assert.Equal((score, 80m), (kept.Uitkomst.Score, kept.Uitkomst.Kpis.Single(k => k.Kpi.Code == "AANWEZIGHEID").Kpi.Norm));
        Assert.Equal(99m, next.Uitkomst.Kpis.Single(k => k.Kpi.Code == "AANWEZIGHEID").Kpi.Norm);
    }

    private static async Task StelVastAsync(TestApp app, string contract, string provider)
    {
        await app.SendAsync(new LeverRapportage(contract, "2026-K2", [.. Opgaven, new("", "lesuren_nt2_bevoegd_pct", 90)]), Proef.School(provider));
        await app.SendAsync(new LegScorekaartVoor(contract, "B1", "2026-K2"), Proef.Manager);
        await app.SendAsync(new ReageerOpScorekaart(contract, "B1", "2026-K2", "Akkoord."), Proef.School(provider));
        Assert.Empty((await app.SendAsync(new StelScorekaartVast(contract, "B1", "2026-K2", Gevolg.Geen, "Goed."), Proef.Manager)).Errors);
    }
}
