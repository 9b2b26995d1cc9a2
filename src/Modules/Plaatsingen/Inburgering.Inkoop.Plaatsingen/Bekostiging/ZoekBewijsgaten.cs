// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>The people of whom something is missing, as a work list; every look is logged.</summary>
/// <param name="Keuze">Which results and which day.</param>
/// <param name="Gat">What is missing.</param>
/// <param name="Pagina">Which page.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record ZoekBewijsgaten(Bewijskeuze Keuze, Bewijsgat Gat, PageRequest Pagina) : IQuery<Result<BewijsgatPersonen>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "ontbrekend bewijs van resultaten aanvullen";
}

/// <summary>A page of a work list.</summary>
/// <param name="Pagina">The rows.</param>
public sealed record BewijsgatPersonen(Page<BewijsgatRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(p => p.Dossiernummer);
}

/// <summary>One person of whom something is missing.</summary>
/// <param name="Dossiernummer">Dossier number.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Plaatsing">Reference of the (first) placement.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Einddatum">Last day, when it ended on or before the reference day.</param>
/// <param name="OpDossier">What is on file of what is asked, in words of numbers; null for a gap of a placement.</param>
public sealed record BewijsgatRegel(
    string Dossiernummer,
    string Achternaam,
    string Voornaam,
    string Gemeente,
    string Aanbieder,
    string Plaatsing,
    DateOnly Startdatum,
    DateOnly? Einddatum,
    decimal? OpDossier);

internal sealed class ZoekBewijsgatenValidator : AbstractValidator<ZoekBewijsgaten>
{
    public ZoekBewijsgatenValidator()
    {
        RuleFor(q => q.Keuze).SetValidator(new BewijskeuzeValidator());
        RuleFor(q => q.Gat).IsInEnum().WithMessage("Kies wat er ontbreekt.");
    }
}

internal sealed class ZoekBewijsgatenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekBewijsgaten, Result<BewijsgatPersonen>>
{
    private static readonly Keyset<Resultaat> Resultaten = new Keyset<Resultaat>(e => e.Id).Op("naam", e => e.Rij.Achternaam).Op("startdatum", e => e.Rij.Startdatum);
    private static readonly Keyset<Plaatsing> Plaatsingen = new Keyset<Plaatsing>(p => p.Id).Op("naam", p => p.Inburgeraar.Achternaam).Op("startdatum", p => p.Startdatum!.Value);

    public async Task<Result<BewijsgatPersonen>> Handle(ZoekBewijsgaten request, CancellationToken cancellationToken)
    {
        var (choice, gap, scope) = (request.Keuze, request.Gat, accessor.Actor.Scope);
        if (!Bewijs.VanResultaat.Contains(gap))
        {
            var placements = await new Plaatsinggaten(db, choice, scope).MetAsync(gap, cancellationToken);
            return new BewijsgatPersonen(await Plaatsingen.LeesAsync(
                placements,
                request.Pagina,
                p => new BewijsgatRegel(p.Dossiernummer, p.Inburgeraar.Achternaam, p.Inburgeraar.Voornaam, p.Gemeente, p.Aanbieder, p.Nummer, p.Startdatum!.Value, p.Einddatum <= choice.Peildatum ? p.Einddatum : null, null),
                cancellationToken));
        }

        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var found = Bewijs.Eenheden(db, choice, scope).Vraag<BewijsRij>((t, parameter) => $"{Bewijs.Tabel(db, choice, norms, t, parameter)}{Bewijs.Kolommen(db)} WHERE b.{Bewijs.Kolom(gap)} = 1");
        var rows = from row in found
                   join first in db.Plaatsingen on row.Plaatsing equals first.Nummer
                   select new Resultaat { Id = first.Id, Rij = row };
        var page = await Resultaten.LeesAsync(rows, request.Pagina, e => e.Rij, cancellationToken);
        return new BewijsgatPersonen(page.Map(r => new BewijsgatRegel(r.Dossiernummer, r.Achternaam, r.Voornaam, r.Gemeente, r.Aanbieder, r.Plaatsing, r.Startdatum, r.Einddatum, OpDossier(r, gap))));
    }

    private static decimal? OpDossier(BewijsRij row, Bewijsgat gap) => gap switch
    {
        Bewijsgat.Examens or Bewijsgat.DiplomaOfExamens => row.Examens,
        Bewijsgat.Cursusuren => Math.Round(row.Cursusuren, 2),
        Bewijsgat.Participatieuren => Math.Round(row.Participatieuren, 2),
        _ => null,
    };

    private sealed class Resultaat
    {
        public Guid Id { get; init; }

        public BewijsRij Rij { get; init; } = null!;
    }
}
