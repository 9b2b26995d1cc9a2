// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using MediatR;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>What no import file holds: start groups, waiting lists and what was published, made with the messages that people send.</summary>
internal sealed class DemoVervolg(IServiceScopeFactory scopes)
{
    private const int Wachtenden = 3;

    /// <summary>Two groups for every lot of a leerroute, and a few people who wait. What a rule refuses is left out, as with people.</summary>
    public async Task DoeAsync(DemoOpdracht opdracht, CancellationToken cancellationToken)
    {
        var (today, aanbod) = (opdracht.Peildatum, new DemoAanbod(opdracht));
        var lots = aanbod.Percelen.Where(p => p.Route.IsLeerroute() && p.Tot > today.AddMonths(3)).ToList();
        foreach (var lot in lots)
        {
            await StuurAsync(new LegGroepVast(lot.Contract, lot.Code, "DAG-1", new GroepGegevens(today.AddDays(21), lot.Groep, Groepsvorm.Dag, "Voorbeeldplein 1")), cancellationToken);
            await StuurAsync(new LegGroepVast(lot.Contract, lot.Code, "AVOND-1", new GroepGegevens(today.AddDays(45), lot.Groep, Groepsvorm.Avond, "Voorbeeldplein 1")), cancellationToken);
        }

        var waiting = Enumerable.Range(1, opdracht.Personen).Select(n => new DemoPersoon(opdracht, aanbod, n))
            .Where(p => p is { Wet: Wet.Wi2021, Soort: Soort.Asiel, Pips.Count: > 0 } && p.Plaatsingen.All(x => !x.Perceel.Route.IsLeerroute()));
        foreach (var person in waiting.Take(Wachtenden))
        {
            if (lots.Find(l => l.Route.ToString()[..1] == person.Pips[^1].Leerroute && l.Gemeenten.Contains(person.Gemeente)) is { } lot)
            {
                await StuurAsync(new ZetOpWachtlijst(person.Dossiernummer, lot.Contract, lot.Code, today, Financiering.Gemeente), cancellationToken);
            }
        }
    }

    /// <summary>
    /// A year of issued editions, the oldest first: the open data of four quarters, and of each gemeente the monitor of the half-years among them.
    /// Without them a reader would see nothing.
    /// </summary>
    public async Task PubliceerAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        // The first day after the last quarter that is over.
        var after = new DateOnly(vandaag.Year, ((vandaag.Month - 1) / 3 * 3) + 1, 1);
        for (var quarter = 3; quarter >= 0; quarter--)
        {
            var end = after.AddMonths(-3 * quarter).AddDays(-1);
            await StuurAsync(new StelOpendataVast(end), cancellationToken);
            if (end.Month % 6 == 0)
            {
                foreach (var (gemeente, _) in DemoAanbod.Gemeenten)
                {
                    await StuurAsync(end.Month == 6 ? new StelMonitorVast(gemeente, end.Year, Seizoen.Najaar) : new StelMonitorVast(gemeente, end.Year + 1, Seizoen.Voorjaar), cancellationToken);
                }
            }
        }
    }

    private async Task StuurAsync(IRequest<SharedKernel.Results.Result<Guid>> message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellationToken);
    }
}
