// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Monitor;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Figures of the monitor as people read them.</summary>
internal static class MonitorTonen
{
    /// <summary>A value in its own unit.</summary>
    public static string Waarde(Monitorcijfer c, decimal? value) =>
        c.Weggelaten ? DoorstroomTonen.Weggelaten
        : c.Eenheid switch
        {
            Monitoreenheid.Aandeel or Monitoreenheid.Urendeel => Toon.Procent(value),
            Monitoreenheid.Euro => Toon.Euro(value),
            Monitoreenheid.Maanden => value is null ? Toon.Onbekend : $"{Toon.Getal(value)} maanden",
            Monitoreenheid.Uren => value is null ? Toon.Onbekend : $"{Toon.Getal(value)} uur",
            _ => Toon.Getal(value),
        };

    /// <summary>Of how many, behind a value.</summary>
    public static string Van(int? n) => n is > 0 ? $" (n = {Toon.Getal(n)})" : "";

    /// <summary>A period in words.</summary>
    public static string Periode(DateOnly van, DateOnly tot) => $"{Toon.Voluit(van)} tot en met {Toon.Voluit(tot)}";
}
