// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>
/// The monitor for the council and for readers. Every number about people in it is one of two: a count that was protected for this edition,
/// or a number that an issued edition holds already (the open data on the last day; for the period before, the edition about that). All
/// else is made from those, or is so coarse that people do not show. So an edition tells nothing beside what was audited.
/// </summary>
internal sealed class Raadsopbouw(Raadsbron bron)
{
    /// <summary>A count that is shown as this or more is of more than ten people: enough for a mean or a sum beside it.</summary>
    private const int GenoegGetoond = 15;

    // Coarser than what a handful of people costs or does.
    private const decimal Kostenstap = 100_000, Urenstap = 100;

    private const double Z = 1.959963984540054;
    private const int Afrondingsfout = 8;
    private static readonly CultureInfo Nl = CultureInfo.GetCultureInfo("nl-NL");

    public IReadOnlyList<Monitoronderdeel> Onderdelen(Monitorrapport vol) =>
    [
        Instroom(), Resultaten(), Slagingspercentages(), Kosten(), Tevredenheid(), vol.Onderdelen.Single(o => o.Titel == Monitoropbouw.Kwaliteitseis), Participatie(),
    ];

    private Monitoronderdeel Instroom()
    {
        var total = Telling("Nieuwe inburgeraars", Monitorfeiten.Pips);
        var starts = Stand("Begonnen aan een leerroute", null, r => r.Instroom);
        return new Monitoronderdeel(
            "Instroom",
            [.. Verteld(total), .. Verteld(starts)],
            [
                total,
                .. Enum.GetValues<Soort>().Select(s => Telling(Monitoropbouw.Naam(s), Monitorfeiten.Van(s))),
                .. Monitoropbouw.Leerroutes.Select(r => Telling($"PIP met {Monitoropbouw.Naam(r)}", Monitorfeiten.Van(r))),
                Deel("PIP op tijd", Monitorfeiten.OpTijd, Monitorfeiten.TeLaat),
                starts,
                .. Monitoropbouw.Leerroutes.Select(r => Stand($"Begonnen met {Monitoropbouw.Naam(r)}", r, x => x.Instroom)),
            ]);
    }

    private Monitoronderdeel Resultaten()
    {
        var passed = Monitoropbouw.Leerroutes.Select(r => Stand(Monitoropbouw.Geslaagd + Monitoropbouw.Naam(r), r, x => x.Geslaagd)).ToList();
        return new Monitoronderdeel(
            "Behaalde resultaten",
            [.. passed.SelectMany(Verteld)],
            [
                .. Monitoropbouw.Leerroutes.SelectMany((r, i) => new[] { passed[i], Stand($"Uitval, {Monitoropbouw.Naam(r)}", r, x => x.Uitval), Stand($"Geschakeld, {Monitoropbouw.Naam(r)}", r, x => x.Geschakeld) }),
            ]);
    }

    private Monitoronderdeel Slagingspercentages() => new(
        "Slagingspercentages van examen, leerroute en modules",
        [],
        [
            .. Enum.GetValues<Onderdeel>().Select(o => Deel($"Examen {Monitoropbouw.Naam(o)}", Monitorfeiten.Geslaagd(o), Monitorfeiten.Gezakt(o))),
            .. Monitoropbouw.Leerroutes.Select(r => Stand($"Slagingspercentage {Monitoropbouw.Naam(r)}", r, x => x.SlagingspercentageProcent, 100m, Monitoreenheid.Aandeel)),
            .. new[] { ModuleSoort.PVT, ModuleSoort.MAP, ModuleSoort.KNM }.Select(m => Telling($"Module {m} afgerond", Monitorfeiten.Van(m))),
        ]);

    private Monitoronderdeel Kosten()
    {
        var cost = Grof("Kosten van geleverde lessen", Monitoreenheid.Euro, Monitorfeiten.MetUren, Rond(bron.Cijfers.KostenEuro, Kostenstap));
        return new Monitoronderdeel(
            "Kostenontwikkeling",
            cost is { Nu: { } now, Vorige: { } before }
                ? [now == before ? "Kosten: afgerond op € 100.000 evenveel als in de periode ervoor." : $"Kosten: afgerond op € 100.000 {(now > before ? "gestegen" : "gedaald")} ten opzichte van de periode ervoor."]
                : [],
            [cost]);
    }

    private Monitoronderdeel Tevredenheid()
    {
        var mark = Grof("Tevredenheid (opgegeven door aanbieders)", Monitoreenheid.Cijfer, Monitorfeiten.Antwoorden, bron.Cijfers.Kwaliteit.Tevredenheid is { } m ? Math.Round(m, 1) : null);
        return new Monitoronderdeel("Klanttevredenheid", mark.Nu is { } now ? [Monitoropbouw.OverTevredenheid(now, mark.Vorige)] : [], [mark]);
    }

    private Monitoronderdeel Participatie() => new(
        "Participatie",
        [],
        [
            Telling("MAP afgerond", Monitorfeiten.Van(ModuleSoort.MAP)),
            Grof("Participatie-uren (afgerond in de periode)", Monitoreenheid.Uren, Monitorfeiten.Van(ModuleSoort.Participatie), Rond(bron.Cijfers.Modules.GetValueOrDefault(ModuleSoort.Participatie).Uren, Urenstap)),
            Grof("Aanwezigheid bij de lessen", Monitoreenheid.Urendeel, Monitorfeiten.MetUren, bron.Cijfers.Uren.Aangeboden > 0 ? Math.Round(bron.Cijfers.Uren.Gevolgd / bron.Cijfers.Uren.Aangeboden, 2) : null),
        ]);

    private Monitorcijfer Telling(string naam, string getal) => MetVorige(naam, Monitoreenheid.Aantal, bron.Getoond[getal]);

    // From what is shown, so that a share tells no more than the counts.
    private Monitorcijfer Deel(string naam, string wel, string niet) =>
        MetVorige(naam, Monitoreenheid.Aandeel, bron.Getoond[wel] is { } yes && bron.Getoond[niet] is { } no ? Math.Round((decimal)yes / (yes + no), 2) : null);

    private Monitorcijfer Grof(string naam, Monitoreenheid eenheid, string getal, decimal? waarde) =>
        MetVorige(naam, eenheid, bron.Getoond[getal] >= GenoegGetoond && waarde > 0 ? waarde : null);

    private Monitorcijfer MetVorige(string naam, Monitoreenheid eenheid, decimal? nu)
    {
        var before = bron.Eerder?.Onderdelen.SelectMany(o => o.Cijfers).FirstOrDefault(c => c.Naam == naam);
        return new Monitorcijfer(naam, eenheid, nu, before?.Nu, Weggelaten: nu is null || before is { Nu: null });
    }

    // How it stands on the last day since the beginning, as the open data about that day says.
    private Monitorcijfer Stand(string naam, Route? route, Func<OpendataRij, int?> lees, decimal deel = 1, Monitoreenheid eenheid = Monitoreenheid.Aantal)
    {
        decimal? now = Lees(bron.Opendata), before = Lees(bron.OpendataEerder);
        return new Monitorcijfer(naam + Monitoropbouw.SindsBegin, eenheid, now, before, Weggelaten: now is null || (before is null && bron.OpendataEerder is not null));

        decimal? Lees(Opendatarapport? edition) =>
            edition is null ? null
            : edition.Rijen.SingleOrDefault(r => r.Gemeente == bron.Gemeente && r.Route == route && r.Cohort is null) is { } row ? lees(row) / deel
            : eenheid == Monitoreenheid.Aantal ? 0 : null;
    }

    private static IEnumerable<string> Verteld(Monitorcijfer c)
    {
        if (c is not { Nu: { } now, Vorige: { } before })
        {
            yield break;
        }

        // Rounding makes each number up to four wrong.
        var real = Math.Abs((double)(now - before)) - Afrondingsfout > Z * Math.Sqrt((double)(now + before));
        yield return c.Naam.EndsWith(Monitoropbouw.SindsBegin, StringComparison.Ordinal)
            ? $"{c.Naam}: ongeveer {Getal(now)}; aan het eind van de periode ervoor ongeveer {Getal(before)}."
            : $"{c.Naam}: ongeveer {Getal(now)}; in de periode ervoor ongeveer {Getal(before)}. Het verschil is {(real ? "groter dan door toeval en afronding te verwachten is" : "zo klein dat het toeval of afronding kan zijn")}.";
    }

    private static decimal Rond(decimal value, decimal step) => Math.Round(value / step) * step;

    private static string Getal(decimal value) => value.ToString("#,##0", Nl);
}

/// <summary>What an edition is made of.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Cijfers">What happened in the period; of it only what is coarse is used.</param>
/// <param name="Getoond">The protected counts of the period; null = withheld.</param>
/// <param name="Opendata">The open data about the last day; null when not issued.</param>
/// <param name="OpendataEerder">The open data about the last day of the period before; null when not issued.</param>
/// <param name="Eerder">The last edition about the period before; null when not issued.</param>
internal sealed record Raadsbron(string Gemeente, Periodecijfers Cijfers, IReadOnlyDictionary<string, int?> Getoond, Opendatarapport? Opendata, Opendatarapport? OpendataEerder, Monitorrapport? Eerder);
