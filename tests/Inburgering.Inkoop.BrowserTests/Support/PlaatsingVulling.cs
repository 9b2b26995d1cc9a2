// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Groups and people who wait, for the pages to show, made as people make them.</summary>
internal sealed class PlaatsingVulling(IServiceProvider services)
{
    private const string Contract = "IB-2022-01";

    public async Task VulAsync(DateOnly vandaag)
    {
        await DoeAsync(new LegGroepVast(Contract, "B1", "AVOND-1", new GroepGegevens(vandaag.AddDays(14), 12, Groepsvorm.Avond, "Testlaan 1, Voorschoten")));
        await DoeAsync(new LegGroepVast(Contract, "B1", "ONLINE-1", new GroepGegevens(vandaag.AddDays(30), 15, Groepsvorm.Online, null)));

        await DoeAsync(new MaakDuoberichten(Duoberichtsoort.Inburgeringsaanbod));

        // The first of the list of people, so that the page of somebody who has to be placed is among those that are walked.
        await DoeAsync(new RegistreerInburgeraar("D000-00001", new InburgeraarGegevens("0626", "Aa-Testpersoon", "Alfa", new DateOnly(1990, 1, 1), Wet.Wi2021, Soort.Asiel, Alfabetisering.NVT, vandaag.AddMonths(-3))));
        await DoeAsync(new LegPipVast("D000-00001", vandaag.AddMonths(-1), Route.B1, Niveau.B1));
        await DoeAsync(new ZetOpWachtlijst("D000-00001", Contract, "B1", vandaag, Financiering.Gemeente));
    }

    private async Task DoeAsync<TResult>(ICommand<TResult> command)
        where TResult : IResult<TResult>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Web);
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException($"{command}: {string.Join("; ", outcome.Errors.Select(e => e.Message))}");
        }
    }
}
