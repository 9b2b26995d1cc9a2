// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Rules about what was agreed: contract, places, money and waiting time.</summary>
internal static class PerceelRegels
{
    private static readonly Regel R01 = new("R01", "Contract en perceel", "Contract: looptijd, gemeenten en status");
    private static readonly Regel R02 = new("R02", "Plaats vrij", "Contract: capaciteit van het perceel; beleidsplan, inkoop", Motiveerbaar: true);
    private static readonly Regel R03 = new("R03", "Plafond", "Contract: plafond", Motiveerbaar: true);
    private static readonly Regel R21 = new("R21", "Wachtlijst", "Eigen regel: eerlijke volgorde van de wachtlijst", Motiveerbaar: true);
    private static readonly Regel R16 = new("R16", "Wachttijd", "Contract: maximale wachttijd van het perceel");

    public static Regeluitkomst R01ContractDektPlaatsing(Toetsfeiten feiten)
    {
        var contract = feiten.Perceel.Contract;
        List<string> faults = [];
        if (contract.Status != ContractStatus.Actief)
        {
            faults.Add($"het contract is niet actief (status: {Status(contract.Status)})");
        }

        if (feiten.Startdatum < contract.Ingangsdatum)
        {
            faults.Add($"het contract begint pas op {Tekst.Dag(contract.Ingangsdatum)}");
        }

        if (feiten.Startdatum > contract.Einddatum)
        {
            faults.Add($"het contract loopt tot en met {Tekst.Dag(contract.Einddatum)}");
        }

        if (!contract.Gemeenten.Contains(feiten.Persoon.Gemeente, StringComparer.Ordinal))
        {
            faults.Add($"het contract geldt niet voor {feiten.Persoon.GemeenteNaam}");
        }

        Getal[] looked =
        [
            new("Status", Status(contract.Status)),
            new("Eerste dag", Tekst.Dag(contract.Ingangsdatum)),
            new("Laatste dag", Tekst.Dag(contract.Einddatum)),
            new("Startdatum", Tekst.Dag(feiten.Startdatum)),
        ];
        return faults.Count == 0
            ? R01.Voldaan($"Contract {contract.Nummer} is actief tot en met {Tekst.Dag(contract.Einddatum)} en geldt voor {feiten.Persoon.GemeenteNaam} en {feiten.Route.Naam()}.", looked)
            : R01.Blokkade($"Contract {contract.Nummer} past niet bij een start op {Tekst.Dag(feiten.Startdatum)}: {string.Join("; ", faults)}.", looked);
    }

    public static Regeluitkomst R02PlaatsVrij(Toetsfeiten feiten)
    {
        var taken = feiten.BezettePlaatsen;
        var places = feiten.Perceel.Capaciteit;
        Getal[] looked = [new("Bezet", Tekst.Heel(taken)), new("Plaatsen", Tekst.Heel(places))];
        return taken < places
            ? R02.Voldaan($"Er is plaats: {Tekst.Heel(taken)} van {Tekst.Heel(places)} bezet op {Tekst.Dag(feiten.Startdatum)}.", looked)
            : R02.Blokkade($"Er is geen plaats vrij op {Tekst.Dag(feiten.Startdatum)}: {Tekst.Heel(taken)} van {Tekst.Heel(places)} bezet.", looked);
    }

    public static Regeluitkomst R03Plafond(Toetsfeiten feiten)
    {
        var contract = feiten.Perceel.Contract;
        if (feiten.Financiering != SharedKernel.Codelijsten.Financiering.Gemeente)
        {
            return R03.Voldaan($"Niet van toepassing: {feiten.Financiering.Naam()} betaalt, dus er gaat niets van het plafond af.");
        }

        if (contract.PlafondEuro is not { } ceiling)
        {
            return R03.Voldaan($"Voor contract {contract.Nummer} is geen plafond afgesproken.", new Getal("Verplicht", Tekst.Euro(feiten.VerplichtEuro)));
        }

        Getal[] looked =
        [
            new("Verplicht", Tekst.Euro(feiten.VerplichtEuro)),
            new("Deze plaatsing", feiten.Prijs.Bedrag is { } known ? Tekst.Euro(known) : "onbekend"),
            new("Plafond", Tekst.Euro(ceiling)),
        ];
        if (feiten.Prijs.Bedrag is not { } price)
        {
            return R03.Blokkade($"De kosten zijn niet te bepalen ({feiten.Prijs.Berekening}), dus het plafond van {Tekst.Euro(ceiling)} is niet te bewaken.", looked);
        }

        var total = feiten.VerplichtEuro + price;
        return total <= ceiling
            ? R03.Voldaan($"Met deze plaatsing is {Tekst.Euro(total)} van het plafond van {Tekst.Euro(ceiling)} verplicht.", looked)
            : R03.Blokkade($"Met deze plaatsing ({Tekst.Euro(price)}) komt het contract op {Tekst.Euro(total)}: {Tekst.Euro(total - ceiling)} boven het plafond van {Tekst.Euro(ceiling)}.", looked);
    }

    public static Regeluitkomst R16Wachttijd(Toetsfeiten feiten)
    {
        if (feiten.Perceel.MaxWachttijdDagen is not { } limit)
        {
            return R16.Voldaan("Voor dit perceel is geen maximale wachttijd afgesproken.");
        }

        var own = Math.Max(0, feiten.Startdatum.DayNumber - feiten.Aanmelddatum.DayNumber);
        var usual = feiten.Wachttijd.GemiddeldeDagen;
        var expected = Math.Max(own, usual ?? 0);
        Getal[] looked =
        [
            new("Van aanmelding tot start", Tekst.Aantal(own, "dag", "dagen")),
            new("Gemiddeld op dit perceel", usual is { } mean ? $"{Tekst.Aantal(mean, "dag", "dagen")} ({Tekst.Aantal(feiten.Wachttijd.Starts, "start", "starts")})" : "te weinig starts om iets te zeggen"),
            new("Afspraak", Tekst.Aantal(limit, "dag", "dagen")),
        ];
        if (expected <= limit)
        {
            return R16.Voldaan($"De verwachte wachttijd is {Tekst.Aantal(expected, "dag", "dagen")}; afgesproken is hoogstens {Tekst.Aantal(limit, "dag", "dagen")}.", looked);
        }

        var faster = feiten.Wachttijd.Sneller.Where(s => s.Dagen < expected).ToList();
        var names = faster.Count == 0
            ? "er is geen sneller perceel met plaats voor deze route"
            : "sneller kan bij " + string.Join(", ", faster.Select(s => $"{s.AanbiederNaam} ({s.Contract} {s.Perceel}: {Tekst.Aantal(s.Dagen, "dag", "dagen")})"));
        return R16.Waarschuwing($"De verwachte wachttijd van {Tekst.Aantal(expected, "dag", "dagen")} is langer dan de afspraak van {Tekst.Aantal(limit, "dag", "dagen")}; {names}.", looked);
    }

    public static Regeluitkomst R21Wachtlijst(Toetsfeiten feiten)
    {
        var before = feiten.WachtendenVoor;
        var free = Math.Max(0, feiten.Perceel.Capaciteit - feiten.BezettePlaatsen);
        if (before == 0)
        {
            return R21.Voldaan("Niemand op de wachtlijst van dit perceel gaat voor.", new Getal("Gaan voor", "0"));
        }

        Getal[] looked = [new("Gaan voor", Tekst.Heel(before)), new("Vrij", Tekst.Heel(free))];
        var who = before == 1 ? "Op de wachtlijst van dit perceel gaat 1 persoon voor" : $"Op de wachtlijst van dit perceel gaan {Tekst.Heel(before)} mensen voor";
        return before < free
            ? R21.Voldaan($"{who}, en er zijn {Tekst.Heel(free)} plaatsen vrij op {Tekst.Dag(feiten.Startdatum)}.", looked)
            : R21.Blokkade($"{who}, en er {(free == 1 ? "is 1 plaats" : free == 0 ? "zijn geen plaatsen" : $"zijn {Tekst.Heel(free)} plaatsen")} vrij op {Tekst.Dag(feiten.Startdatum)}.", looked);
    }

    private static string Status(ContractStatus status) => status switch
    {
        ContractStatus.Concept => "concept",
        ContractStatus.Actief => "actief",
        ContractStatus.Opgezegd => "opgezegd",
        _ => "beëindigd",
    };
}
