// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>Which part of the results can be proven from what is on file, and what is missing, per gemeente and provider.</summary>
/// <param name="Keuze">Which results and which day.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record HaalBewijsbaarheid(Bewijskeuze Keuze) : IQuery<Result<Bewijsbaarheid>>;

/// <summary>Readiness for outcome funding.</summary>
/// <param name="Peildatum">Reference day.</param>
/// <param name="Geslaagd">Results.</param>
/// <param name="Bewezen">Of those, with all evidence on file.</param>
/// <param name="Aandeel">Proven as share (0–1); null without results.</param>
/// <param name="Gaten">What is missing; only kinds that occur.</param>
/// <param name="Groepen">Per gemeente, provider and route.</param>
public sealed record Bewijsbaarheid(DateOnly Peildatum, int Geslaagd, int Bewezen, double? Aandeel, IReadOnlyList<BewijsgatTelling> Gaten, IReadOnlyList<Bewijsgroep> Groepen);

/// <summary>How often something is missing.</summary>
/// <param name="Gat">What is missing.</param>
/// <param name="Aantal">Of how many results or placements.</param>
public sealed record BewijsgatTelling(Bewijsgat Gat, int Aantal);

/// <summary>Results of one provider for one gemeente on one route.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Route">Leerroute.</param>
/// <param name="Geslaagd">Results.</param>
/// <param name="Bewezen">Of those, with all evidence on file.</param>
public sealed record Bewijsgroep(string Gemeente, string Aanbieder, Route Route, int Geslaagd, int Bewezen);

internal sealed class BewijskeuzeValidator : AbstractValidator<Bewijskeuze>
{
    public BewijskeuzeValidator()
    {
        RuleFor(k => k.Peildatum).Must(d => d.Year is >= 2022 and <= 2100).WithMessage(k => $"Peildatum {k.Peildatum:dd-MM-yyyy} klopt niet: verwacht een dag tussen 2022 en 2100.");
        RuleFor(k => k.Gemeente).Matches("^[0-9]{4}$").WithMessage(k => $"Gemeentecode ‘{k.Gemeente}’ klopt niet: verwacht 4 cijfers.");
    }
}

internal sealed class HaalBewijsbaarheidValidator : AbstractValidator<HaalBewijsbaarheid>
{
    public HaalBewijsbaarheidValidator() => RuleFor(q => q.Keuze).SetValidator(new BewijskeuzeValidator());
}

internal sealed class HaalBewijsbaarheidHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalBewijsbaarheid, Result<Bewijsbaarheid>>
{
    public async Task<Result<Bewijsbaarheid>> Handle(HaalBewijsbaarheid request, CancellationToken cancellationToken)
    {
        var scope = accessor.Actor.Scope;
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var rows = await Bewijs.Eenheden(db, request.Keuze, scope).Vraag<BewijsTelling>((t, parameter) => Bewijs.Tabel(db, request.Keuze, norms, t, parameter) + $"""
            SELECT b.gemeente AS gemeente, b.aanbieder AS aanbieder, b.route AS route, CAST(COUNT(*) AS integer) AS geslaagd,
                   {Som("CASE WHEN b.gat_examens + b.gat_diploma + b.gat_cursusuren + b.gat_participatie + b.gat_gesprek = 0 THEN 1 ELSE 0 END")} AS bewezen,
                   {Som("b.gat_examens")} AS examens, {Som("b.gat_diploma")} AS diploma, {Som("b.gat_cursusuren")} AS cursusuren, {Som("b.gat_participatie")} AS participatie, {Som("b.gat_gesprek")} AS gesprek
            FROM bewijs b GROUP BY b.gemeente, b.aanbieder, b.route
            """).ToListAsync(cancellationToken);
        int passed = rows.Sum(r => r.Geslaagd), proven = rows.Sum(r => r.Bewezen);
        List<BewijsgatTelling> gaps =
        [
            new(Bewijsgat.Examens, rows.Sum(r => r.Examens)),
            new(Bewijsgat.DiplomaOfExamens, rows.Sum(r => r.Diploma)),
            new(Bewijsgat.Cursusuren, rows.Sum(r => r.Cursusuren)),
            new(Bewijsgat.Participatieuren, rows.Sum(r => r.Participatie)),
            new(Bewijsgat.Eindgesprek, rows.Sum(r => r.Gesprek)),
        ];
        var placements = new Plaatsinggaten(db, request.Keuze, scope);
        foreach (var gap in Enum.GetValues<Bewijsgat>().Except(Bewijs.VanResultaat))
        {
            gaps.Add(new BewijsgatTelling(gap, await (await placements.MetAsync(gap, cancellationToken)).CountAsync(cancellationToken)));
        }

        return new Bewijsbaarheid(
            request.Keuze.Peildatum,
            passed,
            proven,
            passed == 0 ? null : (double)proven / passed,
            [.. gaps.Where(g => g.Aantal > 0)],
            [.. rows.Select(r => new Bewijsgroep(r.Gemeente, r.Aanbieder, Enum.Parse<Route>(r.Route), r.Geslaagd, r.Bewezen)).OrderBy(g => g.Gemeente, StringComparer.Ordinal).ThenBy(g => g.Aanbieder, StringComparer.Ordinal).ThenBy(g => g.Route)]);
    }

    private static string Som(string expression) => $"CAST(SUM({expression}) AS integer)";
}

internal sealed class BewijsTelling
{
    public string Gemeente { get; init; } = "";

    public string Aanbieder { get; init; } = "";

    public string Route { get; init; } = "";

    public int Geslaagd { get; init; }

    public int Bewezen { get; init; }

    public int Examens { get; init; }

    public int Diploma { get; init; }

    public int Cursusuren { get; init; }

    public int Participatie { get; init; }

    public int Gesprek { get; init; }
}
