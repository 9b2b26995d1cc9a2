// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

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
            await DoeAsync(new LegIndexcijferVast(Reeks, period, value, "CBS StatLine"));
        }

        await using (var scope = Begin())
        {
            var contract = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new HaalContract(Contract));
            await DoeAsync(new LegIndexregelVast(Contract, contract.Value.Versie, new Indexregel(Reeks, 80m, 5m, "artikel 7")));
        }

        await DoeAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar));
    }

    private AsyncServiceScope Begin()
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Web);
        return scope;
    }

    private async Task DoeAsync<TResult>(ICommand<TResult> command)
        where TResult : IResult<TResult>
    {
        await using var scope = Begin();
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException($"{command}: {string.Join("; ", outcome.Errors.Select(e => e.Message))}");
        }
    }
}
