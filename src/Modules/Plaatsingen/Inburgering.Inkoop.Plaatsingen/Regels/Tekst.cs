// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>How values stand in a Dutch sentence; the same on every machine, whatever its language.</summary>
internal static class Tekst
{
    private static readonly NumberFormatInfo Nederlands = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static string Dag(DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    public static string Dag(DateOnly? dag) => dag is { } known ? Dag(known) : "onbekend";

    public static string Euro(decimal bedrag) => "€ " + bedrag.ToString("#,##0.00", Nederlands);

    public static string Aantal(int aantal, string enkel, string meer) => $"{Heel(aantal)} {(aantal == 1 ? enkel : meer)}";

    public static string Uur(decimal uren) => uren.ToString("#,##0.##", Nederlands);

    public static string Heel(int getal) => getal.ToString("#,##0", Nederlands);

    /// <summary>The route as people call it, with its article where that reads better.</summary>
    public static string Naam(this Route route) => route switch
    {
        Route.B1 => "de B1-route",
        Route.Onderwijs => "de onderwijsroute",
        Route.Z => "de Z-route",
        Route.PVT => "het participatieverklaringstraject (PVT)",
        Route.MAP => "de module Arbeidsmarkt en Participatie (MAP)",
        Route.MB => "maatschappelijke begeleiding",
        Route.Brugklas => "de brugklas",
        Route.Alfabetisering => "alfabetisering",
        _ => route.ToString(),
    };

    public static string Naam(this Soort soort) => soort switch
    {
        Soort.Asiel => "asielstatushouder",
        Soort.Gezin => "gezinsmigrant",
        _ => "overige migrant",
    };

    public static string Naam(this Financiering financiering) => financiering switch
    {
        Financiering.Gemeente => "de gemeente",
        Financiering.DuoLening => "een DUO-lening",
        Financiering.Zelf => "de inburgeraar zelf",
        _ => "een ander",
    };

    public static string MetHoofdletter(this string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
