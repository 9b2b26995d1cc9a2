// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

internal static class MonitorErrors
{
    public static Error GemeenteOnbekend(string gemeente) => new(ErrorKind.NotFound, "MONITOR_GEMEENTE_ONBEKEND", $"Gemeente ‘{gemeente}’ is niet bekend. Kies een gemeente uit de lijst.", "Gemeente");

    public static Error UitgaveOnbekend() => Error.NotFound("MONITOR_UITGAVE_ONBEKEND", "Deze uitgave van de monitor bestaat niet.");

    public static Error PeriodeLoopt(DateOnly tot) => Error.Rule("MONITOR_PERIODE_LOOPT", $"De periode loopt tot en met {tot:dd-MM-yyyy}. Stel de uitgave daarna vast.", "Jaar");

    public static Error HeelHalfjaar() => Error.Rule("MONITOR_HEEL_HALFJAAR", "Afgeschermde cijfers zijn er alleen over een heel halfjaar: januari tot en met juni, of juli tot en met december. Met andere periodes zijn kleine aantallen terug te rekenen.", "Tot");

    public static Error GeenUitgave(DateOnly van, DateOnly tot) => Error.Rule("MONITOR_GEEN_UITGAVE", $"Over {van:dd-MM-yyyy} tot en met {tot:dd-MM-yyyy} is voor deze gemeente nog geen uitgave vastgesteld. Afgeschermde cijfers komen alleen uit vastgestelde uitgaven.", "Tot");

    public static Error RedenNodig(int nummer) => Error.Rule("MONITOR_REDEN_NODIG", $"Er is al een uitgave (nummer {nummer}). Schrijf op waarom er een nieuwe komt.", "Reden");
}
