// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

internal static class IndexErrors
{
    public static Error GeenRegel(string nummer) =>
        Error.Rule("INDEX_GEEN_REGEL", $"Bij contract {nummer} staat niet welke index de prijzen volgen. Leg eerst de indexregel uit het contract vast.");

    public static Error SluitNietAan(string nummer, string vorige, string gekozen) =>
        Error.Rule("INDEX_SLUIT_NIET_AAN", $"De prijzen van contract {nummer} zijn al aangepast tot en met {vorige}. Reken verder vanaf {vorige}; ingevuld is {gekozen}. Anders telt een stijging dubbel of niet mee.", "VanPeriode");

    public static Error PeriodeNietLater(string van, string naar) =>
        Error.Rule("INDEX_PERIODE", $"Periode {naar} ligt niet na {van}. Kies een latere periode om naartoe te rekenen.", "NaarPeriode");

    public static Error PeriodeOnbekend(string reeks, string periode, string veld) =>
        Error.Rule("INDEX_CIJFER_ONBEKEND", $"Van ‘{reeks}’ is geen cijfer over {periode} vastgelegd. Leg het cijfer van het CBS eerst vast.", veld);

    public static Error GeenPrijs(string nummer, DateOnly vanaf) =>
        Error.Rule("INDEX_GEEN_PRIJS", $"Contract {nummer} heeft geen prijs die geldt op de dag voor {vanaf:dd-MM-yyyy}. Er valt niets aan te passen.", "Vanaf");
}
