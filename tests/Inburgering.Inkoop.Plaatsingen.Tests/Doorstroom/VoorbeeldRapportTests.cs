// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class VoorbeeldRapportTests
{
    [Theory]
    [Databases]
    public async Task Doorstroom_Voorbeeldregio_IsLetterLijkHetVerwachteRapport(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        var regio = new Regio(app);
        Voorbeeldmap.Vul(regio);
        await regio.BewaarAsync();
        app.Sql.Clear();

        // Act
        var rapport = await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(new DateOnly(2026, 10, 1))));

        // Assert
        var expected = await File.ReadAllTextAsync(Path.Combine(Voorbeeld.Verwacht, "doorstroom-2026-10-01.json"));
        Assert.Equal(expected.TrimEnd(), Encoding.UTF8.GetString(DoorstroomJson.Schrijf(rapport.Value)).TrimEnd());
        Assert.Equal(1, app.Sql.Count);
    }
}
