// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Acquisitie;

/// <summary>Lists reports that the actor may see.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">About this provider only.</param>
/// <param name="AlleenOpen">Only what is not closed.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekMeldingen(PageRequest Pagina, string? Aanbieder = null, bool AlleenOpen = false) : IQuery<Result<Page<MeldingRegel>>>;

/// <summary>A report in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number for people.</param>
/// <param name="Aanbieder">Code of the provider that it is about.</param>
/// <param name="VoorvalOp">Day of the event.</param>
/// <param name="GemeldOp">Day of the report.</param>
/// <param name="Automatisch">Raised by the system.</param>
/// <param name="Vertrouwelijk">Confidential.</param>
/// <param name="Status">How far the handling is.</param>
/// <param name="Oordeel">Judgement, when there is one.</param>
/// <param name="Gevolg">Consequence, when there is one.</param>
/// <param name="AlsnogGetekendOp">Day on which the missing agreement was signed.</param>
public sealed record MeldingRegel(
    Guid Id,
    string Nummer,
    string Aanbieder,
    DateOnly VoorvalOp,
    DateOnly GemeldOp,
    bool Automatisch,
    bool Vertrouwelijk,
    MeldingStatus Status,
    MeldingOordeel? Oordeel,
    Gevolg? Gevolg,
    DateOnly? AlsnogGetekendOp);

internal sealed class ZoekMeldingenHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekMeldingen, Result<Page<MeldingRegel>>>
{
    private static readonly Keyset<Acquisitiemelding> Volgorde = new Keyset<Acquisitiemelding>(m => m.Id)
        .Op("nummer", m => m.Volgnummer)
        .Op("voorval", m => m.VoorvalOp)
        .Op("aanbieder", m => m.Aanbieder);

    public async Task<Result<Page<MeldingRegel>>> Handle(ZoekMeldingen request, CancellationToken cancellationToken)
    {
        var query = db.Meldingen.AsNoTracking().Where(MeldingSpecs.Zichtbaar(accessor.Actor));
        if (request.Aanbieder is { Length: > 0 } provider)
        {
            query = query.Where(m => m.Aanbieder == provider);
        }

        if (request.AlleenOpen)
        {
            query = query.Where(m => m.Status != MeldingStatus.Afgehandeld);
        }

        return await Volgorde.LeesAsync(
            query,
            request.Pagina,
            m => new MeldingRegel(m.Id, m.Nummer, m.Aanbieder, m.VoorvalOp, m.GemeldOp, m.Oorzaak != null, m.Vertrouwelijk, m.Status, m.Oordeel, m.Gevolg, m.AlsnogGetekendOp),
            cancellationToken);
    }
}

/// <summary>One report with everything that the actor may read of it.</summary>
/// <param name="Nummer">Its number.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalMelding(string Nummer) : IQuery<Result<MeldingDetail>>;

/// <summary>A report. Texts are null when the actor may not read them or they are not written yet.</summary>
/// <param name="Regel">As in the list.</param>
/// <param name="Contractnummer">Contract, when known.</param>
/// <param name="Omschrijving">What happened; null for a provider when the report is confidential.</param>
/// <param name="Melder">Who reported; null for everybody but a contract manager, and for one that the system raised.</param>
/// <param name="GehoordOp">Day of the hearing.</param>
/// <param name="Hoorverslag">What the provider said.</param>
/// <param name="BeoordeeldOp">Day of the judgement.</param>
/// <param name="Motivering">Why; contract managers and the provider.</param>
/// <param name="AfgehandeldOp">Day of the consequence.</param>
/// <param name="GevolgToelichting">Why this consequence.</param>
/// <param name="Plaatsing">Reference of the placement it is about; null for who may not read the description.</param>
/// <param name="Serienummer">Serial number of the device it is about; null for who may not read the description.</param>
public sealed record MeldingDetail(
    MeldingRegel Regel,
    string? Contractnummer,
    string? Omschrijving,
    string? Melder,
    DateOnly? GehoordOp,
    string? Hoorverslag,
    DateOnly? BeoordeeldOp,
    string? Motivering,
    DateOnly? AfgehandeldOp,
    string? GevolgToelichting,
    string? Plaatsing,
    string? Serienummer);

internal sealed class HaalMeldingHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<HaalMelding, Result<MeldingDetail>>
{
    public async Task<Result<MeldingDetail>> Handle(HaalMelding request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var m = await db.Meldingen.AsNoTracking().Where(MeldingSpecs.Zichtbaar(actor)).SingleOrDefaultAsync(x => x.Nummer == request.Nummer, cancellationToken);
        if (m is null)
        {
            return AcquisitieErrors.Onbekend();
        }

        // The reporter knows what was written; the one it is about hears a confidential report in the talk, not from the screen.
        var manager = MeldingSpecs.ZietAlles(actor);
        var concerned = actor.Is(Rol.Aanbieder) && actor.Scope.Aanbieder == m.Aanbieder;
        var reads = manager || concerned;
        var described = manager || m.MelderId == actor.Id || !m.Vertrouwelijk;
        return new MeldingDetail(
            new MeldingRegel(m.Id, m.Nummer, m.Aanbieder, m.VoorvalOp, m.GemeldOp, m.Oorzaak is not null, m.Vertrouwelijk, m.Status, m.Oordeel, m.Gevolg, m.AlsnogGetekendOp),
            m.Contractnummer,
            described ? m.Omschrijving : null,
            manager ? m.MelderNaam : null,
            m.GehoordOp,
            reads ? m.Hoorverslag : null,
            m.BeoordeeldOp,
            reads ? m.Motivering : null,
            m.AfgehandeldOp,
            reads ? m.GevolgToelichting : null,
            described ? m.Plaatsing : null,
            described ? m.Serienummer : null);
    }
}
