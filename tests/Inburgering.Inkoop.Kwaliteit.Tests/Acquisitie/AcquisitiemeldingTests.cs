// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Acquisitie;

public sealed class AcquisitiemeldingTests
{
    private static readonly DateOnly Uitgifte = new(2026, 8, 1);

    [Theory]
    [Databases]
    public async Task MeldAcquisitie_Vertrouwelijk_MelderAlleenVoorContractmanager(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");

        // Act
        var number = (await app.SendAsync(new MeldAcquisitie(new MeldingGegevens("EEN", null, Uitgifte, "Cadeaubon bij inschrijving", true)), Proef.Consulent)).Value;

        // Assert
        Assert.Equal("AM-00001", number);
        var manager = (await app.SendAsync(new HaalMelding(number), Proef.Manager)).Value;
        var reporter = (await app.SendAsync(new HaalMelding(number), Proef.Consulent)).Value;
        var school = await app.SendAsync(new HaalMelding(number), Proef.School("EEN"));
        Assert.Equal(("Testconsulent", "Cadeaubon bij inschrijving"), (manager.Melder, manager.Omschrijving));
        Assert.Equal((null, "Cadeaubon bij inschrijving"), (reporter.Melder, reporter.Omschrijving));
        Assert.Equal(("ACQUISITIE_ONBEKEND", "Deze melding is niet gevonden."), (school.Errors[0].Code, school.Errors[0].Message));
        var log = await app.MetDatabaseAsync(db => db.Logboek.SingleAsync(l => l.Handeling == "MeldAcquisitie"));
        Assert.DoesNotContain("Testconsulent", log.Nieuw!, StringComparison.Ordinal);
        Assert.DoesNotContain("Cadeaubon", log.Nieuw!, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Behandeling_InVolgorde_EindigtMetGevolg(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");
        var number = (await app.SendAsync(new MeldAcquisitie(new MeldingGegevens("EEN", null, Uitgifte, "Laptop cadeau", true, " PL-00007 ", "SN-7")), Proef.Consulent)).Value;

        // Act
        var tooSoon = await app.SendAsync(new BeoordeelMelding(number, Proef.Vandaag, MeldingOordeel.Gegrond, "Bewezen"), Proef.Manager);
        await app.SendAsync(new LegHoorVast(number, Proef.Vandaag, "Aanbieder erkent het"), Proef.Manager);
        await app.SendAsync(new BeoordeelMelding(number, Proef.Vandaag, MeldingOordeel.Gegrond, "Bewezen"), Proef.Manager);
        var closed = await app.SendAsync(new HandelMeldingAf(number, Proef.Vandaag, Gevolg.Waarschuwing, "Eerste keer"), Proef.Manager);

        // Assert
        Assert.Equal(("ACQUISITIE_STAP_NIET_AAN_DE_BEURT", "Melding AM-00001 is binnengekomen; deze stap is nu niet aan de beurt. De volgorde is horen, beoordelen, afhandelen."), (tooSoon.Errors[0].Code, tooSoon.Errors[0].Message));
        Assert.True(closed.IsSuccess);
        var school = (await app.SendAsync(new HaalMelding(number), Proef.School("EEN"))).Value;
        Assert.Equal((MeldingStatus.Afgehandeld, Gevolg.Waarschuwing), (school.Regel.Status, school.Regel.Gevolg!.Value));
        Assert.Equal((null, null, "Aanbieder erkent het"), (school.Omschrijving, school.Melder, school.Hoorverslag));
        Assert.Equal((null, null), (school.Plaatsing, school.Serienummer));
        var reporter = (await app.SendAsync(new HaalMelding(number), Proef.Consulent)).Value;
        Assert.Equal(("PL-00007", "SN-7"), (reporter.Plaatsing, reporter.Serienummer));
        Assert.DoesNotContain("PL-00007", (await app.MetDatabaseAsync(db => db.Logboek.SingleAsync(l => l.Handeling == "MeldAcquisitie"))).Nieuw!, StringComparison.Ordinal);
        Assert.False((await app.SendAsync(new HaalMelding(number), Proef.School("TWEE"))).IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task HandelMeldingAf_Ongegrond_KanGeenGevolgHebben(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");
        var number = (await app.SendAsync(new MeldAcquisitie(new MeldingGegevens("EEN", null, Uitgifte, "Gerucht", false)), Proef.Consulent)).Value;
        await app.SendAsync(new LegHoorVast(number, Proef.Vandaag, "Ontkent"), Proef.Manager);
        await app.SendAsync(new BeoordeelMelding(number, Proef.Vandaag, MeldingOordeel.Ongegrond, "Geen bewijs"), Proef.Manager);

        // Act
        var outcome = await app.SendAsync(new HandelMeldingAf(number, Proef.Vandaag, Gevolg.Boete, "Toch"), Proef.Manager);

        // Assert
        Assert.Equal(("ACQUISITIE_GEVOLG_ZONDER_GROND", "Gevolg"), (outcome.Errors[0].Code, outcome.Errors[0].Field));
    }

    [Theory]
    [Databases]
    public async Task DeviceZonderOvereenkomst_TweemaalGemeld_GeeftEenMeldingDieOpenBlijftNaTekenen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");
        await app.VertelAsync(new DeviceUitgeleendZonderOvereenkomst("SN-1", "PL-00001", "EEN", "C-1", Uitgifte));
        await app.VertelAsync(new DeviceUitgeleendZonderOvereenkomst("SN-1", "PL-00001", "EEN", "C-1", Uitgifte));
        await app.VertelAsync(new DeviceUitgeleendZonderOvereenkomst("SN-2", "PL-00002", "EEN", "C-1", Uitgifte));
        await app.VertelAsync(new BruikleenovereenkomstAlsnogGetekend("SN-1", "PL-00001", "EEN", Uitgifte, new DateOnly(2026, 9, 15)));

        // Act
        await app.DeliverEventsAsync();

        // Assert
        var rows = (await app.SendAsync(new ZoekMeldingen(new PageRequest()), Proef.Manager)).Value.Items;
        Assert.Equal([("AM-00001", new DateOnly(2026, 9, 15), MeldingStatus.Intake), ("AM-00002", null, MeldingStatus.Intake)], rows.Select(r => (r.Nummer, r.AlsnogGetekendOp, r.Status)));
        Assert.All(rows, r => Assert.True(r.Automatisch));
        Assert.Equal(2, (await app.SendAsync(new ZoekMeldingen(new PageRequest()), Proef.School("EEN"))).Value.Items.Count);
        Assert.Empty((await app.SendAsync(new ZoekMeldingen(new PageRequest()), Proef.School("TWEE"))).Value.Items);
    }
}
