// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>
/// What the figures of an issued edition would be now, where that differs, and which changes of placements made the difference. Only
/// for who works for the whole region: these are the true counts.
/// </summary>
/// <param name="Id">Identity of the edition.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record ZoekOpendataverschillen(Guid Id) : IQuery<Result<Opendataverschillen>>;

/// <summary>Differences of an issued edition with the same figures now.</summary>
/// <param name="Peildatum">Reference day.</param>
/// <param name="VastgesteldOp">When it was issued.</param>
/// <param name="Verschillen">The counts that differ, per gemeente, route, cohort and outcome.</param>
/// <param name="Correcties">The changes of placements behind them, newest first; 1000 at most.</param>
public sealed record Opendataverschillen(DateOnly Peildatum, DateTimeOffset VastgesteldOp, IReadOnlyList<Opendataverschil> Verschillen, IReadOnlyList<Correctie> Correcties);

/// <summary>One count that is different now.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Route">Leerroute.</param>
/// <param name="Cohort">Year of the first lesson.</param>
/// <param name="Uitkomst">How it went.</param>
/// <param name="Toen">When the edition was issued.</param>
/// <param name="Nu">Now.</param>
public sealed record Opendataverschil(string Gemeente, Route Route, int Cohort, Uitkomst Uitkomst, int Toen, int Nu);

internal sealed class ZoekOpendataverschillenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekOpendataverschillen, Result<Opendataverschillen>>
{
    public async Task<Result<Opendataverschillen>> Handle(ZoekOpendataverschillen request, CancellationToken cancellationToken)
    {
        if (!accessor.Actor.Scope.Alles || await db.Opendatauitgaven.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.Id, cancellationToken) is not { } issued)
        {
            return OpendataErrors.UitgaveOnbekend();
        }

        var then = PerCel(issued.LeesGrondslag());
        var now = PerCel(await Opendatalader.LeesAsync(db, issued.Peildatum, cancellationToken));
        return new Opendataverschillen(
            issued.Peildatum,
            issued.VastgesteldOp,
            [
                .. then.Keys.Union(now.Keys).Select(k => new Opendataverschil(k.Gemeente, k.Route, k.Cohort, k.Uitkomst, then.GetValueOrDefault(k), now.GetValueOrDefault(k))).Where(v => v.Toen != v.Nu)
                    .OrderBy(v => v.Gemeente, StringComparer.Ordinal).ThenBy(v => v.Route).ThenBy(v => v.Cohort).ThenBy(v => v.Uitkomst),
            ],
            await Correcties.VanPeildatumAsync(db, issued.VastgesteldOp, issued.Peildatum, cancellationToken));
    }

    private static Dictionary<(string Gemeente, Route Route, int Cohort, Uitkomst Uitkomst), int> PerCel(Opendatakubus cube) =>
        cube.Tellingen.ToDictionary(t => (t.Gemeente, t.Route, t.Cohort, t.Uitkomst), t => t.Aantal);
}
