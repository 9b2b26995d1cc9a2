// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>The key dates of all contracts and tenders that the actor may see, as a calendar: the same days as on screen, from a year back to nine years ahead.</summary>
internal static class Sleuteldata
{
    private const int Terug = 12, Stuk = 60, Stukken = 2;

    public static async Task<Result<string>> SchrijfAsync(IMediator mediator, TimeProvider clock, CancellationToken cancellationToken)
    {
        List<IcalEvent> events = [];
        var start = clock.Vandaag().AddMonths(-Terug);
        for (var i = 0; i < Stukken; i++)
        {
            var result = await mediator.Send(new ZoekSleuteldata(start.AddMonths(i * Stuk), Stuk), cancellationToken);
            if (!result.TryGet(out var calendar))
            {
                return Result<string>.Failure(result.Errors);
            }

            events.AddRange(calendar.Data.Select(d => new IcalEvent($"{d.Contract}/{d.Kenmerk}", d.Datum, $"{d.Contract} ({d.AanbiederNaam}): {d.Omschrijving}")));
        }

        return Ical.Write("Sleuteldata contracten", events, clock.GetUtcNow());
    }
}
