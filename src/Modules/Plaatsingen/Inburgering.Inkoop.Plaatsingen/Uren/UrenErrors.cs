// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

internal static class UrenErrors
{
    private static readonly CultureInfo Nl = CultureInfo.GetCultureInfo("nl-NL");

    public static Error NietGestart(string nummer) =>
        Error.Rule("UREN_PLAATSING_NIET_GESTART", $"Plaatsing {nummer} is nog niet gestart. Leg eerst de eerste les vast.");

    public static Error VoorStart(DateOnly maand, DateOnly start, string veld) =>
        Error.Rule("UREN_VOOR_START", $"Uren over {Toon(maand)} kunnen niet: de plaatsing startte op {start:dd-MM-yyyy}.", veld);

    public static Error NaEinde(DateOnly maand, DateOnly eind, string veld) =>
        Error.Rule("UREN_NA_EINDE", $"Uren over {Toon(maand)} kunnen niet: de plaatsing eindigde op {eind:dd-MM-yyyy}.", veld);

    public static Error InToekomst(DateOnly maand, string veld) =>
        Error.Rule("UREN_IN_TOEKOMST", $"Uren over {Toon(maand)} kunnen niet: die maand moet nog komen.", veld);

    public static Error Gesloten(DateOnly maand, DateOnly sinds, string veld) =>
        Error.Rule("UREN_MAAND_GESLOTEN", $"De uren over {Toon(maand)} staan vast sinds {sinds:dd-MM-yyyy}. Schrijf op waarom u ze verbetert.", veld);

    public static Error GewijzigdDoorAnder(DateOnly maand, string veld) =>
        Error.Conflict("UREN_GEWIJZIGD_DOOR_ANDER", $"Iemand anders heeft de uren over {Toon(maand)} net gewijzigd. Bekijk wat er nu staat en vul opnieuw in wat anders moet.", veld);

    public static string TeltNietOp(UrenRegel u) =>
        $"De uren over {Toon(u.Maand)} tellen niet op: gevolgd {Toon(u.Gevolgd)} + geoorloofd verzuim {Toon(u.GeoorloofdVerzuim)} + ongeoorloofd verzuim {Toon(u.OngeoorloofdVerzuim)} = {Toon(u.Gevolgd + u.GeoorloofdVerzuim + u.OngeoorloofdVerzuim)}, maar aangeboden is {Toon(u.Aangeboden)}.";

    public static string TeVeelOnline(UrenRegel u) =>
        $"Van {Toon(u.Gevolgd)} gevolgde uren over {Toon(u.Maand)} kunnen er geen {Toon(u.WaarvanOnline)} online zijn. Vul hoogstens {Toon(u.Gevolgd)} in.";

    public static string TeVeelOnline(Urenopgave u) =>
        $"Van {Toon(u.Gevolgd)} gevolgde uren kunnen er geen {Toon(u.WaarvanOnline)} online zijn. Vul hoogstens {Toon(Math.Max(0, u.Gevolgd))} in.";

    public static string Toon(DateOnly maand) => maand.ToString("MMMM yyyy", Nl);

    private static string Toon(decimal uren) => uren.ToString("0.##", Nl);
}
