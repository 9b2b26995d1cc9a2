// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>
/// Finds the key dates that stand beside a contract: documents that run out, talks, open agreements and promises. Only who may open those
/// sees their days: the contract managers, and a provider as far as they are meant for it.
/// </summary>
internal sealed class Sleuteldatalezer(ContractenDbContext db, IActorAccessor accessor)
{
    private const int Lengte = 150;

    public async Task<ILookup<Guid, Sleuteldatum>> NaastAsync(IReadOnlyList<Guid> contracten, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        if (!actor.Is(Rol.Contractmanager) && !actor.Is(Rol.Aanbieder) && !actor.Is(Rol.Systeem))
        {
            return Array.Empty<(Guid, Sleuteldatum)>().ToLookup(d => d.Item1, d => d.Item2);
        }

        IEnumerable<(Guid Contract, Sleuteldatum Dag)> days =
        [
            .. await DocumentenAsync(contracten, vandaag, cancellationToken),
            .. await GesprekkenAsync(contracten, vandaag, cancellationToken),
            .. await ToezeggingenAsync(contracten, vandaag, cancellationToken),
        ];
        return days.ToLookup(d => d.Contract, d => d.Dag);
    }

    /// <summary>The days of tenders that run, for who buys; nobody else knows of a tender.</summary>
    public async Task<IReadOnlyList<KalenderRegel>> InkoopAsync(string? gemeente, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var tenders = await db.Inkooptrajecten.AsNoTracking().Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)).Where(t => t.Stap != Trajectstap.Afgerond && t.Stap != Trajectstap.Ingetrokken)
            .Where(t => gemeente == null || t.Gemeenten.Contains(gemeente)).Include(t => t.Besluiten).AsSplitQuery().ToListAsync(cancellationToken);
        List<KalenderRegel> days = [];
        foreach (var tender in tenders)
        {
            void Add(DateOnly? day, string text, string mark)
            {
                if (day is { } known)
                {
                    days.Add(new KalenderRegel(tender.Nummer, tender.Titel, known, KalenderRegel.Inkoop, text, known < vandaag, mark));
                }
            }

            Add(tender.Publicatiedatum, "Publicatie van het inkooptraject", "publicatie");
            Add(tender.Sluitingsdatum, "Laatste dag om in te schrijven", "sluiting");
            Add(tender.Gunning?.StandstillTotEnMet, "Laatste dag van de opschortende termijn", "standstill");
        }

        return days;
    }

    // Per type the newest one that the actor may read counts; what it replaced does not run out any more.
    private async Task<IEnumerable<(Guid, Sleuteldatum)>> DocumentenAsync(IReadOnlyList<Guid> contracts, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Contractdocument>().AsNoTracking().Where(DocumentSpecs.Leesbaar(accessor.Actor)).Where(d => EF.Parameter(contracts).Contains(d.ContractId) && d.IngetrokkenOp == null)
            .Select(d => new { d.ContractId, d.Type, d.Volgnummer, d.VerlooptOp }).ToListAsync(cancellationToken);
        var newest = rows.GroupBy(d => (d.ContractId, d.Type)).Select(g => g.MaxBy(d => d.Volgnummer)!).Where(d => d.VerlooptOp is not null).ToList();
        var names = newest.Count == 0 ? [] : (await db.Set<Documenttype>().AsNoTracking().Select(t => new { t.Code, t.GeldigVanaf, t.Naam }).ToListAsync(cancellationToken))
            .GroupBy(t => t.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(t => t.GeldigVanaf)!.Naam, StringComparer.Ordinal);
        return newest.Select(d => (d.ContractId, Dag(d.VerlooptOp!.Value, "Document", $"Laatste dag waarop ‘{names.GetValueOrDefault(d.Type, d.Type)}’ geldt", today, $"document-{d.Type}")));
    }

    private async Task<IEnumerable<(Guid, Sleuteldatum)>> GesprekkenAsync(IReadOnlyList<Guid> contracts, DateOnly today, CancellationToken cancellationToken)
    {
        var talks = await db.Set<Contractgesprek>().AsNoTracking().Where(g => EF.Parameter(contracts).Contains(g.ContractId) && g.Status != Gesprekstatus.Afgezegd)
            .Select(g => new { g.ContractId, g.Volgnummer, g.Datum, g.Aanvang, g.Onderwerp }).ToListAsync(cancellationToken);
        var open = await db.Set<Gespreksafspraak>().AsNoTracking().Where(a => a.AfgerondOp == null)
            .Join(db.Set<Contractgesprek>().Where(g => EF.Parameter(contracts).Contains(g.ContractId)), a => a.GesprekId, g => g.Id, (a, g) => new { g.ContractId, a.Gesprek, a.Volgorde, a.UiterlijkOp, a.Eigenaar, a.Omschrijving }).ToListAsync(cancellationToken);
        return talks.Select(g => (g.ContractId, Dag(g.Datum, "Gesprek", $"Contractgesprek{(g.Aanvang is null ? "" : $" om {g.Aanvang}")}: {g.Onderwerp.Kort(Lengte)}", today, Nummer("gesprek", g.Volgnummer))))
            .Concat(open.Select(a => (a.ContractId, Dag(a.UiterlijkOp, "Afspraak", $"Afspraak uit gesprek {a.Gesprek}, {(a.Eigenaar == Gesprekspartij.Aanbieder ? "aanbieder" : "gemeente")}: {a.Omschrijving.Kort(Lengte)}", today, Nummer("afspraak", a.Gesprek, a.Volgorde)))));
    }

    private async Task<IEnumerable<(Guid, Sleuteldatum)>> ToezeggingenAsync(IReadOnlyList<Guid> contracts, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Contracttoezegging>().AsNoTracking().Where(t => EF.Parameter(contracts).Contains(t.ContractId) && t.NagekomenOp == null)
            .Select(t => new { t.ContractId, t.Volgorde, t.Perceel, t.Omschrijving, t.Datum }).ToListAsync(cancellationToken);
        return rows.Select(t => (t.ContractId, Dag(t.Datum, "Toezegging", $"Toezegging voor perceel {t.Perceel}: {t.Omschrijving.Kort(Lengte)}", today, Nummer("toezegging", t.Volgorde))));
    }

    private static Sleuteldatum Dag(DateOnly day, string kind, string text, DateOnly today, string mark) => new(day, kind, text, day < today, mark);

    private static string Nummer(string kind, params int[] numbers) => $"{kind}-{string.Join('-', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}";
}
