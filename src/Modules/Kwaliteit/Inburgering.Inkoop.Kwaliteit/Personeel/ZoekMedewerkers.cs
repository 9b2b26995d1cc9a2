// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Personeel;

/// <summary>Lists staff of providers; a provider sees its own only.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">Of this provider only.</param>
/// <param name="AlleenInDienst">Only who is employed on the day.</param>
/// <param name="Dag">The day; null = today.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder, Rol.Aanbieder)]
public sealed record ZoekMedewerkers(PageRequest Pagina, string? Aanbieder = null, bool AlleenInDienst = true, DateOnly? Dag = null) : IQuery<Result<Page<MedewerkerRegel>>>;

/// <summary>A member of staff in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Code">The provider's own code of the person.</param>
/// <param name="Gegevens">What is recorded.</param>
/// <param name="Vog">What the VOG rule says.</param>
/// <param name="VogToelichting">Why, in one Dutch sentence.</param>
/// <param name="Nt2Bevoegd">True when registered for NT2 on the day; null for who is no teacher.</param>
public sealed record MedewerkerRegel(Guid Id, string Aanbieder, string Code, MedewerkerGegevens Gegevens, VogUitkomst Vog, string VogToelichting, bool? Nt2Bevoegd);

internal sealed class ZoekMedewerkersHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekMedewerkers, Result<Page<MedewerkerRegel>>>
{
    private static readonly Keyset<Medewerker> Volgorde = new Keyset<Medewerker>(m => m.Id)
        .Op("code", m => m.Code)
        .Op("functie", m => m.Functie)
        .Op("indienst", m => m.InDienstOp);

    public async Task<Result<Page<MedewerkerRegel>>> Handle(ZoekMedewerkers request, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(accessor.Actor);
        var day = request.Dag ?? clock.Vandaag();
        var query = db.Medewerkers.AsNoTracking().Where(m => all || m.Aanbieder == own);
        if (request.Aanbieder is { Length: > 0 } provider)
        {
            query = query.Where(m => m.Aanbieder == provider);
        }

        if (request.AlleenInDienst)
        {
            query = query.Where(m => m.InDienstOp <= day && (m.UitDienstOp == null || m.UitDienstOp >= day));
        }

        var normen = await Normenbron.LeesAsync(db, cancellationToken);
        var page = await Volgorde.LeesAsync(
            query,
            request.Pagina,
            m => new { m.Id, m.Aanbieder, m.Code, Gegevens = new MedewerkerGegevens(m.Functie, m.InDienstOp, m.UitDienstOp, m.VogDatum, m.VogProfiel, m.VogGezienDoor, m.Nt2RegistratieTot) },
            cancellationToken);
        return page.Map(m =>
        {
            var vog = VogToets.Beoordeel(m.Gegevens, normen);
            return new MedewerkerRegel(
                m.Id,
                m.Aanbieder,
                m.Code,
                m.Gegevens,
                vog,
                VogToets.Toelichting(m.Gegevens, vog, normen),
                m.Gegevens.Functie == Functie.Docent ? Dekking.IsNt2Bevoegd(m.Gegevens, day) : null);
        });
    }
}

/// <summary>One member of staff; a provider sees its own only.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Code">The provider's own code of the person.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder, Rol.Aanbieder)]
public sealed record HaalMedewerker(string Aanbieder, string Code) : IQuery<Result<MedewerkerRegel>>;

internal sealed class HaalMedewerkerHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalMedewerker, Result<MedewerkerRegel>>
{
    public async Task<Result<MedewerkerRegel>> Handle(HaalMedewerker request, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(accessor.Actor);
        var m = await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(x => x.Aanbieder == request.Aanbieder && x.Code == request.Code && (all || x.Aanbieder == own), cancellationToken);
        if (m is null)
        {
            return Error.NotFound("MEDEWERKER_ONBEKEND", $"Medewerker ‘{request.Code}’ is niet gevonden.");
        }

        var normen = await Normenbron.LeesAsync(db, cancellationToken);
        var facts = m.Gegevens;
        var vog = VogToets.Beoordeel(facts, normen);
        return new MedewerkerRegel(m.Id, m.Aanbieder, m.Code, facts, vog, VogToets.Toelichting(facts, vog, normen), facts.Functie == Functie.Docent ? Dekking.IsNt2Bevoegd(facts, clock.Vandaag()) : null);
    }
}
