// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

/// <summary>Ten thousand devices in one file, with the faults that people make: each gets its own line, column, value and expectation.</summary>
public sealed class DevicesAanleveringTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>, IDisposable
{
    private const int Aantal = 10_000;
    private readonly HostApp app = host.App;
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task TienduizendDevices_MetFouten_KrijgenElkHunFoutEnDeRestKomtBinnen()
    {
        // Arrange: every thousandth line is a serial number that was there before, the next an unknown contract, the next a bad serial number,
        // the next a serial number of another provider, the next a state that a file cannot set.
        var text = new StringBuilder("serienummer;type;eigenaar;contract;perceel;aanschafwaarde_euro;stand\n");
        List<string> expected = [];
        for (var i = 1; i <= Aantal; i++)
        {
            var line = i + 1;
            var (serial, contract, state) = ($"TD{i:00000}", "IB-2022-01", "");
            switch (i % 1000)
            {
                case 1 when i > 1000:
                    serial = "TD00500";
                    expected.Add($"{line} serienummer: Deze rij staat er al, op regel 501: serienummer ‘TD00500’. Lever elke sleutel één keer.");
                    break;
                case 2:
                    contract = "IB-9999-01";
                    expected.Add($"{line} perceel: Perceel ‘Z’ van contract ‘IB-9999-01’ is niet gevonden. Verwacht een perceel uit percelen of uit het systeem.");
                    break;
                case 3:
                    serial = "TD 00#" + i.ToString(CultureInfo.InvariantCulture);
                    expected.Add($"{line} serienummer: ‘{serial}’ klopt niet: verwacht een serienummer van 2 tot 60 letters, cijfers, punten of streepjes.");
                    break;
                case 4 when i < 1000:
                    serial = "VB02600001";
                    expected.Add($"{line} serienummer: Serienummer ‘VB02600001’ is al in gebruik. Controleer het nummer op het device.");
                    break;
                case 5:
                    state = "Uitgeleend";
                    expected.Add($"{line} stand: Device ‘{serial}’ is beschikbaar en kan niet uitgeleend worden. Uitlenen en innemen horen in bruiklenen; wel kan: in reparatie, vermist, afgeschreven.");
                    break;
            }

            text.Append(CultureInfo.InvariantCulture, $"{serial};Laptop;Aanbieder;{contract};Z;400,00;{state}\n");
        }

        map.Schrijf("devices.csv", text.ToString());

        // Act
        var provider = Wie.Taalhaven with { Kanaal = Kanaal.Import };
        var result = await app.Services.GetRequiredService<Importeur>().VoerUitAsync(new ImportOpdracht(map.Pad, "devices", provider, Proef: false, PerRij: true), null, CancellationToken.None);

        // Assert
        var faults = result.Meldingen.Where(m => !m.IsWaarschuwing).OrderBy(m => m.Regel).ToList();
        Assert.Equal(expected, faults.Select(f => $"{f.Regel} {f.Kolom}: {f.Melding}"));
        var counts = Assert.Single(result.Bestanden);
        Assert.Equal((Aantal, Aantal - expected.Count, expected.Count), (counts.Gelezen, counts.Toegevoegd, counts.Afgewezen));
        Assert.Equal(Aantal - expected.Count, (await app.SendAsync(new ZoekDevices(new PageRequest(1, MetTotaal: true), new DeviceFilter("TD")))).Totaal);
        Assert.Equal("IB-2022-02", (await app.SendAsync(new HaalDevice("VB02600001"))).Contractnummer);
    }
}
