// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>
/// Looks at imported placements with the rules whose facts do not change afterwards: R01 (dates and gemeente; that a contract is
/// over by now says nothing about then), R07, R08, R09 and R12. Capacity, ceiling and keurmerk of the past are not known here.
/// Also computes the money that each placement commits, from the prices of its own start date.
/// </summary>
internal sealed class Historietoets
{
    private static readonly Plaatsbaarheid Onbekend = new("", KeurmerkStatus.Geen, null, null, false, [], []);
    private static readonly Wachttijdfeiten GeenWachttijd = new(null, 0, []);
    private static readonly Prijs GeenPrijs = new(null, null, "");

    private readonly PlaatsingenDbContext db;
    private readonly Dictionary<Guid, PerceelAfspraak> agreements;
    private readonly Normenlijst normen;

    private Historietoets(PlaatsingenDbContext db, Dictionary<Guid, PerceelAfspraak> agreements, Normenlijst normen)
    {
        this.db = db;
        this.agreements = agreements;
        this.normen = normen;
    }

    public static async Task<Historietoets> MaakAsync(PlaatsingenDbContext db, IEnumerable<Perceel> percelen, CancellationToken cancellationToken) => new(
        db,
        percelen.ToDictionary(p => p.Id, p => AlsActief(p.LeesAfspraak())),
        new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken)));

    /// <summary>Warns about each row of a batch and gives the rows back with their amounts; two statements.</summary>
    public async Task<IReadOnlyList<PlaatsingRij>> BeoordeelAsync(List<PlaatsingRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var ids = rijen.Select(r => r.Persoon.Id).Distinct().ToArray();
        var pips = (await db.Pips.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.InburgeraarId)).ToListAsync(cancellationToken))
            .ToLookup(p => p.InburgeraarId, p => new Pipfeit(p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1));
        var periods = await LeerroutesAsync(ids, rijen, cancellationToken);
        List<PlaatsingRij> rows = new(rijen.Count);
        foreach (var row in rijen)
        {
            var start = row.Startdatum ?? row.AangemeldOp;
            var own = pips[row.Persoon.Id].ToList();
            var facts = Feiten(row, own, start);
            foreach (var verdict in Regels(facts).Where(r => r.Uitkomst != Regeloordeel.Voldaan))
            {
                verslag.Waarschuwing(row.Bron, Kolommen.Plaatsing, $"{verdict.Code}: {verdict.Toelichting}");
            }

            if (row.Perceel.Route.IsLeerroute() && periods[row.Persoon.Id].FirstOrDefault(p => p.Nummer != row.Nummer && LoopbaanRegels.LopenSamen(p.Vanaf, p.Einde, start, row.Einddatum)) is { } other)
            {
                verslag.Waarschuwing(row.Bron, Kolommen.Plaatsing, $"R12: In dezelfde tijd loopt al een plaatsing op een leerroute: {other.Nummer}.");
            }

            var price = Prijseffect.Bereken(facts.Perceel, start, row.Financiering, facts.GeldendePip?.UrenB1, normen);
            rows.Add(row with { VerplichtEuro = row.Financiering == Financiering.Gemeente ? price.Bedrag ?? 0m : 0m });
        }

        return rows;
    }

    private static IEnumerable<Regeluitkomst> Regels(Toetsfeiten feiten) =>
    [
        PerceelRegels.R01ContractDektPlaatsing(feiten),
        PersoonRegels.R07GezinEnOverig(feiten),
        PersoonRegels.R08Wi2013(feiten),
        PipRegels.R09PipPastBijRoute(feiten),
    ];

    private async Task<ILookup<Guid, Periode>> LeerroutesAsync(Guid[] ids, List<PlaatsingRij> rijen, CancellationToken cancellationToken)
    {
        var inFile = rijen.Select(r => r.Nummer).ToHashSet(StringComparer.Ordinal);
        var stored = await db.Plaatsingen.AsNoTracking()
            .Where(p => EF.Parameter(ids).Contains(p.InburgeraarId)
                && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
                && p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken)
            .Select(p => new Periode(p.InburgeraarId, p.Nummer, p.Startdatum ?? p.AangemeldOp, p.Einddatum))
            .ToListAsync(cancellationToken);
        return stored.Where(p => !inFile.Contains(p.Nummer))
            .Concat(rijen.Where(r => r.Perceel.Route.IsLeerroute() && r.Status is not (PlaatsingStatus.Geweigerd or PlaatsingStatus.Ingetrokken))
                .Select(r => new Periode(r.Persoon.Id, r.Nummer, r.Startdatum ?? r.AangemeldOp, r.Einddatum)))
            .ToLookup(p => p.InburgeraarId);
    }

    private Toetsfeiten Feiten(PlaatsingRij row, List<Pipfeit> pips, DateOnly start) => new(
        new Persoonfeiten(row.Persoon.Dossiernummer, row.Persoon.Gemeente, $"gemeente {row.Persoon.Gemeente}", row.Persoon.Geboortedatum, row.Persoon.Wet, row.Persoon.Soort, Alfabetisering.NVT, null),
        pips,
        [],
        agreements[row.Perceel.Id],
        start,
        row.Financiering,
        0,
        0m,
        GeenPrijs,
        Onbekend,
        row.Perceel.Aanbieder,
        GeenWachttijd,
        null,
        false,
        normen,
        row.AangemeldOp);

    private static PerceelAfspraak AlsActief(PerceelAfspraak perceel) => perceel with { Contract = perceel.Contract with { Status = ContractStatus.Actief } };

    private sealed record Periode(Guid InburgeraarId, string Nummer, DateOnly Vanaf, DateOnly? Einde);
}
