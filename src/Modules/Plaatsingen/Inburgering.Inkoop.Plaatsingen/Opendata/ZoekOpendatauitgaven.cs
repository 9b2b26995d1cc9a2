// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>The issued editions of the open data, newest first. They are for everybody, so no gemeente limits them.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record ZoekOpendatauitgaven : IQuery<Result<IReadOnlyList<OpendatauitgaveRegel>>>;

/// <summary>An issued edition in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Peildatum">Last day of its quarter.</param>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="VastgesteldOp">When it was issued.</param>
/// <param name="VastgesteldDoor">By whom.</param>
/// <param name="Reden">Why there was another one; null for the first.</param>
public sealed record OpendatauitgaveRegel(Guid Id, DateOnly Peildatum, int Nummer, DateTimeOffset VastgesteldOp, string VastgesteldDoor, string? Reden);

/// <summary>One issued edition, exactly as it was issued.</summary>
/// <param name="Id">Its identity.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalOpendatauitgave(Guid Id) : IQuery<Result<OpendatauitgaveDetail>>;

/// <summary>An issued edition.</summary>
/// <param name="Regel">When and by whom.</param>
/// <param name="Rapport">The figures as they were issued.</param>
/// <param name="Ongewijzigd">False when the content is no longer what was issued.</param>
public sealed record OpendatauitgaveDetail(OpendatauitgaveRegel Regel, Opendatarapport Rapport, bool Ongewijzigd)
{
    /// <summary>What the figures mean and how people are protected in them.</summary>
    public IReadOnlyList<Doorstroom.DoorstroomDefinitie> Definities { get; } = Opendatarapport.Definities;
}

internal sealed class ZoekOpendatauitgavenHandler(PlaatsingenDbContext db) : IRequestHandler<ZoekOpendatauitgaven, Result<IReadOnlyList<OpendatauitgaveRegel>>>
{
    // Four a year: never a list that needs pages.
    public async Task<Result<IReadOnlyList<OpendatauitgaveRegel>>> Handle(ZoekOpendatauitgaven request, CancellationToken cancellationToken) =>
        await db.Opendatauitgaven.AsNoTracking().OrderByDescending(u => u.Peildatum).ThenByDescending(u => u.Nummer)
            .Select(u => new OpendatauitgaveRegel(u.Id, u.Peildatum, u.Nummer, u.VastgesteldOp, u.VastgesteldDoor, u.Reden)).ToListAsync(cancellationToken);
}

internal sealed class HaalOpendatauitgaveHandler(PlaatsingenDbContext db) : IRequestHandler<HaalOpendatauitgave, Result<OpendatauitgaveDetail>>
{
    public async Task<Result<OpendatauitgaveDetail>> Handle(HaalOpendatauitgave request, CancellationToken cancellationToken) =>
        await db.Opendatauitgaven.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.Id, cancellationToken) is { } u
            ? new OpendatauitgaveDetail(new OpendatauitgaveRegel(u.Id, u.Peildatum, u.Nummer, u.VastgesteldOp, u.VastgesteldDoor, u.Reden), u.Lees(), u.IsOngewijzigd)
            : OpendataErrors.UitgaveOnbekend();
}
