// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>A lesson with a signed list, from the provider's page to the tablet of the students, without scripts.</summary>
public sealed partial class PresentieTests
{
    private const string Vandaag = "2026-11-01";

    [Fact]
    public async Task Presentie_OpDeTablet_WerktZonderAccountEnToontAlleenDeLijst()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var placement = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(1), new PlaatsingFilter(Status: PlaatsingStatus.Gestart, Aanbieder: "TAALHAVEN", Contract: "IB-2022-01", Perceel: "B1")))).Pagina.Items.Single();
        var group = await app.SendAsync(new LegGroepVast("IB-2022-01", "B1", "DAG-1", new GroepGegevens(placement.Startdatum!.Value, 12, Groepsvorm.Dag, "Testlaan 1")), Wie.Taalhaven);
        await app.SendAsync(new DeelIn(placement.Nummer, group), Wie.Taalhaven);
        using var teacher = new Bezoeker(app, Wie.Taalhaven);
        using var student = new Bezoeker(app);

        // Act
        await teacher.StuurAsync($"/plaatsingen/groepen/groep?id={group}", "Les", ("LesDatum", Vandaag), ("LesUren", "3"), ("LesOnline", "false"));
        var lesson = (await app.SendAsync(new ZoekLessen(new PageRequest(1), group), Wie.Taalhaven)).Items.Single();
        var page = $"/plaatsingen/lessen/les?id={lesson.Id}";
        var address = Adres().Match((await teacher.StuurAsync(page, "Open")).Html).Value;
        var absent = await teacher.StuurAsync(page, "Afwezig", ("Plaatsing", placement.Nummer), ("Soort", "Geoorloofd"));
        var noted = await teacher.OpenAsync(page);
        var code = Code().Match((await teacher.StuurAsync(page, "Code", ("Plaatsing", placement.Nummer))).Html).Groups[1].Value;
        var sheet = await student.OpenAsync(address);
        var person = (await app.SendAsync(new HaalLesblad(address.Split('/')[^1]))).Deelnemers.Single().PlaatsingId.ToString();
        var empty = await student.StuurAsync(address, null);
        var wrong = await student.StuurAsync(address, null, ("PlaatsingId", person), ("Code", "12345"));
        var done = await student.StuurAsync(address, null, ("PlaatsingId", person), ("Code", code));
        var stranger = await student.OpenAsync("/presentie/" + new string('0', 64));
        var list = await teacher.OpenAsync(page);
        var hours = await teacher.OpenAsync("/plaatsingen/uren?maand=2026-11-01&contract=IB-2022-01");
        var proposed = await teacher.OpenAsync("/plaatsingen/uren?maand=2026-11-01&contract=IB-2022-01&lessen=Leeg");

        // Assert
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        sheet.Zegt($"{placement.Persoon!.Voornaam} {placement.Persoon.Achternaam[..1]}.");
        sheet.ZegtNiet(placement.Persoon.Achternaam);
        sheet.ZegtNiet(placement.Dossiernummer);
        empty.Zegt("Kies uw naam.");
        wrong.Zegt("Deze code hoort niet bij deze naam.");
        done.Zegt("U staat op de lijst.");
        done.Zegt("Iedereen staat op de lijst.");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        list.Zegt("1 van 1 persoon");
        list.ZegtNiet(code);
        Assert.Equal(HttpStatusCode.Redirect, absent.Status);
        noted.Zegt("Wis");
        list.ZegtNiet("Geoorloofd afwezig");
        hours.Zegt("3 van 3 uur in 1 les");
        hours.ZegtNiet("Nog niet opgeslagen");
        proposed.Zegt("Nog niet opgeslagen");
    }

    [GeneratedRegex("/presentie/[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Adres();

    [GeneratedRegex("<code>([0-9]{6})</code>", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
