// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>Why a stated figure asks for an explanation. Never an accusation: a question.</summary>
public enum Signaalsoort
{
    /// <summary>More hours attended than offered.</summary>
    GevolgdBovenAanbod,

    /// <summary>Attended and absent hours together are not the hours offered.</summary>
    UrenSluitenNiet,

    /// <summary>Active at the start, plus started, minus ended is not active at the end.</summary>
    BalansSluitNiet,

    /// <summary>Active at the start is not what the previous period ended with.</summary>
    BeginIsGeenVorigEind,

    /// <summary>Exactly the same hours as in the previous period.</summary>
    UrenGelijkAanVorige,

    /// <summary>A jump from the previous period that our own figure does not explain.</summary>
    Sprong,

    /// <summary>More hours than the placements allow.</summary>
    MeerUrenDanMogelijk,

    /// <summary>A mark for satisfaction without the number of answers.</summary>
    TevredenheidZonderAantal,

    /// <summary>All groups together have fewer places than there are active people.</summary>
    GroepenTeKlein,

    /// <summary>The hours that were delivered are not those that students signed for.</summary>
    UrenAndersDanGetekend,
}

/// <summary>One figure that asks for an explanation.</summary>
/// <param name="Soort">What was seen.</param>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Kpi">Code of the KPI that the question is about.</param>
/// <param name="Tekst">What was seen, with the numbers, and the question in Dutch.</param>
public sealed record Signaal(Signaalsoort Soort, string Perceel, string Kpi, string Tekst);

/// <summary>The figures that a check looks at: per lot and KPI what the provider stated last.</summary>
internal sealed record Cijferblad(Periode Periode, IReadOnlyDictionary<(string Perceel, string Kpi), decimal> Cijfers);

/// <summary>Looks whether the stated figures can be true together. A pure function; every threshold is a norm, and a value equal to it is fine.</summary>
internal static class Plausibiliteit
{
    public const string SprongProcent = "PLAUSIBEL_SPRONG_PROCENT";

    public const string SprongMinimum = "PLAUSIBEL_SPRONG_MINIMUM";

    public const string SomProcent = "PLAUSIBEL_SOM_PROCENT";

    public const string UrenPerWeek = "PLAUSIBEL_UREN_PER_WEEK";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[] Springers = ["uren_aangeboden", "uren_gevolgd", "actief_eind"];

    private static readonly string[] Einden = ["geslaagd", "geslaagd_afgeschaald", "uitval", "geschakeld", "overstap", "neutraal"];

    /// <summary>All signals of a report, by lot. What was not stated is not checked: missing is not 0.</summary>
    public static IReadOnlyList<Signaal> Toets(Cijferblad nu, Cijferblad? vorige, IReadOnlyDictionary<(string Perceel, string Kpi), decimal> weten, Normenlijst normen) =>
        [.. nu.Cijfers.Keys.Select(k => k.Perceel).Distinct().Order(StringComparer.Ordinal).SelectMany(lot => new Perceeltoets(lot, nu, vorige, weten, normen).Toets())];

    private sealed class Perceeltoets(string perceel, Cijferblad nu, Cijferblad? vorige, IReadOnlyDictionary<(string Perceel, string Kpi), decimal> weten, Normenlijst normen)
    {
        private DateOnly Dag => nu.Periode.Tot;

        public IEnumerable<Signaal> Toets()
        {
            List<Signaal?> found =
            [
                GevolgdBovenAanbod(),
                UrenSluiten(),
                MeerUrenDanMogelijk(),
                UrenGelijk(),
                Balans(),
                BeginIsVorigEind(),
                Tevredenheid(),
                Groepen(),
                Getekend(),
                .. Springers.Select(Sprong),
            ];
            return found.OfType<Signaal>();
        }

        private decimal? Nu(string kpi) => nu.Cijfers.TryGetValue((perceel, kpi), out var value) ? value : null;

        private decimal? Vorige(string kpi) => vorige is not null && vorige.Cijfers.TryGetValue((perceel, kpi), out var value) ? value : null;

        private decimal? Weten(string kpi) => weten.TryGetValue((perceel, kpi), out var value) ? value : null;

        private Signaal Meld(Signaalsoort soort, string kpi, FormattableString tekst) => new(soort, perceel, kpi, tekst.ToString(Nederlands));

        private Signaal? GevolgdBovenAanbod() => Nu("uren_gevolgd") is { } attended && Nu("uren_aangeboden") is { } offered && attended > offered
            ? Meld(Signaalsoort.GevolgdBovenAanbod, "uren_gevolgd", $"Er zijn meer uren gevolgd ({attended:#,##0.##}) dan aangeboden ({offered:#,##0.##}). Welk van de twee klopt?")
            : null;

        private Signaal? UrenSluiten()
        {
            if (Nu("uren_gevolgd") is not { } attended || Nu("uren_aangeboden") is not { } offered || attended > offered
                || Nu("uren_geoorloofd_verzuim") is not { } excused || Nu("uren_ongeoorloofd_verzuim") is not { } unexcused)
            {
                return null;
            }

            var sum = attended + excused + unexcused;
            return 100 * Math.Abs(sum - offered) <= normen.Op(SomProcent, Dag).Waarde * offered
                ? null
                : Meld(Signaalsoort.UrenSluitenNiet, "uren_aangeboden", $"Gevolgde uren en verzuim zijn samen {sum:#,##0.##}, aangeboden is {offered:#,##0.##}. Waar komt het verschil vandaan?");
        }

        private Signaal? MeerUrenDanMogelijk()
        {
            if (Nu("uren_gevolgd") is not { } attended || (Weten("actief_begin") ?? Nu("actief_begin")) is not { } began || (Weten("gestart") ?? Nu("gestart")) is not { } started)
            {
                return null;
            }

            var weeks = (nu.Periode.Tot.DayNumber - nu.Periode.Van.DayNumber + 1) / 7m;
            var most = decimal.Round((began + started) * weeks * normen.Op(UrenPerWeek, Dag).Waarde, 0, MidpointRounding.ToPositiveInfinity);
            return attended <= most
                ? null
                : Meld(Signaalsoort.MeerUrenDanMogelijk, "uren_gevolgd", $"Er zijn {attended:#,##0.##} uren gevolgd. Met {began + started:#,##0.##} deelnemers kunnen dat er hoogstens {most:#,##0.##} zijn. Kunt u dit toelichten?");
        }

        private Signaal? UrenGelijk() => vorige is not null && Nu("uren_gevolgd") is { } attended && attended > 0 && attended == Vorige("uren_gevolgd")
                && Nu("uren_aangeboden") == Vorige("uren_aangeboden") && !Bevestigd("uren_gevolgd", attended)
            ? Meld(Signaalsoort.UrenGelijkAanVorige, "uren_gevolgd", $"De uren zijn precies gelijk aan die van {vorige.Periode.Code} ({attended:#,##0.##} gevolgd). Zijn ze opnieuw geteld?")
            : null;

        private Signaal? Balans()
        {
            if (Nu("actief_begin") is not { } began || Nu("actief_eind") is not { } end || Nu("gestart") is not { } started || Einden.Any(e => Nu(e) is null))
            {
                return null;
            }

            var expected = began + started - Einden.Sum(e => Nu(e)!.Value);
            return expected == end
                ? null
                : Meld(Signaalsoort.BalansSluitNiet, "actief_eind", $"Actief aan het begin plus gestart min geëindigd is {expected:#,##0.##}, actief aan het eind is {end:#,##0.##}. Wie missen we?");
        }

        private Signaal? BeginIsVorigEind() => Nu("actief_begin") is { } began && Vorige("actief_eind") is { } ended && began != ended
            ? Meld(Signaalsoort.BeginIsGeenVorigEind, "actief_begin", $"Actief aan het begin is {began:#,##0.##}, {vorige!.Periode.Code} eindigde met {ended:#,##0.##}. Wat is er veranderd?")
            : null;

        private Signaal? Tevredenheid() => Nu("tevredenheid") is { } mark && (Nu("tevredenheid_n") ?? 0) == 0
            ? Meld(Signaalsoort.TevredenheidZonderAantal, "tevredenheid_n", $"Het cijfer voor tevredenheid is {mark:0.##}, maar het aantal antwoorden ontbreekt. Hoeveel mensen gaven antwoord?")
            : null;

        private Signaal? Groepen() => Nu("groepen") is { } groups && Nu("groepsgrootte_max") is { } largest && Nu("actief_eind") is { } active && groups * largest < active
            ? Meld(Signaalsoort.GroepenTeKlein, "groepen", $"{groups:0} groepen van hoogstens {largest:0} bieden plaats aan {groups * largest:#,##0}, er zijn {active:#,##0.##} mensen actief. Klopt het aantal groepen?")
            : null;

        // Two sources of our own: the months that the provider delivered, and the lists that students signed.
        private Signaal? Getekend() => Weten("uren_getekend") is { } signed && Weten("uren_gevolgd_met_lijst") is { } delivered && 100 * Math.Abs(delivered - signed) > normen.Op(SomProcent, Dag).Waarde * delivered
            ? Meld(Signaalsoort.UrenAndersDanGetekend, "uren_gevolgd", $"Van de groepen met een presentielijst zijn {delivered:#,##0.##} gevolgde uren geleverd en {signed:#,##0.##} getekend. Welk van de twee klopt?")
            : null;

        private Signaal? Sprong(string kpi)
        {
            if (Nu(kpi) is not { } value || Vorige(kpi) is not { } before || before < normen.Op(SprongMinimum, Dag).Waarde || Bevestigd(kpi, value))
            {
                return null;
            }

            return 100 * Math.Abs(value - before) <= normen.Op(SprongProcent, Dag).Waarde * before
                ? null
                : Meld(Signaalsoort.Sprong, kpi, $"‘{Kpi.Vind(kpi)!.Titel}’ gaat van {before:#,##0.##} in {vorige!.Periode.Code} naar {value:#,##0.##}. Hoe komt dat?");
        }

        // Our own figure says the same: there is nothing to ask.
        private bool Bevestigd(string kpi, decimal value) =>
            Vergelijker.Vergelijk(value, Weten(kpi), Vergelijker.MargeVan(kpi, normen, Dag)) is Vergelijking.Gelijk or Vergelijking.BinnenMarge;
    }
}
