// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>Which reports contracts ask for and how they stand, newest period first.</summary>
/// <param name="Contractnummer">Of this contract only.</param>
/// <param name="Aanbieder">Of this provider only.</param>
/// <param name="Stand">Only in this state.</param>
/// <param name="Vanaf">Periods that end on or after this day; null = as far back as the norm says.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekRapportages(string? Contractnummer = null, string? Aanbieder = null, RapportageStand? Stand = null, DateOnly? Vanaf = null) : IQuery<Result<RapportageOverzicht>>;

/// <summary>The reports that are asked for.</summary>
/// <param name="Vanaf">From which day on was looked.</param>
/// <param name="Regels">One row per contract and period.</param>
public sealed record RapportageOverzicht(DateOnly Vanaf, IReadOnlyList<RapportageRegel> Regels);

/// <summary>A report in a list.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Verwacht">Period, due day and state.</param>
/// <param name="Geleverd">Codes of the delivered periods that lie in it; usually the period itself.</param>
public sealed record RapportageRegel(string Contractnummer, string Aanbieder, VerwachteRapportage Verwacht, IReadOnlyList<string> Geleverd);

internal sealed class ZoekRapportagesHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekRapportages, Result<RapportageOverzicht>>
{
    public async Task<Result<RapportageOverzicht>> Handle(ZoekRapportages request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var from = request.Vanaf ?? today.AddMonths(-norms.Geheel(Rooster.TerugkijkMaanden, today));
        string[]? numbers = request.Contractnummer is { Length: > 0 } one ? [one] : null;
        var contracts = (await contracten.ZoekContractenAsync(numbers, cancellationToken))
            .Where(c => Bereik.ZietContract(accessor.Actor, c) && (request.Aanbieder is not { Length: > 0 } provider || c.Aanbieder == provider)).ToList();
        var delivered = await Leveringen.LeesAsync(db, contracts.ConvertAll(c => c.Nummer), from, cancellationToken);
        var rows = contracts
            .SelectMany(c => Rooster.Maak(c, delivered[c.Nummer].ToList(), from, today, norms).Select(r => new RapportageRegel(
                c.Nummer,
                c.Aanbieder,
                r,
                [.. delivered[c.Nummer].Where(l => l.Van <= r.Periode.Tot && l.Tot >= r.Periode.Van).OrderBy(l => l.Van).ThenBy(l => l.Periode).Select(l => l.Periode)])))
            .Where(r => request.Stand is null || r.Verwacht.Stand == request.Stand)
            .OrderByDescending(r => r.Verwacht.Periode.Tot).ThenBy(r => r.Contractnummer, StringComparer.Ordinal);
        return new RapportageOverzicht(from, [.. rows]);
    }
}
