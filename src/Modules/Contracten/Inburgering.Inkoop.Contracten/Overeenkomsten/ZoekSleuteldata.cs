// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>The key dates of all contracts and tenders that the actor may see, in a period. A decision that is late is always in it.</summary>
/// <param name="Van">First day; null = today.</param>
/// <param name="Maanden">How many months, 1 to 60.</param>
/// <param name="Soort">Only this kind: Ingang, Besluit, Opzeggen, Einde, Prijs, Document, Gesprek, Afspraak, Toezegging or Inkoop; null = all.</param>
/// <param name="Gemeente">Only contracts that serve this gemeente (CBS code); null = all.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record ZoekSleuteldata(DateOnly? Van = null, int Maanden = 12, string? Soort = null, string? Gemeente = null) : IQuery<Result<Sleutelkalender>>;

/// <summary>A key date in the calendar of all contracts.</summary>
/// <param name="Contract">Contract number; for kind Inkoop the number of the tender.</param>
/// <param name="AanbiederNaam">Name of the main contractor; for kind Inkoop the title of the tender.</param>
/// <param name="Datum">The day.</param>
/// <param name="Soort">Kind: Ingang, Besluit, Opzeggen, Einde, Prijs, Document, Gesprek, Afspraak, Toezegging, Inkoop.</param>
/// <param name="Omschrijving">What, in Dutch.</param>
/// <param name="Voorbij">The day lies before today.</param>
/// <param name="Kenmerk">Names it within the contract or tender; stays the same when the day moves.</param>
public sealed record KalenderRegel(string Contract, string AanbiederNaam, DateOnly Datum, string Soort, string Omschrijving, bool Voorbij, string Kenmerk)
{
    internal const string Inkoop = "Inkoop";
}

/// <summary>Key dates of a period.</summary>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Data">In order of day.</param>
public sealed record Sleutelkalender(DateOnly Van, DateOnly Tot, IReadOnlyList<KalenderRegel> Data);

internal sealed class ZoekSleuteldataValidator : AbstractValidator<ZoekSleuteldata>
{
    public ZoekSleuteldataValidator() =>
        RuleFor(q => q.Maanden).InclusiveBetween(1, 60).WithMessage(q => $"Aantal maanden {q.Maanden} klopt niet: verwacht 1 tot en met 60.");
}

internal sealed class ZoekSleuteldataHandler(ContractenDbContext db, Sleuteldatalezer lezer, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekSleuteldata, Result<Sleutelkalender>>
{
    public async Task<Result<Sleutelkalender>> Handle(ZoekSleuteldata request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var from = request.Van ?? today;
        var to = from.AddMonths(request.Maanden).AddDays(-1);

        // A contract that ended before the period has no days of its own in it, and a concept of a tender starts at its first day at the latest.
        // What was agreed in a talk may come later than the end of the contract.
        var gemeente = string.IsNullOrEmpty(request.Gemeente) ? null : request.Gemeente;
        var query = db.Contracten.AsNoTracking().Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Status != ContractStatus.Beeindigd && c.Ingangsdatum <= to);
        query = gemeente is null ? query : query.Where(ContractSpecs.VoorGemeente(gemeente));
        var contracts = await query.Include(c => c.Opties).Include(c => c.Percelen).ThenInclude(p => p.Prijzen).AsSplitQuery().OrderBy(c => c.Nummer).ToListAsync(cancellationToken);
        var codes = contracts.Select(c => c.Aanbieder).Distinct().ToList();
        var names = await db.Aanbieders.Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Naam, cancellationToken);
        var beside = await lezer.NaastAsync(contracts.ConvertAll(c => c.Id), today, cancellationToken);
        var days = contracts.SelectMany(c => Sleuteldata.Van(c, today).Concat(beside[c.Id]).Select(d => new KalenderRegel(c.Nummer, names[c.Aanbieder], d.Datum, d.Soort, d.Omschrijving, d.Voorbij, d.Kenmerk)))
            .Concat(await lezer.InkoopAsync(gemeente, today, cancellationToken))
            .Where(d => (d.Datum >= from && d.Datum <= to) || (d.Soort == "Besluit" && d.Voorbij && from <= today))
            .Where(d => string.IsNullOrEmpty(request.Soort) || d.Soort == request.Soort);
        return new Sleutelkalender(from, to, [.. days.OrderBy(d => d.Datum).ThenBy(d => d.Contract, StringComparer.Ordinal).ThenBy(d => d.Kenmerk, StringComparer.Ordinal)]);
    }
}
