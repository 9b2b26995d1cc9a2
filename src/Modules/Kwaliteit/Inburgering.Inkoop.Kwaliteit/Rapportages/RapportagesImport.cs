// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>
/// Reads <c>rapportages</c>: what providers stated, right or wrong. A value that differs from the newest one is a new version;
/// nothing is overwritten. A period outside the rhythm or the term of the contract is kept as delivered, with a warning.
/// </summary>
internal sealed class RapportagesImport(KwaliteitDbContext db, IContracten contracten, TimeProvider clock) : IBestandImport
{
    public string Bestand => "rapportages";

    public int Volgorde => 140;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("contract", KolomSoort.Tekst, true, "het nummer van een bekend contract"),
        new("periode", KolomSoort.Tekst, true, "een maand (2026-03), kwartaal (2026-K1) of halfjaar (2026-H1)"),
        new("perceel", KolomSoort.Tekst, false, "de code van een perceel van het contract; leeg = het hele contract"),
        new("kpi", KolomSoort.Code, true, "een van de KPI-codes, bijvoorbeeld gestart", [.. Kpi.Alle.Select(k => k.Code)]),
        new("waarde", KolomSoort.Decimaal, true, "een getal van 0 of hoger, hoogstens twee decimalen"),
        new("ingediend_op", KolomSoort.Datum, true, "de dag waarop de aanbieder dit inleverde"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["contract", "periode", "kpi", "perceel"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder, Rol.Aanbieder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken)).ToLookup(p => p.Contract.Nummer, p => p.Code, StringComparer.Ordinal);
        var contracts = (await contracten.ZoekContractenAsync(null, cancellationToken)).Where(c => Bereik.ZietContract(verslag.Actor, c)).ToDictionary(c => c.Nummer, StringComparer.Ordinal);
        HashSet<(string Contract, string Periode)> warned = [];
        await foreach (var batch in rijen.Chunk(500).WithCancellation(cancellationToken))
        {
            var numbers = batch.Select(r => r.Sleutel("contract")).Distinct().ToList();
            var periods = batch.Select(r => r.Sleutel("periode")).Distinct().ToList();
            var known = (await db.Opgaven.AsNoTracking().Where(o => numbers.Contains(o.Contractnummer) && periods.Contains(o.Periode)).ToListAsync(cancellationToken))
                .ToLookup(o => new OpgaveSleutel(o.Contractnummer, o.Periode, o.Perceel, o.Kpi));
            foreach (var row in batch)
            {
                if (!contracts.TryGetValue(row.Sleutel("contract"), out var contract))
                {
                    verslag.Fout(row, "contract", $"Contract ‘{row.Sleutel("contract")}’ is niet bekend. Zet het in contracten of verbeter het nummer.");
                }
                else if (Periode.Lees(row.Sleutel("periode")) is not { } period)
                {
                    verslag.Fout(row, "periode", $"Periode ‘{row.Sleutel("periode")}’ klopt niet: {RapportageErrors.PeriodeVorm}.");
                }
                else if (IsGoed(row, contract, [.. lots[contract.Nummer]], verslag))
                {
                    Waarschuw(row, contract, period, warned, verslag);
                    Schrijf(row, contract, period, known, verslag);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private bool IsGoed(ImportRij row, ContractInfo contract, List<string> lots, IImportVerslag verslag)
    {
        var good = true;
        void Fout(string column, string text)
        {
            verslag.Fout(row, column, text);
            good = false;
        }

        if (row.Tekst("perceel") is { Length: > 0 } lot && !lots.Contains(lot))
        {
            Fout("perceel", $"Perceel ‘{lot}’ hoort niet bij contract {contract.Nummer}. Verwacht: {(lots.Count == 0 ? "leeg" : string.Join(", ", lots))}.");
        }

        if (Kpi.Vind(row.Tekst("kpi"))!.Fout(row.Decimaal("waarde")!.Value) is { } wrong)
        {
            Fout("waarde", wrong);
        }

        if (row.Datum("ingediend_op") > clock.Vandaag())
        {
            Fout("ingediend_op", "De dag van inleveren ligt in de toekomst.");
        }

        return good;
    }

    private static void Waarschuw(ImportRij row, ContractInfo contract, Periode period, HashSet<(string Contract, string Periode)> warned, IImportVerslag verslag)
    {
        if (!warned.Add((contract.Nummer, period.Code)))
        {
            return;
        }

        // The rhythm is one fact about the contract, so it is said once; the other two are about the period.
        if (period.Frequentie != contract.Rapportagefrequentie && warned.Add((contract.Nummer, "")))
        {
            verslag.Waarschuwing(row, "periode", RapportageErrors.PastNiet(period, contract));
        }

        if (period.Van > contract.Einddatum || period.Tot < contract.Ingangsdatum)
        {
            verslag.Waarschuwing(row, "periode", RapportageErrors.Buiten(period, contract));
        }

        if (row.Datum("ingediend_op") <= period.Tot)
        {
            verslag.Waarschuwing(row, "ingediend_op", $"Ingeleverd voordat periode ‘{period.Code}’ voorbij was.");
        }
    }

    private void Schrijf(ImportRij row, ContractInfo contract, Periode period, ILookup<OpgaveSleutel, KpiOpgave> known, IImportVerslag verslag)
    {
        var key = new OpgaveSleutel(contract.Nummer, period.Code, row.Tekst("perceel") ?? "", row.Sleutel("kpi"));
        var (value, on) = (row.Decimaal("waarde")!.Value, row.Datum("ingediend_op")!.Value);
        var last = known[key].MaxBy(o => o.Versie);
        if (last is not null && (last.Waarde == value || known[key].Any(o => o.Waarde == value && o.IngediendOp == on)))
        {
            verslag.Telling.Ongewijzigd++;
            return;
        }

        if (last is not null && on < last.IngediendOp)
        {
            verslag.Fout(row, "ingediend_op", $"Er is al een latere opgave, van {last.IngediendOp:dd-MM-yyyy}. Een correctie heeft een datum op of na die dag.");
            return;
        }

        db.Opgaven.Add(KpiOpgave.Maak(key, contract.Aanbieder, period, (last?.Versie ?? 0) + 1, value, on, verslag.Actor, clock.GetUtcNow()));
        _ = last is null ? verslag.Telling.Toegevoegd++ : verslag.Telling.Gewijzigd++;
    }
}
