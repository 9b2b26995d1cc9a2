// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Vragen;

public sealed class RapportagevraagTests
{
    private static readonly VraagOnderwerp Over = new("C-1", "2026-K2", "B1", "uren_gevolgd");

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1, Route.Z)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Maand, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1);

    [Theory]
    [Databases]
    public async Task Vraag_VanStellenTotAfsluiten_BlijftBijHetCijferStaan(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        await app.SendAsync(new LeverRapportage("C-1", "2026-K2", [new("B1", "uren_gevolgd", 412)]), Proef.School("EEN"));

        // Act
        var asked = await app.SendAsync(new StelVraag(Over, " Waar komt het verschil vandaan? "), Proef.Manager);
        var twice = await app.SendAsync(new StelVraag(Over, "Nog een keer?"), Proef.Manager);
        await app.RunJobAsync("kwaliteit-bewijs");
        var work = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.School("EEN"))).Value.Regels.Where(w => w.Soort == "kwaliteit-vraag").ToList();
        var stranger = await app.SendAsync(new BeantwoordVraag(asked.Value, "Niet van ons"), Proef.School("TWEE"));
        var answered = await app.SendAsync(new BeantwoordVraag(asked.Value, "Een groep is dubbel geteld."), Proef.School("EEN"));
        var more = await app.SendAsync(new BeantwoordVraag(asked.Value, "De correctie volgt."), Proef.School("EEN"));
        await app.RunJobAsync("kwaliteit-bewijs");
        var manager = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.Manager)).Value.Regels.Single(w => w.Soort == "kwaliteit-vraag");
        var closed = await app.SendAsync(new SluitVraagAf(asked.Value, "Gecorrigeerd in versie 2."), Proef.Manager);
        var late = await app.SendAsync(new BeantwoordVraag(asked.Value, "Toch anders"), Proef.School("EEN"));

        // Assert
        Assert.Equal(("VRAAG_LOOPT_AL", "Over ‘Gevolgde uren’ in deze periode loopt al een vraag. Sluit die eerst af."), (twice.Errors[0].Code, twice.Errors[0].Message));
        Assert.Equal(("Beantwoord de vraag", (DateOnly?)new DateOnly(2026, 10, 11)), (work.Single().VolgendeStap, work.Single().Termijn));
        Assert.Equal("VRAAG_ONBEKEND", stranger.Errors[0].Code);
        Assert.True(answered.IsSuccess && more.IsSuccess && closed.IsSuccess);
        Assert.Equal("Lees het antwoord en sluit af", manager.VolgendeStap);
        Assert.Equal("VRAAG_AL_AFGESLOTEN", late.Errors[0].Code);
        var kept = (await app.SendAsync(new HaalRapportage("C-1", "2026-K2"), Proef.School("EEN"))).Value.Vragen.Single();
        Assert.Equal(
            ("Waar komt het verschil vandaan?", "Een groep is dubbel geteld.\n\nAanvulling op 01-10-2026: De correctie volgt.", "Gecorrigeerd in versie 2.", VraagStatus.Afgesloten),
            (kept.Tekst, kept.Antwoord, kept.Slotsom, kept.Status));
    }

    [Theory]
    [Databases]
    public async Task Vraag_OverVerkeerdCijfer_MeldtAlleFoutenTegelijk(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");

        // Act
        var wrong = await app.SendAsync(new StelVraag(new VraagOnderwerp("C-1", "2026", "X", "bestaat_niet"), "Wat is dit?"), Proef.Manager);
        var missing = await app.SendAsync(new StelVraag(Over with { Contractnummer = "C-9" }, "Wat is dit?"), Proef.Manager);
        var elsewhere = await app.SendAsync(new StelVraag(Over, "Wat is dit?"), Proef.Manager with { Scope = SharedKernel.Access.Scope.VanGemeenten("1916") });
        var list = await app.SendAsync(new ZoekVragen(new PageRequest(MetTotaal: true)), Proef.Manager);

        // Assert
        Assert.Equal(["VRAAG_PERIODE_ONBEKEND", "VRAAG_PERCEEL_ONBEKEND", "VRAAG_KPI_ONBEKEND"], wrong.Errors.Select(e => e.Code));
        Assert.Equal(("VRAAG_CONTRACT_ONBEKEND", "VRAAG_CONTRACT_ONBEKEND"), (missing.Errors[0].Code, elsewhere.Errors[0].Code));
        Assert.Equal(0, list.Value.Totaal);
    }

    [Theory]
    [Databases]
    public async Task Concept_BewaartWatGetyptIs_TotDatGeleverdIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        List<Conceptveld> typed = [new("B1", "gestart", "vier"), new("B1", "uitval", ""), new("", "klachten_ontvangen", "0")];

        // Act
        await app.SendAsync(new BewaarConcept("C-1", "2026-K2", typed), Proef.School("EEN"));
        await app.SendAsync(new BewaarConcept("C-1", "2026-K2", [.. typed, new("Z", "gestart", "2,5,")]), Proef.School("EEN"));
        var own = await app.SendAsync(new HaalConcept("C-1", "2026-K2"), Proef.School("EEN"));
        var other = await app.SendAsync(new HaalConcept("C-1", "2026-K2"), Proef.School("TWEE"));
        var manager = await app.SendAsync(new HaalConcept("C-1", "2026-K2"), Proef.Manager);
        await app.SendAsync(new LeverRapportage("C-1", "2026-K2", [new("B1", "gestart", 4)]), Proef.School("EEN"));
        var gone = await app.SendAsync(new HaalConcept("C-1", "2026-K2"), Proef.School("EEN"));

        // Assert
        Assert.Equal(["vier", "0", "2,5,"], own.Value.Velden.Select(v => v.Getypt));
        Assert.Equal(["RAPPORTAGE_CONCEPT_ONBEKEND", "RAPPORTAGE_CONCEPT_ONBEKEND", "RAPPORTAGE_CONCEPT_ONBEKEND"], new[] { other, manager, gone }.Select(r => r.Errors[0].Code));
    }
}
