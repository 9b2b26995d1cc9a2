// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>Two providers with a contract in force each (IB-1 of EEN, IB-2 of TWEE), and a concept IB-3 of EEN.</summary>
internal static class ContractRegio
{
    private static readonly ContractGegevens Gegevens = new(
        "EEN", ContractSoort.Raamovereenkomst, [], ["0626"], new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), [24], 6, null, 100_000m, Rapportagefrequentie.Kwartaal, []);

    public static async Task MaakAsync(HostApp app)
    {
        await DoeAsync(app, new LegGemeenteVast("0626", "Voorschoten"));
        foreach (var (number, provider) in new[] { ("IB-1", "EEN"), ("IB-2", "TWEE"), ("IB-3", "EEN") })
        {
            if (number != "IB-3")
            {
                await app.SendAsync(new RegistreerAanbieder(provider, new AanbiederGegevens("Aanbieder " + provider, null, null, null, null)));
            }

            await app.SendAsync(new RegistreerContract(number, Gegevens with { Aanbieder = provider }));
            await DoeAsync(app, new VoegPerceelToe(number, 0, "B1", new PerceelGegevens(Route.B1, 20, 28, Inhaallesbetaler.Aanbieder, 350, 20, true, false), new PrijsGegevens(Prijsmodel.PerUur, 16.90m, new DateOnly(2026, 1, 1), null, null)));
            if (number != "IB-3")
            {
                var detail = await app.SendAsync(new HaalContract(number));
                await DoeAsync(app, new ActiveerContract(number, detail.Versie, [.. detail.Volledigheid.Where(p => !p.Voldaan).Select(p => new AanvaardPunt(p.Code, "Volgt."))]));
            }
        }
    }

    /// <summary>Sends a command as the system; it must succeed.</summary>
    public static async Task DoeAsync(this HostApp app, ICommand<Result> command)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        Assert.True(outcome.IsSuccess, string.Join("; ", outcome.Errors.Select(e => e.Message)));
    }
}
