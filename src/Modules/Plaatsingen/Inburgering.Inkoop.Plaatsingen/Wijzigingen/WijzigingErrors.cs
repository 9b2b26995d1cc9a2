// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

internal static class WijzigingErrors
{
    public static Error NietGestart(string nummer) =>
        Error.Rule("WIJZIGING_NIET_GESTART", $"Plaatsing {nummer} loopt niet. Dit kan alleen bij een plaatsing die is gestart en nog niet is geëindigd.");

    public static Error ZelfdePerceel(string contract, string perceel) =>
        Error.Rule("WIJZIGING_ZELFDE_PERCEEL", $"De plaatsing loopt al op contract {contract}, perceel {perceel}. Kies een ander perceel.", "Perceel");

    public static Error StartVoorEinde(DateOnly start, DateOnly eind) =>
        Error.Rule("WIJZIGING_START_VOOR_EINDE", $"De nieuwe start op {start:dd-MM-yyyy} ligt voor het einde van de oude plaatsing op {eind:dd-MM-yyyy}. Geef een start op of na die dag.", "Startdatum");

    public static Error PauzeVoorStart(DateOnly vanaf, DateOnly start) =>
        Error.Rule("PAUZE_VOOR_START", $"De pauze kan niet beginnen op {vanaf:dd-MM-yyyy}: de lessen begonnen op {start:dd-MM-yyyy}.", "Vanaf");

    public static Error PauzeLooptAl(DateOnly vanaf) =>
        Error.Rule("PAUZE_LOOPT_AL", $"Er loopt al een pauze, vanaf {vanaf:dd-MM-yyyy}. Leg eerst vast wanneer de lessen weer begonnen.", "Vanaf");

    public static Error PauzeOverlapt(DateOnly hervat) =>
        Error.Rule("PAUZE_OVERLAPT", $"De lessen zijn na de vorige pauze pas op {hervat:dd-MM-yyyy} weer begonnen. Geef een begin op of na die dag.", "Vanaf");

    public static Error PauzeTeLang(int weken, DateOnly uiterlijk) =>
        Error.Rule("PAUZE_TE_LANG", $"Een pauze duurt hoogstens {weken} weken. Geef een laatste dag tot en met {uiterlijk:dd-MM-yyyy}, of beëindig de plaatsing.", "VerwachtTot");

    public static Error GeenPauze(string nummer) =>
        Error.Rule("PAUZE_GEEN", $"Bij plaatsing {nummer} loopt geen pauze.");

    public static Error HervatVoorPauze(DateOnly op, DateOnly vanaf) =>
        Error.Rule("PAUZE_HERVAT_TE_VROEG", $"De lessen kunnen niet op {op:dd-MM-yyyy} weer zijn begonnen: de pauze begon op {vanaf:dd-MM-yyyy}.", "Op");

    public static Error HervatInToekomst(DateOnly op, DateOnly vandaag) =>
        Error.Rule("PAUZE_HERVAT_IN_TOEKOMST", $"{op:dd-MM-yyyy} ligt in de toekomst. Geef een datum tot en met vandaag ({vandaag:dd-MM-yyyy}).", "Op");

    public static Error Afschalen(Regeluitkomst regel) => Error.Rule($"AFSCHALEN_{regel.Code}", regel.Toelichting);

    public static Error AlInGemeente(string gemeente) =>
        Error.Rule("VERHUIZING_ZELFDE_GEMEENTE", $"Gemeente {gemeente} is al verantwoordelijk. Kies een andere gemeente.", "Gemeente");

    public static Error VerhuizingInToekomst(DateOnly datum, DateOnly vandaag) =>
        Error.Rule("VERHUIZING_IN_TOEKOMST", $"De verhuisdatum {datum:dd-MM-yyyy} ligt in de toekomst. Geef een datum tot en met vandaag ({vandaag:dd-MM-yyyy}).", "Datum");

    public static Error NietsOverTeZetten(string contract, string perceel) =>
        Error.Rule("OVERZETTEN_NIETS", $"Op contract {contract}, perceel {perceel} loopt geen plaatsing die u kunt overzetten.", "VanPerceel");

    public static Error NietMeer(IReadOnlyList<string> nummers) =>
        Error.Rule("OVERZETTEN_NIET_MEER", $"Sinds de controle veranderde er iets: {string.Join(", ", nummers)} loopt niet meer op dit perceel. Controleer opnieuw.", "Nummers");

    public static Error Regel(string nummer, Regeluitkomst regel) => regel.Motiveerbaar
        ? Error.Rule($"OVERZETTEN_{regel.Code}", $"{nummer}: {regel.Toelichting} Dit kan alleen met een reden bij regel {regel.Code}.", "Motiveringen")
        : Error.Rule($"OVERZETTEN_{regel.Code}", $"{nummer}: {regel.Toelichting}", "Nummers");
}
