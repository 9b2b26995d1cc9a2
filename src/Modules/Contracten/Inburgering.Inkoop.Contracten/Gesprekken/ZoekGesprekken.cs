// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gesprekken;

/// <summary>The talks about a contract, newest first. A provider sees those about its own contracts.</summary>
/// <param name="Contract">Number of the contract.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ZoekGesprekken(string Contract) : IQuery<Result<Gesprekslijst>>;

/// <summary>The talks of one contract.</summary>
/// <param name="Gesprekken">Newest first.</param>
public sealed record Gesprekslijst(IReadOnlyList<GesprekDetail> Gesprekken);

/// <summary>A talk.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Volgnummer">1, 2, 3 … within the contract.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Gegevens">When and about what.</param>
/// <param name="Agenda">Its points, own ones first.</param>
/// <param name="Verslag">The minutes; null until they are recorded.</param>
/// <param name="Afzegreden">Why it was called off.</param>
/// <param name="Afspraken">What was agreed.</param>
public sealed record GesprekDetail(
    Guid Id, int Volgnummer, int Versie, Gesprekstatus Status, GesprekGegevens Gegevens, IReadOnlyList<AgendapuntRegel> Agenda, string? Verslag, string? Afzegreden, IReadOnlyList<GespreksafspraakRegel> Afspraken);

/// <summary>A point of the agenda.</summary>
/// <param name="Bron">Where it comes from.</param>
/// <param name="Tekst">What it is about.</param>
public sealed record AgendapuntRegel(Agendabron Bron, string Tekst);

/// <summary>Something that was agreed.</summary>
/// <param name="Volgorde">1, 2, 3 … within the talk.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Omschrijving">What will be done.</param>
/// <param name="Eigenaar">Who does it.</param>
/// <param name="UiterlijkOp">By when.</param>
/// <param name="AfgerondOp">When it was done; null while it is open.</param>
/// <param name="Resultaat">What came of it.</param>
/// <param name="TeLaat">The day has passed and it is open, or it was done after that day.</param>
public sealed record GespreksafspraakRegel(int Volgorde, int Versie, string Omschrijving, Gesprekspartij Eigenaar, DateOnly UiterlijkOp, DateOnly? AfgerondOp, string? Resultaat, bool TeLaat);

internal sealed class ZoekGesprekkenHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekGesprekken, Result<Gesprekslijst>>
{
    public async Task<Result<Gesprekslijst>> Handle(ZoekGesprekken request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == request.Contract).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var today = clock.Vandaag();
        var talks = await db.Set<Contractgesprek>().AsNoTracking().Include(g => g.Agenda).Include(g => g.Afspraken).AsSplitQuery()
            .Where(g => g.ContractId == contract).OrderByDescending(g => g.Datum).ThenByDescending(g => g.Volgnummer).ToListAsync(cancellationToken);
        return new Gesprekslijst([.. talks.Select(g => new GesprekDetail(
            g.Id,
            g.Volgnummer,
            g.Versie,
            g.Status,
            new GesprekGegevens(g.Onderwerp, g.Datum, g.Aanvang, g.Plaats, [.. g.Agenda.Where(p => p.Bron == Agendabron.Zelf).OrderBy(p => p.Volgorde).Select(p => p.Tekst)]),
            [.. g.Agenda.OrderBy(p => p.Volgorde).Select(p => new AgendapuntRegel(p.Bron, p.Tekst))],
            g.Verslag,
            g.Afzegreden,
            [.. g.Afspraken.OrderBy(a => a.Volgorde).Select(a => new GespreksafspraakRegel(a.Volgorde, a.Versie, a.Omschrijving, a.Eigenaar, a.UiterlijkOp, a.AfgerondOp, a.Resultaat, (a.AfgerondOp ?? today) > a.UiterlijkOp))]))]);
    }
}
