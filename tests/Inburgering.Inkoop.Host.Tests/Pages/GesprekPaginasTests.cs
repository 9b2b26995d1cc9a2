// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed class GesprekPaginasTests
{
    private const string Pad = "/contracten/IB-1/gesprekken";
    private static readonly Actor Een = new("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web);
    private static readonly Actor Twee = new("b", "Twee", [Rol.Aanbieder], Scope.VanAanbieder("TWEE"), Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Gesprek_VanAgendaTotAfgerondeAfspraak_LooptOpDePagina(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        using var manager = new Bezoeker(app, HostApp.Contractmanager);
        using var school = new Bezoeker(app, Een);

        // Act
        var wrong = await manager.StuurAsync(Pad, null, ("Formulier.Onderwerp", "Derde kwartaal"), ("Formulier.Aanvang", "half drie"));
        var planned = await manager.StuurAsync(Pad, null, ("Formulier.Onderwerp", "Derde kwartaal"), ("Formulier.Datum", "2026-10-01"), ("Formulier.EigenPunten", "Rooster\nLokalen"));
        var seen = await school.OpenAsync($"{Pad}?gesprek=1");
        var contract = await school.OpenAsync("/contracten/IB-1");
        var calendar = await school.OpenAsync("/contracten/kalender?soort=Gesprek");
        var feed = (await app.Client(Een).GetStringAsync(new Uri("/api/v1/agenda.ics", UriKind.Relative))).Replace("\r\n ", "", StringComparison.Ordinal);
        var minutes = await manager.StuurAsync(
            $"{Pad}?gesprek=1", "Verslag", ("Versie", "0"), ("GehoudenOp", "2026-10-01"), ("Verslag", "Het rooster is besproken."), ("Nieuw[0].Omschrijving", "Rooster sturen"), ("Nieuw[0].Eigenaar", "Aanbieder"), ("Nieuw[0].UiterlijkOp", "2026-10-15"), ("Nieuw[1].Omschrijving", ""));
        var done = await school.StuurAsync($"{Pad}?gesprek=1&afspraak=1", "RondAf", ("Afspraakversie", "0"), ("AfgerondOp", "2026-10-01"), ("Resultaat", "Verstuurd."));
        var after = await school.OpenAsync($"{Pad}?gesprek=1");
        using var other = new Bezoeker(app, Twee);
        var theirs = await other.OpenAsync($"{Pad}?gesprek=1");
        var question = "{ contractgesprekken(contract: \"IB-1\") { gesprekken { volgnummer status verslag agenda { bron tekst } afspraken { omschrijving eigenaar afgerondOp } } } }";
        var own = await app.Client(Een).GraphQLAsync(question);
        var none = await app.Client(Twee).GraphQLAsync(question);

        // Assert
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        wrong.Zegt("Schrijf de tijd als 14:30.");
        wrong.Zegt("Vul in op welke dag het gesprek is.");
        wrong.Zegt("half drie");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (planned.Status, minutes.Status, done.Status));
        seen.Zegt("Lokalen");
        seen.Zegt("Bewijs van verzekering ontbreekt");
        seen.ZegtNiet("Verslag vastleggen");
        contract.Zegt("Gesprek 01-10-2026");
        calendar.Zegt("Contractgesprek: Derde kwartaal");
        calendar.Zegt("/contracten/IB-1/gesprekken?gesprek=1");
        Assert.Contains("UID:IB-1/gesprek-1@inburgering-inkoop", feed, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261001", feed, StringComparison.Ordinal);
        after.Zegt("klaar op 01-10-2026");
        after.Zegt("Het rooster is besproken.");
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Equal(("Rooster sturen", "2026-10-01"), (own.At("data.contractgesprekken.gesprekken.0.afspraken.0.omschrijving").GetString(), own.At("data.contractgesprekken.gesprekken.0.afspraken.0.afgerondOp").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, none.At("data.contractgesprekken").ValueKind);
    }
}
