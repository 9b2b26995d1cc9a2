// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>What the sample does not hold and pages show: a rule for indexation with its figures, and an edition of the monitor as issued.</summary>
internal sealed class RegioVulling(IServiceProvider services)
{
    private const string Contract = "IB-2022-01";
    private const string Reeks = "CBS Dienstenprijsindex";

    public async Task VulAsync()
    {
        foreach (var (period, value) in new[] { ("2024", 118.2m), ("2025", 122.9m) })
        {
            await services.DoeAsync(new LegIndexcijferVast(Reeks, period, value, "CBS StatLine"));
        }

        var contract = (await services.DoeAsync(new HaalContract(Contract))).Value;
        await services.DoeAsync(new LegIndexregelVast(Contract, contract.Versie, new Indexregel(Reeks, 80m, 5m, "artikel 7")));
        await services.DoeAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar));
        await services.DoeAsync(new StelOpendataVast(new DateOnly(2026, 6, 30)));
        await services.DoeAsync(new LegIndicatorVast("I12/03", "Aantal geslaagden", Verantwoordingsmaat.Geslaagd, new DateOnly(2024, 1, 1)));
        await services.DoeAsync(new RegistreerWebhook("Leerlingvolgsysteem", "https://ontvanger.example/haak", "TAALHAVEN"));
    }
}
