// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Documents and talks about a contract of the sample, so that their pages are seen with something on them.</summary>
internal sealed class ContractVulling(IServiceProvider services)
{
    private const string Contract = "IB-2022-01";

    public async Task VulAsync(DateOnly vandaag)
    {
        await DocumentAsync("OVEREENKOMST", new DocumentKenmerken(null, true, "met bijlagen"));
        await DocumentAsync("OVEREENKOMST", new DocumentKenmerken(null, true, null));
        await DocumentAsync("VERZEKERING", new DocumentKenmerken(vandaag.AddDays(-1), true, null));
        await DocumentAsync("NOTITIE", new DocumentKenmerken(null, false, null));
        await DoeAsync(new PlanGesprek(Contract, new GesprekGegevens("Vorige periode", vandaag.AddDays(-7), "14:30", "online", ["Lokalen"])));
        await DoeAsync(new LegVerslagVast(Contract, 1, 0, vandaag.AddDays(-7), "Het rooster is besproken.", [new("Rooster sturen", Gesprekspartij.Aanbieder, vandaag.AddDays(3)), new("Wachtlijst nalopen", Gesprekspartij.Gemeente, vandaag.AddDays(-1))]));
        await DoeAsync(new PlanGesprek(Contract, new GesprekGegevens("Volgende periode", vandaag.AddDays(10), null, null, [])));
    }

    private Task DocumentAsync(string type, DocumentKenmerken kenmerken) =>
        DoeAsync(new LegDocumentVast(Contract, type, new Upload("voorbeeld.pdf", new MemoryStream("%PDF-1.7 voorbeeld"u8.ToArray())), kenmerken));

    private async Task DoeAsync<T>(IRequest<T> message)
        where T : IResult<T>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException(string.Join("; ", outcome.Errors.Select(e => e.Message)));
        }
    }
}
