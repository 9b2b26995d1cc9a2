// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>A lot of the demo region.</summary>
internal sealed record DemoPerceel(
    int Index,
    string Contract,
    string Aanbieder,
    string Code,
    Route Route,
    IReadOnlyList<string> Gemeenten,
    DateOnly Vanaf,
    DateOnly Tot,
    Prijsmodel Model,
    decimal Tarief,
    int? Uren,
    int WachttijdDagen,
    string? Inhaallessen,
    decimal Device,
    int Groep);

internal sealed record DemoAanbieder(string Code, string Naam, string Kvk, string? Bow, string? Brin, string? Instelling, KeurmerkStatus Keurmerk, DateOnly? Vanaf, DateOnly? Tot, bool Tst);

internal sealed record DemoContract(string Nummer, string Aanbieder, string Soort, string Onderaannemers, DateOnly Vanaf, DateOnly Tot, string Verlenging, int Opzegging, decimal Plafond, string Rapportage, string Status);

/// <summary>
/// Providers, contracts and lots of the demo region: six model providers, repeated for larger sizes. Everything is invented; names say so.
/// A few things are wrong on purpose (a suspended keurmerk, one that expires, terms that are not settled), because a demo of a system that
/// finds mistakes needs some.
/// </summary>
internal sealed class DemoAanbod
{
    public static readonly IReadOnlyList<(string Code, string Naam)> Gemeenten =
        [("0626", "Voorschoten"), ("1916", "Leidschendam-Voorburg"), ("0629", "Wassenaar")];

    private readonly DateOnly today;

    public DemoAanbod(DemoOpdracht opdracht)
    {
        today = opdracht.Peildatum;
        for (var set = 0; set < opdracht.Sets; set++)
        {
            Add(set, Math.Max(1, opdracht.Personen / 300 / opdracht.Sets));
        }
    }

    public List<DemoAanbieder> Aanbieders { get; } = [];

    public List<DemoContract> Contracten { get; } = [];

    public List<DemoPerceel> Percelen { get; } = [];

    private void Add(int set, int schaal)
    {
        var suffix = set == 0 ? "" : $"-{set:00}";
        var number = set * 10;
        string Kvk(int n) => $"{90000000 + (number * 10) + n:00000000}";
        string Instelling(int n) => $"{90000 + number + n:0000000000}";
        var start = new DateOnly(2022, 1, 1);
        Aanbieders.AddRange(
        [
            new("TAALHAVEN" + suffix, $"Taalhaven Voorbeeld B.V.{suffix}", Kvk(11), $"BOW-{9001 + number}", null, Instelling(1), KeurmerkStatus.Geldig, new DateOnly(2021, 9, 1), null, false),
            new("MEEDOEN" + suffix, $"Stichting Meedoen Voorbeeld{suffix}", Kvk(22), $"BOW-{9002 + number}", null, Instelling(2), KeurmerkStatus.Geldig, start, today.AddDays(38), false),
            new("DUINTAAL" + suffix, $"Duintaal Voorbeeld B.V.{suffix}", Kvk(33), $"BOW-{9003 + number}", null, Instelling(3), KeurmerkStatus.Geschorst, new DateOnly(2021, 5, 1), null, false),
            new("ROCVB" + suffix, $"ROC Voorbeeld{suffix}", Kvk(44), null, $"{99 - (set % 90):00}XX", Instelling(4), KeurmerkStatus.Geen, null, null, true),
            new("WELZIJN" + suffix, $"Stichting Welzijn Voorbeeld{suffix}", Kvk(66), null, null, null, KeurmerkStatus.Geen, null, null, false),
            new("NIEUWTAAL" + suffix, $"Nieuwtaal Voorbeeld VOF{suffix}", Kvk(55), $"BOW-{9005 + number}", null, Instelling(5), KeurmerkStatus.Aspirant, new DateOnly(2025, 3, 1), today.AddDays(300), false),
        ]);
        var end = new DateOnly(today.Year + 1, 12, 31);
        Contracten.AddRange(
        [
            new("IB-2022-01" + suffix, "TAALHAVEN" + suffix, "Raamovereenkomst", "", start, end, "1x24", 6, 3_850_000m * schaal, "Kwartaal", "Actief"),
            new("IB-2022-02" + suffix, "MEEDOEN" + suffix, "Raamovereenkomst", "DUINTAAL" + suffix, start, end, "1x24", 6, 2_400_000m * schaal, "Kwartaal", "Actief"),
            new("IB-2022-03" + suffix, "DUINTAAL" + suffix, "Raamovereenkomst", "", start.AddMonths(6), today.AddDays(40), "1x12", 3, 700_000m * schaal, "Kwartaal", "Actief"),
            new("IB-2022-04" + suffix, "ROCVB" + suffix, "Raamovereenkomst", "", start.AddMonths(7), end.AddMonths(7), "", 6, 1_600_000m * schaal, "Halfjaar", "Actief"),
            new("SUB-2022-01" + suffix, "WELZIJN" + suffix, "Subsidie", "", start, end, "", 6, 600_000m * schaal, "Halfjaar", "Actief"),
            new("IB-2025-01" + suffix, "NIEUWTAAL" + suffix, "Raamovereenkomst", "", new DateOnly(2025, 4, 1), end.AddMonths(3), "1x12", 3, 350_000m * schaal, "Maand", "Actief"),
        ]);
        Lot(0, "B1", Route.B1, Prijsmodel.PerUur, 16.90m, null, 28, "Gemeente", 350m, 20, [0, 1, 2]);
        Lot(0, "Z", Route.Z, Prijsmodel.PerUur, 15.75m, null, 28, "Gemeente", 300m, 12, [0, 1, 2]);
        Lot(1, "B1", Route.B1, Prijsmodel.PerTraject, 10_400m, 650, 42, "Aanbieder", 350m, 20, [0, 1, 2]);
        Lot(1, "Z", Route.Z, Prijsmodel.PerTraject, 9_800m, 800, 42, "Aanbieder", 300m, 12, [0, 1, 2]);
        Lot(2, "B1", Route.B1, Prijsmodel.PerResultaat, 11_900m, 700, 28, null, 0m, 20, [1]);
        Lot(3, "O", Route.Onderwijs, Prijsmodel.PerTraject, 17_000m, 1500, 60, "Aanbieder", 450m, 22, [0, 1, 2]);
        Lot(4, "PVT", Route.PVT, Prijsmodel.PerTraject, 310m, 12, 60, "Aanbieder", 0m, 15, [0, 1, 2]);
        Lot(4, "MAP", Route.MAP, Prijsmodel.PerTraject, 850m, 64, 60, "Aanbieder", 0m, 12, [0, 1, 2]);
        Lot(5, "B1", Route.B1, Prijsmodel.PerModule, 2_450m, 160, 21, "Gemeente", 350m, 16, [0, 2]);
    }

    private void Lot(int contract, string code, Route route, Prijsmodel model, decimal price, int? hours, int wait, string? catchUp, decimal device, int group, int[] where)
    {
        var agreed = Contracten[^(6 - contract)];
        Percelen.Add(new DemoPerceel(Percelen.Count, agreed.Nummer, agreed.Aanbieder, code, route, [.. where.Select(g => Gemeenten[g].Code)], agreed.Vanaf, agreed.Tot, model, price, hours, wait, catchUp, device, group));
    }

    /// <summary>Gemeenten of a contract: all that one of its lots serves.</summary>
    public IEnumerable<string> GemeentenVan(string contract) => Percelen.Where(p => p.Contract == contract).SelectMany(p => p.Gemeenten).Distinct(StringComparer.Ordinal);
}
