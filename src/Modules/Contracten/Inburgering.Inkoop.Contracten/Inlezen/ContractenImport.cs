// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inlezen;

internal sealed partial class ContractenImport(ContractenDbContext db, ContractBewerker bewerker) : IBestandImport
{
    public string Bestand => "contracten";

    public int Volgorde => 30;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("contract", KolomSoort.Tekst, true, "een contractnummer van 2 tot 30 letters, cijfers, punten of streepjes, met minstens één cijfer", Patroon: "(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._-]{1,29}"),
        new("aanbieder", KolomSoort.Tekst, true, "de code van een aanbieder"),
        Kolom.VanCode<ContractSoort>("soort"),
        new("onderaannemers", KolomSoort.Lijst, false, "codes van aanbieders, gescheiden door |"),
        new("gemeenten", KolomSoort.Lijst, true, "gemeentecodes van het CBS, gescheiden door |"),
        new("ingangsdatum", KolomSoort.Datum, true, "een datum zoals 2026-10-01"),
        new("einddatum", KolomSoort.Datum, true, "een datum zoals 2026-10-01, na alle gelichte verlengingen"),
        new("verlengingen_maanden", KolomSoort.Tekst, false, "de verlengingen die nog over zijn, zoals 1x24 of 2x12, of leeg"),
        new("opzegtermijn_maanden", KolomSoort.Geheel, true, "een aantal maanden van 0 tot en met 60"),
        new("plafond_euro", KolomSoort.Decimaal, false, "een bedrag in euro; leeg als er geen plafond is"),
        Kolom.VanCode<Rapportagefrequentie>("rapportagefrequentie"),
        Kolom.VanCode<ContractStatus>("status"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["contract"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var norm = await bewerker.NormAanbestedingsduurAsync(cancellationToken);
        var providers = (await db.Aanbieders.Select(a => a.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var gemeenten = (await db.Gemeenten.Select(g => g.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        await foreach (var block in rijen.PerBlokAsync(cancellationToken))
        {
            var numbers = block.ConvertAll(r => r.Sleutel("contract"));
            var known = await db.Contracten.MetDelen().Where(c => numbers.Contains(c.Nummer)).ToDictionaryAsync(c => c.Nummer, cancellationToken);
            foreach (var row in block)
            {
                if (Lees(row, providers, gemeenten, verslag) is { } data)
                {
                    Verwerk(row, data, known.GetValueOrDefault(row.Sleutel("contract")), norm, verslag);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await ImportHulp.SluitAfAsync(db, verslag, cancellationToken);
    }

    /// <summary><c>1x24</c> or <c>2x12|1x24</c>: how many times, how many months; null when it cannot be read.</summary>
    internal static IReadOnlyList<int>? LeesVerlengingen(string? text)
    {
        List<int> months = [];
        foreach (var part in (text ?? "").Split(['|', '+', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Verlenging().Match(part) is not { Success: true } match)
            {
                return null;
            }

            var (count, length) = (int.Parse(match.Groups["keer"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["maanden"].Value, CultureInfo.InvariantCulture));
            if (length is < 1 or > 120 || months.Count + count > 10)
            {
                return null;
            }

            months.AddRange(Enumerable.Repeat(length, count));
        }

        return months;
    }

    [GeneratedRegex("^(?<keer>[0-9]{1,2})[xX](?<maanden>[0-9]{1,3})$", RegexOptions.None, 1000)]
    private static partial Regex Verlenging();

    private static ContractGegevens? Lees(ImportRij row, HashSet<string> providers, HashSet<string> gemeenten, IImportVerslag verslag)
    {
        List<(string Column, string Text)> faults = [];
        var provider = row.Sleutel("aanbieder");
        if (!providers.Contains(provider))
        {
            faults.Add(("aanbieder", $"Aanbieder ‘{provider}’ is onbekend. Verwacht wordt een code uit aanbieders of uit het systeem."));
        }

        var subcontractors = row.Lijst("onderaannemers").Distinct().ToList();
        faults.AddRange(subcontractors.Where(o => !providers.Contains(o)).Select(o => ("onderaannemers", $"Onderaannemer ‘{o}’ is onbekend. Verwacht wordt een code uit aanbieders of uit het systeem.")));
        if (subcontractors.Contains(provider))
        {
            faults.Add(("onderaannemers", $"Aanbieder ‘{provider}’ is hoofdaannemer en kan niet ook onderaannemer zijn."));
        }

        var codes = row.Lijst("gemeenten").Distinct().ToList();
        faults.AddRange(codes.Where(g => !gemeenten.Contains(g)).Select(g => ("gemeenten", $"Gemeente ‘{g}’ is onbekend. Verwacht wordt een code uit gemeenten of uit het systeem.")));
        var (start, end) = (row.Datum("ingangsdatum")!.Value, row.Datum("einddatum")!.Value);
        if (end < start)
        {
            faults.Add(("einddatum", $"De einddatum {end:yyyy-MM-dd} ligt voor de ingangsdatum {start:yyyy-MM-dd}."));
        }

        var extensions = LeesVerlengingen(row.Tekst("verlengingen_maanden"));
        if (extensions is null)
        {
            faults.Add(("verlengingen_maanden", $"‘{row.Tekst("verlengingen_maanden")}’ is geen lijst van verlengingen. Verwacht wordt bijvoorbeeld 1x24: één keer 24 maanden."));
        }

        var notice = row.Geheel("opzegtermijn_maanden")!.Value;
        if (notice > 60)
        {
            faults.Add(("opzegtermijn_maanden", $"Een opzegtermijn van {notice} maanden klopt niet. Verwacht wordt 0 tot en met 60."));
        }

        foreach (var (column, text) in faults)
        {
            verslag.Fout(row, column, text);
        }

        return faults.Count > 0
            ? null
            : new ContractGegevens(provider, row.Code<ContractSoort>("soort")!.Value, subcontractors, codes, start, end, extensions!, notice, null, row.Decimaal("plafond_euro"), row.Code<Rapportagefrequentie>("rapportagefrequentie")!.Value, []);
    }

    private void Verwerk(ImportRij row, ContractGegevens data, Contract? contract, int norm, IImportVerslag verslag)
    {
        var status = row.Code<ContractStatus>("status")!.Value;
        var scope = verslag.Actor.Scope;
        if (!scope.Alles && (!data.Gemeenten.Any(scope.Gemeenten.Contains) || (contract is not null && !contract.Gemeenten.Any(scope.Gemeenten.Contains))))
        {
            verslag.Fout(row, "gemeenten", "Dit contract hoort niet bij uw eigen gemeenten. Verwacht wordt minstens één van: " + string.Join(", ", scope.Gemeenten) + ".");
            return;
        }

        if (contract is null)
        {
            var added = Contract.Maak(row.Sleutel("contract"), data, norm);
            added.ZetStatus(status);
            db.Contracten.Add(added);
            bewerker.LegVast(added, null);
            verslag.Tel(true, false);
            return;
        }

        var before = ContractBewerker.Momentopname(contract);
        var outcome = contract.NeemAanleveringOver(data, data.BasisEinddatum, status, norm);
        if (!outcome.IsSuccess)
        {
            verslag.Fout(row, "einddatum", outcome.Errors[0].Message);
            return;
        }

        var changed = db.ChangeTracker.Entries<Contract>().Any(e => e.Entity == contract && e.State == EntityState.Modified)
            || db.ChangeTracker.Entries<Verlengingsoptie>().Any(e => e.Entity.ContractId == contract.Id && e.State != EntityState.Unchanged);
        if (changed)
        {
            bewerker.LegVast(contract, before);
        }

        verslag.Tel(false, changed);
    }
}
