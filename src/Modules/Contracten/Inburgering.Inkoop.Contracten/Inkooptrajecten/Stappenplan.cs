// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Something that must be there before a stage may start.</summary>
/// <param name="Code">Stable code, for lots with the code of the lot behind a colon.</param>
/// <param name="Omschrijving">What is needed, in plain Dutch.</param>
/// <param name="Voldaan">It is there.</param>
public sealed record Stapvoorwaarde(string Code, string Omschrijving, bool Voldaan);

/// <summary>What the conditions of a stage look at besides the tender itself.</summary>
/// <param name="Vandaag">Today.</param>
/// <param name="MinimumBeoordelaars">How many evaluators the norm asks.</param>
/// <param name="AccountsMetBelang">Accounts with an open interest in a provider that bids.</param>
/// <param name="ConceptContracten">Numbers of the contracts out of the award that are still a concept.</param>
internal sealed record StapContext(DateOnly Vandaag, int MinimumBeoordelaars, IReadOnlySet<string> AccountsMetBelang, IReadOnlyList<string> ConceptContracten)
{
    public StapContext(DateOnly vandaag, int minimumBeoordelaars, IReadOnlySet<string> accountsMetBelang)
        : this(vandaag, minimumBeoordelaars, accountsMetBelang, [])
    {
    }
}

/// <summary>The stages of a tender as a table: which follow which, and what each needs.</summary>
internal static class Stappenplan
{
    /// <summary>The stages of a bar on the screen, in order.</summary>
    public static IReadOnlyList<Trajectstap> Hoofdlijn { get; } = [.. Enum.GetValues<Trajectstap>().Where(s => s != Trajectstap.Ingetrokken)];

    public static IReadOnlyList<Trajectstap> Volgende(Trajectstap van) => van switch
    {
        Trajectstap.Voorbereiding => [Trajectstap.Marktconsultatie, Trajectstap.Gepubliceerd],
        Trajectstap.Marktconsultatie => [Trajectstap.Gepubliceerd],
        Trajectstap.Gepubliceerd => [Trajectstap.InschrijvingGesloten],
        Trajectstap.InschrijvingGesloten => [Trajectstap.Beoordeling],
        Trajectstap.Beoordeling => [Trajectstap.VoorlopigGegund],
        Trajectstap.VoorlopigGegund => [Trajectstap.DefinitiefGegund],
        Trajectstap.DefinitiefGegund => [Trajectstap.Afgerond],
        _ => [],
    };

    public static IReadOnlyList<Stapvoorwaarde> Voorwaarden(Inkooptraject traject, Trajectstap naar, StapContext context) => naar switch
    {
        Trajectstap.Marktconsultatie => [new("PERCELEN", "Er is minstens één perceel om de markt iets over te vragen.", traject.Percelen.Count > 0)],
        Trajectstap.Gepubliceerd => [.. Publiceren(traject, context)],
        Trajectstap.InschrijvingGesloten =>
        [
            new("SLUITING", $"De laatste dag om in te schrijven ({Dag(traject.Sluitingsdatum)}) is bereikt.", traject.Sluitingsdatum <= context.Vandaag),
        ],
        Trajectstap.Beoordeling => [.. Beoordelen(traject, context)],
        Trajectstap.VoorlopigGegund => [.. Gunnen(traject)],
        Trajectstap.DefinitiefGegund => [.. DefinitiefGunnen(traject, context)],
        Trajectstap.Afgerond =>
        [
            new("CONTRACTEN", context.ConceptContracten.Count == 0 ? "Alle contracten uit de gunning zijn actief." : $"De contracten uit de gunning zijn actief. Nog concept: {string.Join(", ", context.ConceptContracten)}.", context.ConceptContracten.Count == 0),
        ],
        _ => [],
    };

    private static IEnumerable<Stapvoorwaarde> Gunnen(Inkooptraject traject)
    {
        var lots = traject.Percelen.Where(p => traject.GeldigeOp(p.Code).Any()).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        yield return new("INSCHRIJVINGEN", "Er is minstens één geldige inschrijving.", lots.Count > 0);
        foreach (var lot in lots)
        {
            var agreed = traject.ConsensusCompleet(lot) && (!traject.WordtBeoordeeld || lot.ConsensusGestartOp is not null);
            if (traject.WordtBeoordeeld)
            {
                yield return new($"CONSENSUS:{lot.Code}", $"Over perceel {lot.Code} is voor elke geldige inschrijving en elk criterium een consensus vastgelegd.", agreed);
            }

            if (agreed)
            {
                yield return new($"BESLIST:{lot.Code}", $"Op perceel {lot.Code} staat vast wie wint; zo niet, dan moet eerst worden geloot.", !Gunningsmodel.Bereken(traject.Invoer(lot)).Onbeslist);
            }
        }
    }

    private static IEnumerable<Stapvoorwaarde> DefinitiefGunnen(Inkooptraject traject, StapContext context)
    {
        if (traject.Gunning is not { } decision)
        {
            yield break;
        }

        yield return new("STANDSTILL", $"De opschortende termijn is voorbij. Die loopt tot en met {Dag(decision.StandstillTotEnMet)}.", decision.Standstill.IsVoorbij(context.Vandaag));
        foreach (var objection in decision.Bezwaren.OrderBy(b => b.Volgnummer))
        {
            yield return objection.Uitkomst == Bezwaaruitkomst.Gegrond
                ? new($"BEZWAAR:{objection.Volgnummer}", $"Het bezwaar van {objection.Aanbieder} is gegrond. Trek de gunning in en neem een nieuw besluit.", false)
                : new($"BEZWAAR:{objection.Volgnummer}", $"Het bezwaar van {objection.Aanbieder} van {Dag(objection.OntvangenOp)} is afgehandeld met een reden.", objection.Uitkomst is not null);
        }
    }

    private static IEnumerable<Stapvoorwaarde> Beoordelen(Inkooptraject traject, StapContext context)
    {
        yield return new("INSCHRIJVINGEN", "Er is minstens één geldige inschrijving. Is die er niet, trek het traject dan in.", traject.Percelen.Any(p => traject.GeldigeOp(p.Code).Any()));
        foreach (var bid in traject.Inschrijvingen.OrderBy(i => i.LogSleutel, StringComparer.Ordinal))
        {
            yield return new($"GETOETST:{bid.Perceel}/{bid.Aanbieder}", $"De inschrijving van {bid.Aanbieder} op perceel {bid.Perceel} is aan alle eisen getoetst.", traject.IsGetoetst(bid));
        }

        if (traject.WordtBeoordeeld)
        {
            var free = traject.Beoordelaars.Count(b => !context.AccountsMetBelang.Contains(b.AccountId));
            yield return new("BEOORDELAARS", $"Het team heeft minstens {context.MinimumBeoordelaars} beoordelaars zonder belang bij een inschrijver; nu {free}.", free >= context.MinimumBeoordelaars);
        }
    }

    private static IEnumerable<Stapvoorwaarde> Publiceren(Inkooptraject traject, StapContext context)
    {
        yield return new("PERCELEN", "Er is minstens één perceel.", traject.Percelen.Count > 0);
        yield return new("PUBLICATIE", "De publicatiedatum is ingevuld en niet later dan vandaag.", traject.Publicatiedatum <= context.Vandaag);
        yield return new("SLUITINGSDATUM", "De laatste dag om in te schrijven is ingevuld en ligt na de publicatiedatum.", traject.Sluitingsdatum > traject.Publicatiedatum);
        yield return new("CONTRACT", "De contracten hebben een eerste en een laatste dag, na de laatste dag om in te schrijven.", traject.ContractIngang > traject.Sluitingsdatum && traject.ContractEinde > traject.ContractIngang);
        if (traject.Procedure is Inkoopprocedure.EuropeesOpenbaar or Inkoopprocedure.SocialeEnSpecifiekeDiensten or Inkoopprocedure.NationaalOpenbaar)
        {
            yield return new("TENDERNED", "Het kenmerk van de publicatie op TenderNed is ingevuld.", traject.TenderNed is not null);
        }

        yield return new("GUNNINGSWIJZE", "Er is gekozen hoe inschrijvingen worden vergeleken, en de keuze past bij de procedure.", traject.Formule is { } f && (f == Gunningsformule.Toelating) == (traject.Procedure == Inkoopprocedure.OpenHouse));
        if (traject.Formule == Gunningsformule.Toelating)
        {
            yield return new("EISEN", "Er is minstens één eis, want de eisen bepalen wie wordt toegelaten.", traject.Eisen.Count > 0);
        }

        if (traject.WordtBeoordeeld)
        {
            var count = traject.Beoordelaars.Count();
            yield return new("BEOORDELAARS", $"Het team heeft minstens {context.MinimumBeoordelaars} beoordelaars; nu {count}.", count >= context.MinimumBeoordelaars);
        }

        foreach (var lot in traject.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal))
        {
            yield return new($"WAARDE:{lot.Code}", $"Perceel {lot.Code} heeft een geraamde waarde of een plafond.", lot.RamingEuro is not null || lot.PlafondEuro is not null);
            yield return new($"GEMEENTEN:{lot.Code}", $"Alle gemeenten van perceel {lot.Code} doen mee aan het traject.", lot.Gemeenten.All(traject.Gemeenten.Contains));
            if (traject.Formule == Gunningsformule.LineaireBand)
            {
                yield return new($"BAND:{lot.Code}", $"Perceel {lot.Code} heeft een onderprijs en een hogere bovenprijs.", lot.BandBovenEuro > lot.BandOnderEuro);
            }

            if (traject.Formule == Gunningsformule.GunnenOpWaarde)
            {
                yield return new($"AFTREK:{lot.Code}", $"Perceel {lot.Code} heeft een hoogste aftrek boven 0 euro.", lot.AftrekEuro > 0);
            }
        }
    }

    private static string Dag(DateOnly? dag) => dag?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "niet ingevuld";
}
