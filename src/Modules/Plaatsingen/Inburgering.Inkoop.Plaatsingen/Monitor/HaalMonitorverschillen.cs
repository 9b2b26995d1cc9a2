// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>What an issued edition of the monitor would say now, where that differs, and which changes are behind it: of placements, hours, exams, modules, PIPs and people.</summary>
/// <param name="Id">Identity of the edition.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record HaalMonitorverschillen(Guid Id) : IQuery<Result<Monitorverschillen>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "verschil met een vastgestelde monitor nagaan";
}

/// <summary>Differences of an issued edition with the same figures now.</summary>
/// <param name="VastgesteldOp">When it was issued.</param>
/// <param name="Verschillen">The figures that differ, with their true values.</param>
/// <param name="Correcties">The changes of the gemeente since then that count in the period, newest first; 1000 at most.</param>
public sealed record Monitorverschillen(DateTimeOffset VastgesteldOp, IReadOnlyList<Monitorverschil> Verschillen, IReadOnlyList<Correctie> Correcties) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Correcties.Select(c => c.Dossiernummer).OfType<string>();
}

/// <summary>One figure that is different now.</summary>
/// <param name="Onderdeel">Part of the monitor.</param>
/// <param name="Naam">Name of the figure.</param>
/// <param name="Toen">The true value when it was issued; null when there was nothing.</param>
/// <param name="Nu">The true value now.</param>
public sealed record Monitorverschil(string Onderdeel, string Naam, decimal? Toen, decimal? Nu);

internal sealed class HaalMonitorverschillenHandler(PlaatsingenDbContext db, Monitorlader loader, IActorAccessor accessor) : IRequestHandler<HaalMonitorverschillen, Result<Monitorverschillen>>
{
    public async Task<Result<Monitorverschillen>> Handle(HaalMonitorverschillen request, CancellationToken cancellationToken)
    {
        if (await Uitgaven.Zichtbaar(db, accessor.Actor).SingleOrDefaultAsync(u => u.Id == request.Id, cancellationToken) is not { } issued)
        {
            return MonitorErrors.UitgaveOnbekend();
        }

        var then = issued.Lees();
        var kept = issued.LeesGrondslag()?.Rapport ?? then;
        var now = await loader.LeesAsync(then.Gemeente, then.Van, then.Tot, cancellationToken);
        var figures = now.Onderdelen.SelectMany(d => d.Cijfers.Select(c => (d.Titel, c.Naam, c.Nu))).ToDictionary(c => (c.Titel, c.Naam), c => c.Nu);
        return new Monitorverschillen(
            issued.VastgesteldOp,
            [
                .. from part in kept.Onderdelen
                   from figure in part.Cijfers
                   where !figure.Weggelaten
                   let current = figures.GetValueOrDefault((part.Titel, figure.Naam))
                   where current != figure.Nu
                   select new Monitorverschil(part.Titel, figure.Naam, figure.Nu, current),
            ],
            await Correcties.VanPeriodeAsync(db, issued.VastgesteldOp, then.Van, then.Tot, then.Gemeente, accessor.Actor, cancellationToken));
    }
}
