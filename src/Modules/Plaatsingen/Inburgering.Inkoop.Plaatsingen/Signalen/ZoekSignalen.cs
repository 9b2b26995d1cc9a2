// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

/// <summary>Lists signals. Orders: termijn, gemeld, bijgewerkt.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Stand">State; null = all.</param>
/// <param name="Soort">What it is about; null = all.</param>
/// <param name="Plaatsing">Only of this placement.</param>
/// <param name="Dossiernummer">Only of this person.</param>
/// <param name="BijgewerktNa">Only what changed after this moment (UTC).</param>
/// <param name="SignaalId">Only this one.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekSignalen(
    PageRequest Pagina,
    Signaalstand? Stand = null,
    Signaalonderwerp? Soort = null,
    string? Plaatsing = null,
    string? Dossiernummer = null,
    DateTimeOffset? BijgewerktNa = null,
    Guid? SignaalId = null,
    string Doel = "beantwoorden van signalen") : IQuery<Result<SignalenLijst>>, IMetDoel;

/// <summary>A page of signals.</summary>
/// <param name="Pagina">The page.</param>
public sealed record SignalenLijst(Page<TrajectsignaalRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(s => s.Dossiernummer);
}

/// <summary>A signal in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Soort">What it is about.</param>
/// <param name="VanSysteem">False when the provider raised it.</param>
/// <param name="Tekst">What was seen and asked.</param>
/// <param name="GemeldOp">Day on which it was raised.</param>
/// <param name="AntwoordUiterlijk">Last day for the answer.</param>
/// <param name="Stand">State.</param>
/// <param name="Antwoord">The answer.</param>
/// <param name="BeantwoordOp">Day of the answer.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
/// <param name="Wet">Under which law the placement falls: 'en ondertussen' is seen apart.</param>
public sealed record TrajectsignaalRegel(
    Guid Id,
    string Plaatsing,
    string Dossiernummer,
    string Aanbieder,
    Signaalonderwerp Soort,
    bool VanSysteem,
    string Tekst,
    DateOnly GemeldOp,
    DateOnly AntwoordUiterlijk,
    Signaalstand Stand,
    string? Antwoord,
    DateOnly? BeantwoordOp,
    DateTimeOffset BijgewerktOp,
    Wet Wet);

internal sealed class ZoekSignalenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekSignalen, Result<SignalenLijst>>
{
    private static readonly Keyset<Signaal> Volgorde = new Keyset<Signaal>(s => s.Id)
        .Op("termijn", s => s.AntwoordUiterlijk)
        .Op("gemeld", s => s.GemeldOp)
        .Op("bijgewerkt", s => s.BijgewerktOp);

    public async Task<Result<SignalenLijst>> Handle(ZoekSignalen request, CancellationToken cancellationToken)
    {
        var query = db.Signalen.AsNoTracking().Where(SignaalSpecs.Zichtbaar(accessor.Actor));
        query = request.Stand is { } state ? query.Where(s => s.Stand == state) : query;
        query = request.Soort is { } kind ? query.Where(s => s.Soort == kind) : query;
        query = request.Plaatsing is { } number ? query.Where(s => s.Plaatsingnummer == number) : query;
        query = request.Dossiernummer is { } dossier ? query.Where(s => s.Dossiernummer == dossier) : query;
        query = request.BijgewerktNa is { } since ? query.Where(s => s.BijgewerktOp > since) : query;
        query = request.SignaalId is { } id ? query.Where(s => s.Id == id) : query;
        return new SignalenLijst(await Volgorde.LeesAsync(
            query,
            request.Pagina,
            s => new TrajectsignaalRegel(s.Id, s.Plaatsingnummer, s.Dossiernummer, s.Aanbieder, s.Soort, s.VanSysteem, s.Tekst, s.GemeldOp, s.AntwoordUiterlijk, s.Stand, s.Antwoord, s.BeantwoordOp, s.BijgewerktOp, db.Plaatsingen.Where(p => p.Id == s.PlaatsingId).Select(p => p.Wet).FirstOrDefault()),
            cancellationToken));
    }
}
