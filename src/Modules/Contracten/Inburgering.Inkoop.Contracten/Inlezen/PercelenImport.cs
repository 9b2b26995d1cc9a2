// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inlezen;

/// <summary>Lots; a second row of a lot with another <c>tarief_vanaf</c> is a next price version.</summary>
internal sealed class PercelenImport(ContractenDbContext db, ContractBewerker bewerker) : IBestandImport
{
    public string Bestand => "percelen";

    public int Volgorde => 40;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("contract", KolomSoort.Tekst, true, "het nummer van een contract"),
        new("perceel", KolomSoort.Tekst, true, "een perceelcode van 1 tot 30 letters, cijfers, punten of streepjes", Patroon: "[A-Za-z0-9][A-Za-z0-9._-]{0,29}"),
        Kolom.VanCode<Route>("route"),
        Kolom.VanCode<Prijsmodel>("prijsmodel"),
        new("tarief_euro", KolomSoort.Decimaal, true, "een bedrag in euro, zoals 16,90"),
        new("tarief_vanaf", KolomSoort.Datum, true, "een datum zoals 2026-10-01"),
        new("tarief_tot", KolomSoort.Datum, false, "een datum zoals 2026-10-01; leeg als de prijs doorloopt"),
        new("uren_inbegrepen", KolomSoort.Geheel, false, "een aantal uren van 0 tot en met 9999"),
        new("capaciteit", KolomSoort.Geheel, true, "een aantal plaatsen"),
        new("max_wachttijd_dagen", KolomSoort.Geheel, false, "een aantal dagen; leeg als er niets is afgesproken"),
        Kolom.VanCode<Inhaallesbetaler>("inhaallessen_voor", verplicht: false),
        new("devicebedrag_euro", KolomSoort.Decimaal, false, "een bedrag in euro; leeg of 0 als er geen is"),
        new("max_groepsgrootte", KolomSoort.Geheel, false, "een aantal mensen; leeg als er niets is afgesproken"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["contract", "perceel", "tarief_vanaf"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        Dictionary<string, (int Line, PerceelGegevens Data)> seen = new(StringComparer.Ordinal);
        await foreach (var block in rijen.PerBlokAsync(cancellationToken))
        {
            var numbers = block.Select(r => r.Sleutel("contract")).Distinct().ToList();
            var contracts = await db.Contracten.MetDelen().Where(ContractSpecs.Zichtbaar(verslag.Actor)).Where(c => numbers.Contains(c.Nummer)).ToDictionaryAsync(c => c.Nummer, cancellationToken);
            var before = contracts.Values.ToDictionary(c => c.Id, ContractBewerker.Momentopname);
            HashSet<Contract> touched = [];
            foreach (var row in block)
            {
                if (!contracts.TryGetValue(row.Sleutel("contract"), out var contract))
                {
                    verslag.Fout(row, "contract", $"Contract ‘{row.Sleutel("contract")}’ is onbekend. Verwacht wordt een nummer uit contracten of uit het systeem.");
                }
                else if (Verwerk(row, contract, seen, verslag))
                {
                    touched.Add(contract);
                }
            }

            foreach (var contract in touched)
            {
                bewerker.LegVast(contract, before[contract.Id]);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await ImportHulp.SluitAfAsync(db, verslag, cancellationToken);
    }

    /// <summary>True when the row brought something new.</summary>
    private static bool Verwerk(ImportRij row, Contract contract, Dictionary<string, (int Line, PerceelGegevens Data)> seen, IImportVerslag verslag)
    {
        var code = row.Sleutel("perceel");
        var lot = contract.Percelen.FirstOrDefault(p => p.Code == code);
        var data = new PerceelGegevens(
            row.Code<Route>("route")!.Value,
            row.Geheel("capaciteit")!.Value,
            row.Geheel("max_wachttijd_dagen"),
            row.Code<Inhaallesbetaler>("inhaallessen_voor"),
            row.Decimaal("devicebedrag_euro") ?? 0,
            row.Geheel("max_groepsgrootte"),

            // Not in the delivery: what was recorded here stays.
            lot?.MetAlfabetisering,
            lot?.DeviceVoorWi2013 ?? false,
            lot?.Gemeenten);
        var price = new PrijsGegevens(row.Code<Prijsmodel>("prijsmodel")!.Value, row.Decimaal("tarief_euro")!.Value, row.Datum("tarief_vanaf")!.Value, row.Datum("tarief_tot"), row.Geheel("uren_inbegrepen"));
        if (Fouten(row, contract, lot, data, price, seen) is { Count: > 0 } faults)
        {
            faults.ForEach(f => verslag.Fout(row, f.Column, f.Text));
            return false;
        }

        var isNew = lot is null || lot.Prijzen.All(p => p.Vanaf != price.Vanaf);
        var lotChanged = lot is not null && lot.Gegevens() != data;
        lot ??= contract.NeemPerceelOver(code, data);
        var version = lot.Prijzen.FirstOrDefault(p => p.Vanaf == price.Vanaf);
        var priceChanged = version is null || version.Afspraak() != new PrijsAfspraak(price.Model, price.TariefEuro, price.Vanaf, price.Tot, price.UrenInbegrepen);
        if (priceChanged)
        {
            var outcome = version is null ? lot.VoegPrijsToe(price) : lot.CorrigeerPrijs(price);
            if (!outcome.IsSuccess)
            {
                verslag.Fout(row, "tarief_vanaf", outcome.Errors[0].Message);
                return false;
            }
        }

        if (lotChanged)
        {
            lot.Wijzig(data);
        }

        verslag.Tel(isNew, lotChanged || priceChanged);
        return isNew || lotChanged || priceChanged;
    }

    private static List<(string Column, string Text)> Fouten(ImportRij row, Contract contract, Perceel? lot, PerceelGegevens data, PrijsGegevens price, Dictionary<string, (int Line, PerceelGegevens Data)> seen)
    {
        List<(string Column, string Text)> faults = [];
        if (price.Tot < price.Vanaf)
        {
            faults.Add(("tarief_tot", $"De laatste dag {price.Tot:yyyy-MM-dd} van de prijs ligt voor de eerste dag {price.Vanaf:yyyy-MM-dd}."));
        }

        if (data.MaxGroepsgrootte == 0)
        {
            faults.Add(("max_groepsgrootte", "Een groep van 0 mensen kan niet. Laat de cel leeg als er niets is afgesproken."));
        }

        var key = $"{contract.Nummer}/{row.Sleutel("perceel")}";
        if (!seen.TryAdd(key, (row.Regel, data)) && Vergelijkbaar(seen[key].Data) != Vergelijkbaar(data))
        {
            faults.Add(("perceel", $"De afspraken over perceel {key} verschillen van regel {seen[key].Line}. Een volgende prijs van hetzelfde perceel moet verder dezelfde waarden hebben."));
        }

        if (lot is not null && lot.Route != data.Route && contract.Status != ContractStatus.Concept)
        {
            faults.Add(("route", $"Perceel {key} staat in het systeem voor {lot.Route}. De route kan niet meer veranderen; aangeleverd is {data.Route}."));
        }

        return faults;
    }

    private static PerceelGegevens Vergelijkbaar(PerceelGegevens data) => data with { MetAlfabetisering = null, DeviceVoorWi2013 = false, Gemeenten = null };
}
