// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>One point of the completeness check.</summary>
/// <param name="Code">Stable code; for a lot followed by a colon and its code.</param>
/// <param name="Onderwerp">What it is about.</param>
/// <param name="Perceel">Code of the lot; null = the whole contract.</param>
/// <param name="Voldaan">It is settled.</param>
/// <param name="MagOpenBlijven">The contract may start without it when somebody writes down why.</param>
/// <param name="Waarom">Why it matters.</param>
/// <param name="Toelichting">What is agreed, or what is missing.</param>
/// <param name="AanvaardReden">Why it was accepted open; null = it was not.</param>
public sealed record VolledigheidsPunt(string Code, string Onderwerp, string? Perceel, bool Voldaan, bool MagOpenBlijven, string Waarom, string Toelichting, string? AanvaardReden);

/// <summary>
/// Which terms a contract should settle before anybody is placed on it: each of them has caused disputes where a contract said nothing.
/// </summary>
internal static class Volledigheid
{
    private static readonly (Afspraakonderwerp Subject, string Title, string Why)[] Terms =
    [
        (Afspraakonderwerp.Afschalen, "Gevolg van afschalen naar A2", "Zonder afspraak is onduidelijk welke prijs geldt als iemand examen doet op A2 in plaats van B1."),
        (Afspraakonderwerp.Startmomenten, "Startmomenten", "Iemand die net een startmoment mist, wacht anders tot de volgende groep vol is."),
        (Afspraakonderwerp.Lesaanbod, "Uren per week, avond en weekend", "Wie werkt, kan anders niet naar de les. Het aanbod bepaalt ook hoe lang een route duurt."),
        (Afspraakonderwerp.Rapportagetermijn, "Wanneer een rapportage binnen moet zijn", "Zonder uiterste dag is een rapportage nooit te laat."),
        (Afspraakonderwerp.Devices, "Eigendom en teruggave van devices", "Een laptop die niet terugkomt, is anders een gift. Giften zijn niet toegestaan."),
        (Afspraakonderwerp.Kwaliteitseisen, "Kwaliteitseisen als bijlage", "Alleen een eis die bij het contract hoort, kan leiden tot een maatregel."),
        (Afspraakonderwerp.ExitEnOverdracht, "Afronden en overdragen aan een volgende aanbieder", "Mensen moeten hun route kunnen afmaken als het contract stopt."),
        (Afspraakonderwerp.Inspectierecht, "Recht om te controleren", "Zonder dit recht hoeft de aanbieder geen inzage te geven in lessen en dossiers."),
        (Afspraakonderwerp.Escalatie, "Stappen als het misgaat", "Met vaste stappen is duidelijk wie wanneer wat doet, tot en met een boete of ontbinding."),
        (Afspraakonderwerp.Onderaanneming, "Onderaannemers aan dezelfde eisen gebonden", "Zonder deze afspraak kunt u een onderaannemer niet op de eisen aanspreken, terwijl die wel lesgeeft."),
        (Afspraakonderwerp.Verwerkersovereenkomst, "Afspraken over persoonsgegevens", "De AVG eist schriftelijke afspraken voordat gegevens van inburgeraars worden gedeeld."),
    ];

    public static IReadOnlyList<VolledigheidsPunt> Controleer(Contract contract)
    {
        List<VolledigheidsPunt> points =
        [
            Punt(contract, "PERCELEN", "Percelen", null, contract.Percelen.Count > 0, false, "Mensen worden op een perceel geplaatst.", contract.Percelen.Count > 0 ? $"{contract.Percelen.Count} vastgelegd." : "Er is nog geen perceel."),
            Verlenging(contract),
        ];
        if (contract.Soort != ContractSoort.Subsidie)
        {
            points.Add(Opdrachtwaarde(contract));
        }

        foreach (var (subject, title, why) in Terms.Where(t => IsNodig(contract, t.Subject)))
        {
            var answer = contract.Afspraken.FirstOrDefault(a => a.Onderwerp == subject)?.Antwoord;
            points.Add(Punt(contract, subject.ToString().ToUpperInvariant(), title, null, answer is not null, true, why, answer ?? "Er is niets over afgesproken."));
        }

        foreach (var lot in contract.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal))
        {
            points.AddRange(VanPerceel(contract, lot));
        }

        return points;
    }

    private static VolledigheidsPunt Verlenging(Contract contract)
    {
        var answer = contract.Afspraken.FirstOrDefault(a => a.Onderwerp == Afspraakonderwerp.Verlenging)?.Antwoord;
        var options = string.Join(", ", contract.Opties.OrderBy(o => o.Volgorde).Select(o => $"{o.Maanden} maanden"));
        return Punt(
            contract,
            "VERLENGING",
            "Verlengen",
            null,
            contract.Opties.Count > 0 || answer is not null,
            true,
            "Een optie die niet op tijd wordt gelicht, vervalt. Dan is er geen aanbod en geen tijd voor een nieuwe inkoop.",
            contract.Opties.Count > 0 ? $"Opties: {options}." : answer ?? "Er zijn geen opties en er staat niet bij dat verlengen niet kan.");
    }

    // A delivered folder does not hold it, and neither does a contract that was kept on paper: then somebody looks it up once.
    private static VolledigheidsPunt Opdrachtwaarde(Contract contract) => Punt(
        contract,
        "OPDRACHTWAARDE",
        "Opdrachtwaarde bij gunning",
        null,
        contract.OpdrachtwaardeEuro is not null,
        true,
        "Aan deze waarde meet de wet of een latere wijziging zonder nieuwe aanbesteding mag (Aanbestedingswet 2012, artikel 2.163b en verder). Zonder die waarde kan geen wijzigingsovereenkomst worden vastgelegd.",
        contract.OpdrachtwaardeEuro is { } value ? $"{value:N2} euro, met alle verlengingen." : "Er is geen waarde vastgelegd. Een aanlevermap bevat die niet: zoek de waarde op in de aankondiging van de gegunde opdracht en vul haar in bij Wijzigen.");

    private static bool IsNodig(Contract contract, Afspraakonderwerp subject) => subject switch
    {
        Afspraakonderwerp.Afschalen => contract.Percelen.Any(p => p.Route == Route.B1),
        Afspraakonderwerp.Lesaanbod => contract.Percelen.Any(p => p.Route.IsLeerroute()),
        Afspraakonderwerp.Onderaanneming => contract.Onderaannemers.Count > 0,
        Afspraakonderwerp.Devices => contract.Percelen.Any(p => p.DevicebedragEuro > 0),
        _ => true,
    };

    private static IEnumerable<VolledigheidsPunt> VanPerceel(Contract contract, Perceel lot)
    {
        var price = lot.PrijsOp(contract.Ingangsdatum);
        VolledigheidsPunt Point(string code, string title, bool done, bool mayStayOpen, string why, string text) =>
            Punt(contract, $"{code}:{lot.Code}", title, lot.Code, done, mayStayOpen, why, text);

        yield return Point("PRIJS", "Prijs op de eerste dag", price is not null, false, "Zonder prijs kan niet worden berekend of het plafond wordt gehaald.", price is null ? $"Er is geen prijs die op {contract.Ingangsdatum:dd-MM-yyyy} geldt." : $"Er is een prijs vanaf {price.Vanaf:dd-MM-yyyy}.");
        yield return Point("CAPACITEIT", "Aantal plaatsen", lot.Capaciteit > 0, true, "Zonder plaatsen kan niemand worden geplaatst.", lot.Capaciteit > 0 ? $"{lot.Capaciteit} plaatsen." : "De capaciteit is 0.");
        yield return Point("WACHTTIJD", "Langste wachttijd", lot.MaxWachttijdDagen is not null, true, "Zonder grens is wachten nooit te lang. De termijn van de inburgeraar loopt wel door.", lot.MaxWachttijdDagen is { } days ? $"{days} dagen." : "Er is geen langste wachttijd afgesproken.");
        if (price?.Model is Prijsmodel.PerTraject or Prijsmodel.PerResultaat)
        {
            yield return Point("UREN", "Uren in de prijs", price.UrenInbegrepen is not null, true, "Anders is onduidelijk wanneer extra lessen extra kosten.", price.UrenInbegrepen is { } hours ? $"{hours} uur." : "Er staat niet bij hoeveel uren in de prijs zitten.");
        }

        if (lot.Route.IsLeerroute() || lot.Route == Route.Alfabetisering)
        {
            yield return Point("INHAALLESSEN", "Wie inhaallessen betaalt", lot.InhaallessenVoor is not null, true, "Als het contract zwijgt, betaalt waarschijnlijk de gemeente.", lot.InhaallessenVoor is { } payer ? $"{payer}." : "Er staat niet bij wie lessen na afwezigheid betaalt.");
            yield return Point("GROEPSGROOTTE", "Grootste groep", lot.MaxGroepsgrootte is not null, true, "Te grote groepen zijn een veelgehoorde klacht en een eis van Blik op Werk.", lot.MaxGroepsgrootte is { } size ? $"{size} mensen." : "Er is geen grootste groep afgesproken.");
        }

        if (lot.Route is Route.B1 or Route.Z)
        {
            yield return Point("ALFABETISERING", "Alfabetisering", lot.MetAlfabetisering is not null, true, "Wie niet kan lezen en schrijven, heeft deze lessen eerst nodig.", lot.MetAlfabetisering switch { true => "Hoort erbij.", false => "Hoort er niet bij.", null => "Er staat niet bij of alfabetisering erbij hoort." });
        }
    }

    private static VolledigheidsPunt Punt(Contract contract, string code, string title, string? lot, bool done, bool mayStayOpen, string why, string text) =>
        new(code, title, lot, done, mayStayOpen, why, text, done ? null : contract.Aanvaard.FirstOrDefault(a => a.Punt == code)?.Reden);
}
