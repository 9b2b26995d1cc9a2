// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>Who falls under the Wi2013 is seen apart wherever people stand together.</summary>
public sealed partial class EnOndertussenTests
{
    private const string Ondertussen = "PL-00348";

    [Fact]
    public async Task LijstenMetMensen_WieOnderDeWi2013Valt_HeeftEenMerkEnEenAnderNiet()
    {
        // Arrange: one of each law in one group, with a lesson today and a signal.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var today = app.Clock.Vandaag();
        var same = new PlaatsingFilter(Wet: Wet.Wi2021, Status: PlaatsingStatus.Gestart, Contract: "IB-2022-03", Perceel: "B1");
        var other = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(1), same))).Pagina.Items.Single().Nummer;
        var group = await app.SendAsync(new LegGroepVast("IB-2022-03", "B1", "DAG-1", new GroepGegevens(today.AddYears(-5), 12, Groepsvorm.Dag, "Testlaan 1")));
        var lesson = await app.SendAsync(new LegLesVast(group, today, 3, false));
        foreach (var number in new[] { Ondertussen, other })
        {
            await app.SendAsync(new DeelIn(number, group));
            await app.SendAsync(new MeldSignaal(number, Signaalonderwerp.Verzuim, "Komt weinig."));
            await app.SendAsync(new MeldExamen(number, Onderdeel.KNM, null, today, Uitslag.Gezakt));
        }

        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));
        using var aanbieder = new Bezoeker(app, Wie.Taalhaven with { Scope = Scope.VanAanbieder("DUINTAAL") });

        // Act
        Antwoord[] pages =
        [
            await consulent.OpenAsync("/plaatsingen/uren?maand=2026-10-01&contract=IB-2022-03"),
            await consulent.OpenAsync($"/plaatsingen/groepen/groep?id={group}"),
            await consulent.OpenAsync("/plaatsingen/signalen"),
            await consulent.OpenAsync($"/plaatsingen/examens?vanaf={today:yyyy-MM-dd}"),
            await aanbieder.OpenAsync($"/plaatsingen/examens?vanaf={today:yyyy-MM-dd}"),
            await aanbieder.OpenAsync($"/plaatsingen/lessen/les?id={lesson}"),
        ];

        // Assert
        Assert.All(pages, page =>
        {
            var marked = Rij().Matches(page.Html).Select(r => r.Value).ToLookup(r => r.Contains("en ondertussen", StringComparison.Ordinal));
            Assert.Contains(marked[true], r => r.Contains(Ondertussen, StringComparison.Ordinal));
            Assert.Contains(marked[false], r => r.Contains(other, StringComparison.Ordinal));
            Assert.DoesNotContain(marked[true], r => r.Contains(other, StringComparison.Ordinal));
        });
    }

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline, 1000)]
    private static partial Regex Rij();
}
