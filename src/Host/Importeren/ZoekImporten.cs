// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>The last imports of whoever asks.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekImporten : IQuery<Result<IReadOnlyList<ImportOverzicht>>>;

/// <summary>One import of whoever asks.</summary>
/// <param name="Id">The import.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalImport(Guid Id) : IQuery<Result<ImportOverzicht>>;

/// <summary>An import as its owner sees it. Messages may hold data of people, so nobody else sees it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Naam">Name of the upload.</param>
/// <param name="Status">Where it is.</param>
/// <param name="Proef">Only checked.</param>
/// <param name="PerRij">Right rows are kept when others are refused.</param>
/// <param name="GemaaktOp">When it was asked for (UTC).</param>
/// <param name="KlaarOp">When it ended (UTC).</param>
/// <param name="Voortgang">How far it is, while this Host runs it.</param>
/// <param name="Resultaat">How it ended.</param>
/// <param name="KanOpslaan">A good trial that can be stored.</param>
/// <param name="KanOpslaanPerRij">A trial with refused rows of which the right rows can be stored.</param>
public sealed record ImportOverzicht(
    Guid Id,
    string Naam,
    ImportStatus Status,
    bool Proef,
    bool PerRij,
    DateTimeOffset GemaaktOp,
    DateTimeOffset? KlaarOp,
    ImportVoortgang? Voortgang,
    ImportResultaat? Resultaat,
    bool KanOpslaan,
    bool KanOpslaanPerRij)
{
    internal static ImportOverzicht Van(ImportTaak task, ImportVoortgang? progress) => new(
        task.Id, task.Naam, task.Status, task.Proef, task.PerRij, task.GemaaktOp, task.KlaarOp, progress, task.Resultaat, MagBevestigen(task, perRij: false), MagBevestigen(task, perRij: true));

    internal static bool MagBevestigen(ImportTaak task, bool perRij) =>
        task is { Status: ImportStatus.Klaar, Proef: true, Resultaat: { } outcome } && outcome.Bestanden.Count > 0
        && (perRij ? outcome.Fouten > 0 && outcome.Bestanden.Sum(b => b.Gelezen - b.Afgewezen) > 0 : outcome is { Gelukt: true, Fouten: 0 });
}

internal sealed class ZoekImportenHandler(HostDbContext db, IActorAccessor accessor, ImportSignaal signaal) : IRequestHandler<ZoekImporten, Result<IReadOnlyList<ImportOverzicht>>>
{
    private const int Laatste = 20;

    public async Task<Result<IReadOnlyList<ImportOverzicht>>> Handle(ZoekImporten request, CancellationToken cancellationToken)
    {
        var own = accessor.Actor.Id;
        var tasks = await db.Set<ImportTaak>().AsNoTracking().Where(t => t.ActorId == own).OrderByDescending(t => t.GemaaktOp).ThenBy(t => t.Id).Take(Laatste).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<ImportOverzicht>>.ToResult([.. tasks.Select(t => ImportOverzicht.Van(t, signaal.Voortgang(t.Id)))]);
    }
}

internal sealed class HaalImportHandler(HostDbContext db, IActorAccessor accessor, ImportSignaal signaal) : IRequestHandler<HaalImport, Result<ImportOverzicht>>
{
    public async Task<Result<ImportOverzicht>> Handle(HaalImport request, CancellationToken cancellationToken)
    {
        var own = accessor.Actor.Id;
        var task = await db.Set<ImportTaak>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == request.Id && t.ActorId == own, cancellationToken);
        return task is null ? ImportErrors.Onbekend() : ImportOverzicht.Van(task, signaal.Voortgang(task.Id));
    }
}
