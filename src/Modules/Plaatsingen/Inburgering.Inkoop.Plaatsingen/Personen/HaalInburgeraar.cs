// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Shows one person with PIPs, placements, hours, exams, modules and terms.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Doel">For which task the person is looked at.</param>
[Toegang(Rol.Consulent)]
public sealed record HaalInburgeraar(string Dossiernummer, string Doel) : IQuery<Result<InburgeraarDetail>>, IMetDoel;

/// <summary>Everything of one person.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Dossiernummer">Municipal case number.</param>
/// <param name="Gegevens">What is recorded of the person.</param>
/// <param name="Versie">Counts up with each change; sent along in the form.</param>
/// <param name="Pips">PIPs, newest first.</param>
/// <param name="Plaatsingen">Placements, newest first.</param>
/// <param name="Uren">Hours of all placements on a leerroute together; they go along on a switch of route.</param>
/// <param name="Examens">Exams, newest first.</param>
/// <param name="Modules">Completed modules.</param>
/// <param name="Modulemeldingen">What providers reported of modules, newest first.</param>
/// <param name="Termijnen">Legal terms.</param>
/// <param name="Overdrachten">What was passed on by providers and gemeenten before, newest first.</param>
/// <param name="LeningBijnaOp">Day on which it became known that the loan of DUO is nearly used up (ELIP); null = not so.</param>
public sealed record InburgeraarDetail(
    Guid Id,
    string Dossiernummer,
    InburgeraarGegevens Gegevens,
    int Versie,
    IReadOnlyList<PipRegel> Pips,
    IReadOnlyList<PlaatsingRegel> Plaatsingen,
    UrenTotaal Uren,
    IReadOnlyList<ExamenRegel> Examens,
    IReadOnlyList<ModuleRegel> Modules,
    IReadOnlyList<ModulemeldingRegel> Modulemeldingen,
    PersoonTermijnen Termijnen,
    IReadOnlyList<WarmeOverdracht> Overdrachten,
    DateOnly? LeningBijnaOp) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => [Dossiernummer];
}

/// <summary>One PIP.</summary>
/// <param name="Dagtekening">Day of the decision.</param>
/// <param name="Leerroute">B1, Onderwijs or Z.</param>
/// <param name="Niveau">Level.</param>
/// <param name="UrenB1">Hours agreed for B1.</param>
public sealed record PipRegel(DateOnly Dagtekening, Route Leerroute, Niveau Niveau, int? UrenB1);

/// <summary>Hours added up. Attended plus both absences = offered.</summary>
/// <param name="Aangeboden">Offered.</param>
/// <param name="Gevolgd">Attended.</param>
/// <param name="GeoorloofdVerzuim">Excused absence.</param>
/// <param name="OngeoorloofdVerzuim">Unexcused absence.</param>
/// <param name="WaarvanOnline">Online part of the attended ones.</param>
/// <param name="BekendTot">Last day of the last month that was delivered; null = nothing was.</param>
public sealed record UrenTotaal(decimal Aangeboden, decimal Gevolgd, decimal GeoorloofdVerzuim, decimal OngeoorloofdVerzuim, decimal WaarvanOnline, DateOnly? BekendTot = null);

/// <summary>Legal terms of a person under the law of 2021.</summary>
/// <param name="PipUiterlijk">Day on which the PIP is due; null when there is one already, or no BRP date.</param>
/// <param name="InburgeringUiterlijk">Last day of the term to integrate; null without a PIP.</param>
public sealed record PersoonTermijnen(DateOnly? PipUiterlijk, DateOnly? InburgeringUiterlijk)
{
    /// <summary>Computes the terms; nothing under the law of 2013, whose terms DUO keeps.</summary>
    internal static PersoonTermijnen Bereken(Wet wet, DateOnly? brpDatum, DateOnly? eerstePip, Normenlijst normen)
    {
        if (wet != Wet.Wi2021)
        {
            return new PersoonTermijnen(null, null);
        }

        return eerstePip is { } first
            ? new PersoonTermijnen(null, Termijnen.InburgeringUiterlijk(first, normen))
            : new PersoonTermijnen(brpDatum is { } registered ? Termijnen.PipUiterlijk(registered, normen) : null, null);
    }
}

internal sealed class HaalInburgeraarHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalInburgeraar, Result<InburgeraarDetail>>
{
    public async Task<Result<InburgeraarDetail>> Handle(HaalInburgeraar request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var person = await db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var id = person.Id;
        var pips = await db.Pips.AsNoTracking().Where(p => p.InburgeraarId == id).OrderByDescending(p => p.Dagtekening)
            .Select(p => new PipRegel(p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1)).ToListAsync(cancellationToken);
        // Placements made for another gemeente stay visible with the person: the gemeente that has the case needs the whole history.
        var placements = await db.Plaatsingen.AsNoTracking().Where(p => p.InburgeraarId == id).OrderByDescending(p => p.AangemeldOp).ThenByDescending(p => p.Nummer)
            .Select(PlaatsingProjectie.Regel(db, true)).ToListAsync(cancellationToken);
        var exams = await db.Examens.AsNoTracking().Where(e => e.InburgeraarId == id).OrderByDescending(e => e.Examendatum).ThenBy(e => e.Onderdeel)
            .Select(e => new ExamenRegel(e.Onderdeel, e.Niveau, e.Examendatum, e.Uitslag, e.Reden)).ToListAsync(cancellationToken);
        var modules = await db.Modules.AsNoTracking().Where(m => m.InburgeraarId == id).OrderBy(m => m.AfgerondOp)
            .Select(m => new ModuleRegel(m.Module, m.AfgerondOp, m.Uren, ModuleAfronding.LeesThemas(m.Themas))).ToListAsync(cancellationToken);
        var reports = await db.Modulemeldingen.AsNoTracking().Where(m => m.InburgeraarId == id).OrderByDescending(m => m.GemeldOp).ThenBy(m => m.Module).Select(ModulemeldingProjectie.Regel(db)).ToListAsync(cancellationToken);
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        return new InburgeraarDetail(
            id,
            person.Dossiernummer,
            new InburgeraarGegevens(person.Gemeente, person.Achternaam, person.Voornaam, person.Geboortedatum, person.Wet, person.Soort, person.Alfabetisering, person.BrpDatum),
            person.Versie,
            pips,
            placements,
            await HoursAsync(id, cancellationToken),
            exams,
            modules,
            reports,
            PersoonTermijnen.Bereken(person.Wet, person.BrpDatum, pips.Count > 0 ? pips[^1].Dagtekening : null, normen),
            await db.Overdrachten.AsNoTracking().Where(o => o.InburgeraarId == id).OrderByDescending(o => o.Datum).Select(OverdrachtProjectie.Regel).ToListAsync(cancellationToken),
            person.LeningBijnaOp);
    }

    private async Task<UrenTotaal> HoursAsync(Guid inburgeraarId, CancellationToken cancellationToken)
    {
        var found = await db.Plaatsingen
            .Where(p => p.InburgeraarId == inburgeraarId && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z))
            .Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => u)
            .GroupBy(u => 1)
            .Select(g => new { Som = new UrenTotaal(g.Sum(u => u.Aangeboden), g.Sum(u => u.Gevolgd), g.Sum(u => u.GeoorloofdVerzuim), g.Sum(u => u.OngeoorloofdVerzuim), g.Sum(u => u.WaarvanOnline), null), Maand = g.Max(u => u.Maand) })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? new UrenTotaal(0, 0, 0, 0, 0) : found.Som with { BekendTot = found.Maand.AddMonths(1).AddDays(-1) };
    }
}
