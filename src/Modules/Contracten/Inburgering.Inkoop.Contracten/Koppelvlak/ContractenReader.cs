// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Koppelvlak;

/// <summary>Answers other modules. Not limited to an actor: the asking module applies its own scope.</summary>
internal sealed class ContractenReader(ContractenDbContext db) : IContracten
{
    public async Task<IReadOnlyList<PerceelAfspraak>> ZoekPercelenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken)
    {
        var contracts = await Kies(contractnummers).Include(c => c.Percelen).ThenInclude(p => p.Prijzen).AsSplitQuery().OrderBy(c => c.Nummer).ToListAsync(cancellationToken);
        return [.. contracts.SelectMany(c => c.PerceelAfspraken())];
    }

    public async Task<IReadOnlyList<ContractInfo>> ZoekContractenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        [.. (await Kies(contractnummers).OrderBy(c => c.Nummer).ToListAsync(cancellationToken)).Select(c => c.Info())];

    public async Task<IReadOnlyList<AanbiederInfo>> ZoekAanbiedersAsync(CancellationToken cancellationToken) =>
        await db.Aanbieders.OrderBy(a => a.Code).Select(a => new AanbiederInfo(a.Code, a.Naam, a.Instellingsnummer, a.BowNummer, a.Brin)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<GemeenteInfo>> ZoekGemeentenAsync(CancellationToken cancellationToken) =>
        await db.Gemeenten.OrderBy(g => g.Code).Select(g => new GemeenteInfo(g.Code, g.Naam)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> ZoekBelangenAsync(string accountId, CancellationToken cancellationToken) =>
        await db.Belangen.Where(b => b.AccountId == accountId && b.BeeindigdOp == null).Select(b => b.Aanbieder).Distinct().OrderBy(a => a).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ToezeggingInfo>> ZoekToezeggingenAsync(IReadOnlyCollection<string> contractnummers, CancellationToken cancellationToken)
    {
        var wanted = contractnummers.ToList();
        return await db.Set<Contracttoezegging>().AsNoTracking().Where(t => wanted.Contains(t.Contractnummer)).OrderBy(t => t.Contractnummer).ThenBy(t => t.Volgorde)
            .Select(t => new ToezeggingInfo(t.Contractnummer, t.Volgorde, t.Perceel, t.Omschrijving, t.Datum, t.NagekomenOp)).ToListAsync(cancellationToken);
    }

    private IQueryable<Contract> Kies(IReadOnlyCollection<string>? numbers)
    {
        var query = db.Contracten.AsNoTracking();
        if (numbers is null)
        {
            return query;
        }

        var wanted = numbers.ToList();
        return query.Where(c => wanted.Contains(c.Nummer));
    }
}
