// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Demo;

public sealed class DemoContractenTests
{
    [Fact]
    public async Task Demo_DossierEnInkoop_GevenElkSchermIetsTeZien()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var today = app.Clock.Vandaag();
        var message = new DemoBericht(app.Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);
        Actor[] judges = [new("c", "Consulent", [Rol.Consulent], Scope.Volledig, Kanaal.Web), new("m", "Manager", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web)];

        // Act
        await new DemoContractdossier(message, today).VulAsync();
        await new DemoInkoop(message, today).VulAsync(judges);

        // Assert
        var documents = await message.VraagAsync(new ZoekContractdocumenten(DemoContractdossier.MetDossier));
        Assert.Equal(5, documents.Documenten.Count);
        Assert.Contains(documents.Verwacht, v => v.Toestand == Documenttoestand.Ontbreekt);
        Assert.Contains(documents.Verwacht, v => v.Toestand == Documenttoestand.VerlooptBinnenkort);
        var talks = (await message.VraagAsync(new ZoekGesprekken(DemoContractdossier.MetDossier))).Gesprekken;
        Assert.Equal([Gesprekstatus.Gepland, Gesprekstatus.Gehouden], talks.Select(g => g.Status));
        Assert.Contains(talks[1].Afspraken, a => a.TeLaat);
        var contract = await message.VraagAsync(new HaalContract(DemoContractdossier.TeBesluiten));
        Assert.Equal((today.AddDays(30), 1, 1), (contract.BesluitUiterlijk, contract.Wijzigingen.Count, contract.Indexbesluiten.Count));
        var judged = await message.VraagAsync(new HaalInkooptraject(DemoInkoop.InBeoordeling));
        Assert.Equal((Trajectstap.Beoordeling, 3), (judged.Stap, judged.Percelen.Count));
        Assert.Equal(3, (await message.VraagAsync(new HaalPerceelbeoordeling(DemoInkoop.InBeoordeling, "B1"))).Inschrijvingen.Count);
        Assert.Equal(Trajectstap.VoorlopigGegund, (await message.VraagAsync(new HaalInkooptraject(DemoInkoop.Gegund))).Stap);
    }

    [Fact]
    public void Pdf_VerwijstNaarZijnEigenDelen()
    {
        // Act
        var text = Encoding.ASCII.GetString(DemoPdf.Maak("Voorbeeld (met haakjes)"));

        // Assert
        Assert.StartsWith("%PDF-1.4\n", text, StringComparison.Ordinal);
        var table = int.Parse(text.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("xref", text.Substring(table, 4));
        var places = text[table..].Split('\n').Where(l => l.EndsWith(" 00000 n ", StringComparison.Ordinal)).Select(l => int.Parse(l[..10], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(5, places.Count);
        Assert.All(places.Select((p, i) => (p, i)), x => Assert.StartsWith($"{x.i + 1} 0 obj", text[x.p..], StringComparison.Ordinal));
    }
}
