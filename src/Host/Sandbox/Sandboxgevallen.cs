// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.Host.Sandbox;

/// <summary>One case to try a provider's system on.</summary>
/// <param name="Naam">Its name; stands in <c>docs/sandbox.md</c>.</param>
/// <param name="Uitleg">What is wrong, or right, in Dutch.</param>
/// <param name="Mutaties">What to send to GraphQL, in this order.</param>
/// <param name="Code">The code of the error that the last one gives; null when it succeeds.</param>
internal sealed record Sandboxgeval(string Naam, string Uitleg, IReadOnlyList<string> Mutaties, string? Code);

/// <summary>
/// The cases of the sandbox: each happens in real life, and each has one answer that a system of a provider has to understand. Months and days
/// count from the day on which the sandbox was filled.
/// </summary>
internal static class Sandboxgevallen
{
    public const string Nieuw = "ZB-NIEUW";
    public const string Laat = "ZB-LAAT";
    public const string Geweigerd = "ZB-GEWEIGERD";
    public const string Ingetrokken = "ZB-INGETROKKEN";
    public const string Geaccepteerd = "ZB-GEACCEPTEERD";
    public const string Lopend = "ZB-LOPEND";
    public const string Geeindigd = "ZB-GEEINDIGD";
    public const string VanEenAnder = "ZB-ANDER";

    public static IReadOnlyList<Sandboxgeval> Voor(DateOnly vandaag)
    {
        var month = new DateOnly(vandaag.Year, vandaag.Month, 1);
        return
        [
            new("accepteren", "Een nieuwe aanmelding accepteren lukt.", [Accepteer(Nieuw)], null),
            new("accepteren-twee-keer", "Dezelfde opdracht zonder clientMutationId nog eens sturen mag niet: de stap is al gezet.", [Accepteer(Nieuw)], "PLAATSING_STAP_NIET_TOEGESTAAN"),
            new("te-laat-antwoorden", "Na de antwoordtermijn staat het op de werklijst van consulent en contractmanager, maar antwoorden kan nog.", [Accepteer(Laat)], null),
            new("al-geweigerd", "U weigerde deze plaatsing eerder.", [Accepteer(Geweigerd)], "PLAATSING_STAP_NIET_TOEGESTAAN"),
            new("ingetrokken", "De gemeente trok deze aanmelding in; lees haar ook in verdwenenPlaatsingen.", [Accepteer(Ingetrokken)], "PLAATSING_STAP_NIET_TOEGESTAAN"),
            new("van-een-ander", "Een plaatsing van een andere aanbieder antwoordt als een die niet bestaat.", [Accepteer(VanEenAnder)], "PLAATSING_ONBEKEND"),
            new("bestaat-niet", "Een nummer dat niet bestaat.", [Accepteer("ZB-BESTAAT-NIET")], "PLAATSING_ONBEKEND"),
            new("start-in-toekomst", "De eerste les is pas morgen.", [$"mutation {{ startPlaatsing(input: {{ nummer: \"{Geaccepteerd}\", startdatum: \"{Dag(vandaag.AddDays(1))}\" }}) {{ fouten {{ code veld melding }} }} }}"], "PLAATSING_START_IN_TOEKOMST"),
            new("uren-niet-gestart", "Uren bij iemand die nog niet is begonnen.", [Uren(Geaccepteerd, month)], "UREN_PLAATSING_NIET_GESTART"),
            new("uren-tellen-niet-op", "Gevolgd en verzuim zijn samen niet het aanbod.", [Uren(Lopend, month, offered: 30)], "ONGELDIGE_INVOER"),
            new("uren-in-toekomst", "Uren over een maand die nog moet komen.", [Uren(Lopend, month.AddMonths(1))], "UREN_IN_TOEKOMST"),
            new("uren-voor-start", "Uren over een maand voor de eerste les.", [Uren(Lopend, month.AddMonths(-12))], "UREN_VOOR_START"),
            new("uren-na-einde", "Uren over een maand na het einde.", [Uren(Geeindigd, month)], "UREN_NA_EINDE"),
            new("maand-gesloten", "Een maand die vaststaat verandert alleen met een reden.", [Uren(Lopend, month.AddMonths(-6), attended: 19)], "UREN_MAAND_GESLOTEN"),
            new("maand-gesloten-met-reden", "Met een reden lukt het.", [Uren(Lopend, month.AddMonths(-6), attended: 19, reason: "Presentielijst kwam later.")], null),
            new("uren-door-ander-gewijzigd", "U stuurt een versie mee die niet meer klopt: iemand anders was u voor.", [Uren(Lopend, month.AddMonths(-1), attended: 18, version: 99)], "UREN_GEWIJZIGD_DOOR_ANDER"),
            new("kenmerk-hergebruikt", "Hetzelfde clientMutationId voor een andere opdracht.", [Uren(Lopend, month.AddMonths(-1), attended: 17, id: "zb-kenmerk"), Uren(Lopend, month.AddMonths(-1), attended: 16, id: "zb-kenmerk")], "CLIENT_MUTATION_ID_HERGEBRUIKT"),
            new("herhaling", "Dezelfde opdracht met hetzelfde clientMutationId geeft hetzelfde antwoord en gebeurt één keer.", [Uren(Lopend, month.AddMonths(-1), attended: 17, id: "zb-herhaling"), Uren(Lopend, month.AddMonths(-1), attended: 17, id: "zb-herhaling")], null),
            new("examen-niet-gestart", "Een examen van iemand die nog niet is begonnen.", [Examen(Geaccepteerd, vandaag)], "EXAMEN_PLAATSING_NIET_GESTART"),
            new("examen-voor-start", "Een examen van voor de eerste les.", [Examen(Lopend, vandaag.AddYears(-2))], "EXAMEN_VOOR_START"),
            new("module-te-weinig-uren", "Een MAP die klaar is heeft ten minste 40 praktische uren; een die nog loopt mag minder hebben.", [Module(Lopend, 39.5m, vandaag)], "MODULE_UREN_TE_WEINIG"),
            new("module-loopt", "De uren van een module tot nu toe.", [Module(Lopend, 39.5m, null)], null),
            new("signaal-na-einde", "Een signaal over iemand die al weg is.", [Signaal(Geeindigd, "Wil terugkomen.")], "SIGNAAL_PLAATSING_LOOPT_NIET"),
            new("signaal-zonder-tekst", "Een signaal waarin niets staat.", [Signaal(Lopend, "")], "ONGELDIGE_INVOER"),
        ];
    }

    private static string Accepteer(string number) => $"mutation {{ accepteerPlaatsing(input: {{ nummer: \"{number}\" }}) {{ fouten {{ code veld melding }} }} }}";

    private static string Uren(string number, DateOnly month, decimal attended = 20, decimal offered = 20, int? version = null, string? reason = null, string? id = null) =>
        string.Create(CultureInfo.InvariantCulture, $"mutation {{ leverUren(input: {{ {(id is null ? "" : $"clientMutationId: \"{id}\", ")}plaatsing: \"{number}\", maanden: [{{ maand: \"{Dag(month)}\", aangeboden: {(offered == 20 ? attended : offered)}, gevolgd: {attended}, geoorloofdVerzuim: 0, ongeoorloofdVerzuim: 0, waarvanOnline: 0{(version is null ? "" : $", versie: {version}")} }}]{(reason is null ? "" : $", reden: \"{reason}\"")} }}) {{ fouten {{ code veld melding }} }} }}");

    private static string Module(string number, decimal hours, DateOnly? ready) =>
        string.Create(CultureInfo.InvariantCulture, $"mutation {{ meldModule(input: {{ plaatsing: \"{number}\", module: MAP, uren: {hours}{(ready is { } day ? $", afgerondOp: \"{Dag(day)}\"" : "")}, themas: [WERKCULTUUR] }}) {{ fouten {{ code veld melding }} }} }}");

    private static string Examen(string number, DateOnly day) =>
        $"mutation {{ meldExamen(input: {{ plaatsing: \"{number}\", onderdeel: LE, niveau: B1, examendatum: \"{Dag(day)}\", uitslag: GEZAKT }}) {{ fouten {{ code veld melding }} }} }}";

    private static string Signaal(string number, string text) =>
        $"mutation {{ meldSignaal(input: {{ plaatsing: \"{number}\", soort: ZORGEN, tekst: \"{text}\" }}) {{ fouten {{ code veld melding }} }} }}";

    private static string Dag(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
