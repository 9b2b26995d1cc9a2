// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>What one placement is expected to cost the contract.</summary>
/// <param name="Bedrag">Euro; null when it cannot be known (no price on the start date, or no hours to multiply with).</param>
/// <param name="Uren">Expected course hours; null when unknown.</param>
/// <param name="Berekening">How the amount came about, in Dutch.</param>
internal sealed record Prijs(decimal? Bedrag, int? Uren, string Berekening);

/// <summary>Expected hours and price of a placement: what it takes from the ceiling of the contract.</summary>
internal static class Prijseffect
{
    /// <summary>
    /// The amount that this placement commits. Somebody who is not paid by the gemeente commits nothing.
    /// </summary>
    /// <param name="perceel">The lot with all its price versions.</param>
    /// <param name="startdatum">The price version that is valid on this day counts.</param>
    /// <param name="financiering">Who pays.</param>
    /// <param name="urenB1">Hours of the PIP that counts for the placement; only looked at on a B1 lot.</param>
    /// <param name="normen">Hours of each route.</param>
    public static Prijs Bereken(PerceelAfspraak perceel, DateOnly startdatum, Financiering financiering, int? urenB1, Normenlijst normen)
    {
        if (financiering != Financiering.Gemeente)
        {
            return new Prijs(0m, VerwachteUren(perceel.Route, Versie(perceel, startdatum), urenB1, normen, startdatum), $"betaald door {financiering.Naam()}");
        }

        if (Versie(perceel, startdatum) is not { } version)
        {
            return new Prijs(null, VerwachteUren(perceel.Route, null, urenB1, normen, startdatum), $"geen prijs afgesproken op {Tekst.Dag(startdatum)}");
        }

        var hours = VerwachteUren(perceel.Route, version, urenB1, normen, startdatum);
        return version.Model switch
        {
            Prijsmodel.PerTraject => new Prijs(version.TariefEuro, hours, $"{Tekst.Euro(version.TariefEuro)} per traject"),
            Prijsmodel.PerResultaat => new Prijs(version.TariefEuro, hours, $"{Tekst.Euro(version.TariefEuro)} per resultaat"),
            Prijsmodel.PerModule => PerModule(version, hours),
            _ => hours is { } known
                ? new Prijs(known * version.TariefEuro, hours, $"{Tekst.Heel(known)} uur × {Tekst.Euro(version.TariefEuro)}")
                : new Prijs(null, null, $"{Tekst.Euro(version.TariefEuro)} per uur, aantal uren niet bekend"),
        };
    }

    /// <summary>The price version that is valid on a day; the newest when two overlap.</summary>
    public static PrijsAfspraak? Versie(PerceelAfspraak perceel, DateOnly dag) =>
        perceel.Prijzen.Where(p => p.Vanaf <= dag && (p.Tot is null || p.Tot >= dag)).MaxBy(p => p.Vanaf);

    // Hours in a price per module are those of one module, never of the whole route.
    private static int? VerwachteUren(Route route, PrijsAfspraak? version, int? urenB1, Normenlijst normen, DateOnly dag) =>
        (route == Route.B1 ? urenB1 : null)
        ?? (version is { Model: not Prijsmodel.PerModule } ? version.UrenInbegrepen : null)
        ?? (int?)normen.Zoek(Normcodes.Uren(route), dag)?.Waarde;

    private static Prijs PerModule(PrijsAfspraak version, int? hours)
    {
        if (hours is not { } known || version.UrenInbegrepen is not > 0)
        {
            return new Prijs(null, hours, $"{Tekst.Euro(version.TariefEuro)} per module, aantal modules niet bekend");
        }

        var modules = (known + version.UrenInbegrepen.Value - 1) / version.UrenInbegrepen.Value;
        return new Prijs(modules * version.TariefEuro, hours, $"{Tekst.Aantal(modules, "module", "modules")} × {Tekst.Euro(version.TariefEuro)} voor {Tekst.Heel(known)} uur");
    }
}
