// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>Lists messages for DUO that were made, with what became of them. Orders: gemaakt, dossier.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Soort">Which message; null = both.</param>
/// <param name="Stand">What became of it; null = all.</param>
/// <param name="DuoberichtId">Only this one.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Consulent)]
public sealed record ZoekDuoberichten(PageRequest Pagina, Duoberichtsoort? Soort = null, Duoberichtstand? Stand = null, Guid? DuoberichtId = null, string Doel = "versturen van berichten aan DUO") : IQuery<Result<DuoberichtenLijst>>, IMetDoel;

/// <summary>A page of messages.</summary>
/// <param name="Pagina">The page.</param>
public sealed record DuoberichtenLijst(Page<DuoberichtRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(b => b.Dossiernummer);
}

/// <summary>A message for DUO.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Soort">Which message.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Plaatsing">The placement that it is about; null for hours.</param>
/// <param name="BekendTot">Day until which the totals are known; null for an offer.</param>
/// <param name="Inhoud">The message as JSON.</param>
/// <param name="GemaaktOp">Day on which it was made.</param>
/// <param name="Stand">What became of it.</param>
/// <param name="Foutcode">Code with which DUO refused it.</param>
/// <param name="TeruggemeldOp">Day on which the result was noted.</param>
public sealed record DuoberichtRegel(
    Guid Id,
    Duoberichtsoort Soort,
    string Dossiernummer,
    string Gemeente,
    string? Plaatsing,
    DateOnly? BekendTot,
    [property: Persoonsgegeven] string Inhoud,
    DateOnly GemaaktOp,
    Duoberichtstand Stand,
    string? Foutcode,
    DateOnly? TeruggemeldOp);

internal static class DuoSpecs
{
    /// <summary>A message belongs to the gemeente that is responsible for the person now.</summary>
    public static IQueryable<Duobericht> Zichtbaar(PlaatsingenDbContext db, Actor actor)
    {
        var people = db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(actor)).Select(i => i.Id);
        return db.Duoberichten.Where(b => people.Contains(b.InburgeraarId));
    }
}

internal sealed class ZoekDuoberichtenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekDuoberichten, Result<DuoberichtenLijst>>
{
    private static readonly Keyset<Duobericht> Volgorde = new Keyset<Duobericht>(b => b.Id)
        .Op("gemaakt", b => b.GemaaktOp)
        .Op("dossier", b => b.Dossiernummer);

    public async Task<Result<DuoberichtenLijst>> Handle(ZoekDuoberichten request, CancellationToken cancellationToken)
    {
        var query = DuoSpecs.Zichtbaar(db, accessor.Actor).AsNoTracking();
        query = request.Soort is { } kind ? query.Where(b => b.Soort == kind) : query;
        query = request.Stand is { } state ? query.Where(b => b.Stand == state) : query;
        query = request.DuoberichtId is { } id ? query.Where(b => b.Id == id) : query;
        return new DuoberichtenLijst(await Volgorde.LeesAsync(
            query,
            request.Pagina,
            b => new DuoberichtRegel(b.Id, b.Soort, b.Dossiernummer, b.Gemeente, b.Plaatsing, b.BekendTot, b.Inhoud, b.GemaaktOp, b.Stand, b.Foutcode, b.TeruggemeldOp),
            cancellationToken));
    }
}
