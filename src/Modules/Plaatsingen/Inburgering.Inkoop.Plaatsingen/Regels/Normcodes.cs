// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Codes of the norms that the rules ask for; the numbers themselves stand in <c>normen.csv</c> and then in the table.</summary>
internal static class Normcodes
{
    public const string RoutewisselMaanden = "ROUTEWISSEL_MAANDEN";
    public const string InburgeringstermijnJaren = "INBURGERINGSTERMIJN_JAREN";
    public const string PipTermijnWeken = "PIP_TERMIJN_WEKEN";
    public const string PipWaarschuwingWeken = "PIP_WAARSCHUWING_WEKEN";
    public const string OnderwijsrouteLeeftijd = "ONDERWIJSROUTE_LEEFTIJD";
    public const string PlichtLeeftijd = "PLICHT_LEEFTIJD";
    public const string AowLeeftijdMaanden = "AOW_LEEFTIJD_MAANDEN";
    public const string OverdrachtMaximum = "OVERDRACHT_MAXIMUM";
    public const string WachttijdVensterDagen = "WACHTTIJD_VENSTER_DAGEN";
    public const string WachttijdMinimumAantal = "WACHTTIJD_MINIMUM_AANTAL";

    public const string AntwoordDagen = "AANBIEDER_ANTWOORD_DAGEN";
    public const string AfschalenUren = "AFSCHALEN_UREN";
    public const string AfschalenFysiek = "AFSCHALEN_FYSIEK_PROCENT";
    public const string PauzeWeken = "PAUZE_MAX_WEKEN";
    public const string SignaalAntwoordDagen = "SIGNAAL_ANTWOORD_DAGEN";
    public const string SignaalStilteDagen = "SIGNAAL_STILTE_DAGEN";
    public const string SignaalVerzuimMaanden = "SIGNAAL_VERZUIM_MAANDEN";
    public const string SignaalVerzuimProcent = "SIGNAAL_VERZUIM_PROCENT";
    public const string SignaalVerzuimUren = "SIGNAAL_VERZUIM_MINIMUM_UREN";
    public const string SignaalGeenLesMaanden = "SIGNAAL_GEEN_LES_MAANDEN";
    public const string SignaalGeenLesWeken = "SIGNAAL_GEEN_LES_WEKEN";
    public const string GeenPlaatsWeken = "SIGNAAL_GEEN_PLAATS_WEKEN";
    public const string EscalatieDagen = "AANBIEDER_ESCALATIE_DAGEN";
    public const string TermijnSignaalMaanden = "TERMIJN_SIGNAAL_MAANDEN";
    public const string WachtlijstVoorrangMaanden = "WACHTLIJST_VOORRANG_MAANDEN";
    public const string WachtlijstVooruitDagen = "WACHTLIJST_VOORUIT_DAGEN";
    public const string WachtlijstVoorstelDagen = "WACHTLIJST_VOORSTEL_DAGEN";
    public const string Voortgangsgesprekken = "VOORTGANGSGESPREKKEN_AANTAL";
    public const string GesprekVooruitDagen = "GESPREK_VOORUIT_DAGEN";
    public const string NazorgMaanden = "NAZORG_MAANDEN";
    public const string NazorgVervaltMaanden = "NAZORG_VERVALT_MAANDEN";
    public const string UrenAfsluitenMaanden = "UREN_AFSLUITEN_MAANDEN";

    // The day the law of 2021 came into force: before it the first known value counts.
    private static readonly DateOnly InWerking = new(2022, 1, 1);

    public static string Uren(Route route) => "UREN_" + route.ToString().ToUpperInvariant();

    public static string LesurenPerWeek(Route route) => "LESUREN_PER_WEEK_" + route.ToString().ToUpperInvariant();

    /// <summary>The norm on a day; a day before the law came into force takes the first value.</summary>
    public static Norm? Zoek(this Normenlijst normen, string code, DateOnly dag) =>
        normen.Vind(code, dag) ?? (dag < InWerking ? normen.Vind(code, InWerking) : null);

    /// <summary>The norm on a day as a whole number; a missing one is a fault in the data and throws.</summary>
    public static int Getal(this Normenlijst normen, string code, DateOnly dag) =>
        (int)(normen.Zoek(code, dag) ?? normen.Op(code, dag)).Waarde;

    /// <summary>
    /// The day on which somebody reaches the AOW age: the age of the year in which that day falls (Algemene Ouderdomswet art. 7a).
    /// </summary>
    public static DateOnly AowDatum(this Normenlijst normen, DateOnly geboortedatum)
    {
        // The age has been between 65 and 68 in all years the table knows; the loop ends at the first year that fits.
        for (var year = geboortedatum.Year + 65; ; year++)
        {
            var norm = normen.Zoek(AowLeeftijdMaanden, new DateOnly(year, 12, 31)) ?? normen.Op(AowLeeftijdMaanden, new DateOnly(year, 12, 31));
            var reached = geboortedatum.AddMonths((int)norm.Waarde);
            if (reached.Year <= year)
            {
                return reached;
            }
        }
    }
}
