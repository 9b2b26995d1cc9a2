// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>
/// Draws results for an audit, with the evidence behind each. Anybody can check the draw: the results with the lowest SHA-256 of
/// "seed/placement reference" are drawn, so the same seed and day give the same draw. Every look is logged.
/// </summary>
/// <param name="Keuze">Which results and which day.</param>
/// <param name="Aantal">How many results.</param>
/// <param name="Zaad">Seed, agreed with the auditor.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record TrekSteekproef(Bewijskeuze Keuze, int Aantal, int Zaad) : IQuery<Result<Steekproef>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "steekproef voor de accountant trekken";
}

/// <summary>A drawn sample.</summary>
/// <param name="Keuze">Which results and which day.</param>
/// <param name="Zaad">The seed.</param>
/// <param name="Populatie">How many results it was drawn from.</param>
/// <param name="Dossiers">The drawn results, in the order of the draw.</param>
public sealed record Steekproef(Bewijskeuze Keuze, int Zaad, int Populatie, IReadOnlyList<Bewijsdossier> Dossiers) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Dossiers.Select(d => d.Dossiernummer);
}

/// <summary>One drawn result with the evidence on file.</summary>
/// <param name="Trekking">First characters of the SHA-256 that decided.</param>
/// <param name="Dossiernummer">Dossier number.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Aanbieder">Code of the (last) provider.</param>
/// <param name="Route">Leerroute.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Einddatum">Day of the result.</param>
/// <param name="Eindreden">Passed, or passed at a lower level.</param>
/// <param name="Ontbreekt">What is missing; empty = proven.</param>
/// <param name="Examens">Passed exams.</param>
/// <param name="Modules">Completed modules, diploma, participation hours and end talk.</param>
/// <param name="Plaatsingen">Placements on the route with their hours.</param>
public sealed record Bewijsdossier(
    string Trekking,
    string Dossiernummer,
    string Achternaam,
    string Voornaam,
    string Gemeente,
    string Aanbieder,
    Route Route,
    DateOnly Startdatum,
    DateOnly Einddatum,
    Eindreden Eindreden,
    IReadOnlyList<Bewijsgat> Ontbreekt,
    IReadOnlyList<BewijsExamen> Examens,
    IReadOnlyList<ModuleRegel> Modules,
    IReadOnlyList<BewijsPlaatsing> Plaatsingen);

/// <summary>A passed exam as evidence.</summary>
/// <param name="Onderdeel">Part.</param>
/// <param name="Niveau">Level; null for KNM.</param>
/// <param name="Examendatum">Day.</param>
public sealed record BewijsExamen(Onderdeel Onderdeel, ExamenNiveau? Niveau, DateOnly Examendatum);

/// <summary>A placement as evidence.</summary>
/// <param name="Nummer">Reference.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Einddatum">Last day.</param>
/// <param name="Maanden">Months with hours up to the reference day.</param>
/// <param name="Aangeboden">Offered hours in those.</param>
/// <param name="Gevolgd">Attended hours in those.</param>
public sealed record BewijsPlaatsing(string Nummer, string Contract, string Aanbieder, DateOnly Startdatum, DateOnly? Einddatum, int Maanden, decimal Aangeboden, decimal Gevolgd);

internal sealed class TrekSteekproefValidator : AbstractValidator<TrekSteekproef>
{
    public TrekSteekproefValidator()
    {
        RuleFor(q => q.Keuze).SetValidator(new BewijskeuzeValidator());
        RuleFor(q => q.Aantal).InclusiveBetween(1, 100).WithMessage(q => $"Aantal {q.Aantal} klopt niet: verwacht 1 tot en met 100.");
        RuleFor(q => q.Zaad).GreaterThanOrEqualTo(0).WithMessage(q => $"Zaad {q.Zaad} klopt niet: verwacht een heel getal vanaf 0.");
    }
}

internal sealed class TrekSteekproefHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<TrekSteekproef, Result<Steekproef>>
{
    public async Task<Result<Steekproef>> Handle(TrekSteekproef request, CancellationToken cancellationToken)
    {
        var choice = request.Keuze;
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var numbers = await Bewijs.Eenheden(db, choice, accessor.Actor.Scope)
            .Vraag<NummerRij>((t, parameter) => $"{Bewijs.Tabel(db, choice, norms, t, parameter)}SELECT r.nummer AS nummer FROM resultaat r").ToListAsync(cancellationToken);
        var drawn = numbers.Select(n => (n.Nummer, Hash: Lot(request.Zaad, n.Nummer))).OrderBy(n => n.Hash, StringComparer.Ordinal).Take(request.Aantal).ToList();
        var rows = (await Bewijs.Eenheden(db, choice, accessor.Actor.Scope)
                .Vraag<BewijsRij>((t, parameter) => $"{Bewijs.Tabel(db, choice, norms, t, parameter)}{Bewijs.Kolommen(db)} WHERE b.nummer IN ({(drawn.Count == 0 ? "NULL" : string.Join(", ", drawn.Select(d => parameter(d.Nummer))))})").ToListAsync(cancellationToken))
            .ToDictionary(r => r.Plaatsing, StringComparer.Ordinal);
        var papers = await Stukken.LeesAsync(db, [.. rows.Values.Select(r => r.Dossiernummer)], choice.Peildatum, cancellationToken);
        return new Steekproef(choice, request.Zaad, numbers.Count, [.. drawn.Select(d => Dossier(d.Hash, rows[d.Nummer], papers))]);
    }

    /// <summary>What decides whether a result is drawn.</summary>
    internal static string Lot(int zaad, string nummer) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{zaad}/{nummer}"))));

    private static Bewijsdossier Dossier(string hash, BewijsRij row, Stukken papers) => new(
        hash[..12],
        row.Dossiernummer,
        row.Achternaam,
        row.Voornaam,
        row.Gemeente,
        row.Aanbieder,
        Enum.Parse<Route>(row.Route),
        row.Startdatum,
        row.Einddatum,
        Enum.Parse<Eindreden>(row.Eindreden),
        Bewijs.Gaten(row),
        [.. papers.Examens[row.Dossiernummer]],
        [.. papers.Modules[row.Dossiernummer]],
        [.. papers.Plaatsingen[(row.Dossiernummer, Enum.Parse<Route>(row.Route))].Where(p => p.Startdatum >= row.Startdatum && p.Startdatum <= row.Einddatum)]);

    private sealed class NummerRij
    {
        public string Nummer { get; init; } = "";
    }
}

/// <summary>The papers of a few people, in one question per kind.</summary>
internal sealed record Stukken(ILookup<string, BewijsExamen> Examens, ILookup<string, ModuleRegel> Modules, ILookup<(string Dossier, Route Route), BewijsPlaatsing> Plaatsingen)
{
    public static async Task<Stukken> LeesAsync(PlaatsingenDbContext db, List<string> dossiers, DateOnly t, CancellationToken cancellationToken)
    {
        var exams = await db.Examens.AsNoTracking().Where(e => dossiers.Contains(e.Dossiernummer) && e.Uitslag == Uitslag.Geslaagd && e.Examendatum <= t)
            .OrderBy(e => e.Examendatum).Select(e => new { e.Dossiernummer, e.Onderdeel, e.Niveau, e.Examendatum }).ToListAsync(cancellationToken);
        var modules = await db.Modules.AsNoTracking().Where(m => dossiers.Contains(m.Dossiernummer) && m.AfgerondOp <= t)
            .OrderBy(m => m.AfgerondOp).Select(m => new { m.Dossiernummer, m.Module, m.AfgerondOp, m.Uren }).ToListAsync(cancellationToken);
        var placements = await db.Plaatsingen.AsNoTracking().Where(p => dossiers.Contains(p.Dossiernummer) && p.Startdatum != null && p.Startdatum <= t).OrderBy(p => p.Startdatum)
            .Select(p => new
            {
                p.Dossiernummer,
                p.Route,
                p.Nummer,
                p.Contractnummer,
                p.Aanbieder,
                p.Startdatum,
                p.Einddatum,
                Maanden = db.Uren.Count(u => u.PlaatsingId == p.Id && u.Maand <= t),
                Aangeboden = db.Uren.Where(u => u.PlaatsingId == p.Id && u.Maand <= t).Sum(u => u.Aangeboden),
                Gevolgd = db.Uren.Where(u => u.PlaatsingId == p.Id && u.Maand <= t).Sum(u => u.Gevolgd),
            })
            .ToListAsync(cancellationToken);
        return new Stukken(
            exams.ToLookup(e => e.Dossiernummer, e => new BewijsExamen(e.Onderdeel, e.Niveau, e.Examendatum)),
            modules.ToLookup(m => m.Dossiernummer, m => new ModuleRegel(m.Module, m.AfgerondOp, m.Uren)),
            placements.ToLookup(p => (p.Dossiernummer, p.Route), p => new BewijsPlaatsing(p.Nummer, p.Contractnummer, p.Aanbieder, p.Startdatum!.Value, p.Einddatum <= t ? p.Einddatum : null, p.Maanden, Math.Round(p.Aangeboden, 2), Math.Round(p.Gevolgd, 2))));
    }
}
