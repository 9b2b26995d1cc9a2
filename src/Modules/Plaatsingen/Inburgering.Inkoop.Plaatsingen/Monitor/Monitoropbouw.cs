// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>The parts of the monitor from the facts of two periods; pure.</summary>
internal static class Monitoropbouw
{
    /// <summary>Begin of the name of a count of who passed on a route.</summary>
    public const string Geslaagd = "Geslaagd, ";

    /// <summary>Title of the part about providers.</summary>
    public const string Kwaliteitseis = "Kwaliteitseisen";

    /// <summary>End of the name of a count since the beginning, as the open data have it.</summary>
    public const string SindsBegin = " (sinds het begin)";

    internal static readonly Route[] Leerroutes = [Route.B1, Route.Onderwijs, Route.Z];

    public static IReadOnlyList<Monitoronderdeel> Onderdelen(Periodecijfers nu, Periodecijfers vorige) =>
    [
        Instroom(nu, vorige), Resultaten(nu, vorige), Slagingspercentages(nu, vorige), Kosten(nu, vorige), Tevredenheid(nu, vorige), Kwaliteitseisen(nu, vorige), Participatie(nu, vorige),
    ];

    private static Monitoronderdeel Instroom(Periodecijfers nu, Periodecijfers vorige)
    {
        var total = Aantal("Nieuwe inburgeraars", nu.Pips.Count, vorige.Pips.Count);
        var onTime = Aandeel("PIP op tijd", Delen(nu.Pips.Count(p => p.OpTijd == true), nu.Pips.Count(p => p.OpTijd is not null)), Delen(vorige.Pips.Count(p => p.OpTijd == true), vorige.Pips.Count(p => p.OpTijd is not null)));
        var starts = Aantal("Begonnen aan een leerroute", nu.Starts.Sum(s => s.Aantal), vorige.Starts.Sum(s => s.Aantal));
        return Onderdeel(
            "Instroom",
            [
                total,
                .. Enum.GetValues<Soort>().Select(s => Aantal(Naam(s), nu.Pips.Count(p => p.Soort == s), vorige.Pips.Count(p => p.Soort == s), "soort")),
                .. Leerroutes.Select(r => Aantal($"PIP met {Naam(r)}", nu.Pips.Count(p => p.Leerroute == r), vorige.Pips.Count(p => p.Leerroute == r), "leerroute")),
                onTime,
                starts,
                .. Leerroutes.Select(r => Aantal($"Begonnen met {Naam(r)}", nu.Starts.Where(s => s.Route == r).Sum(s => s.Aantal), vorige.Starts.Where(s => s.Route == r).Sum(s => s.Aantal), "start")),
            ],
            [total, onTime, starts]);
    }

    private static Monitoronderdeel Resultaten(Periodecijfers nu, Periodecijfers vorige)
    {
        List<Monitorcijfer> figures = [], told = [];
        foreach (var route in Leerroutes)
        {
            var passed = Aantal(Geslaagd + Naam(route), Met(nu, route, Uitkomst.Geslaagd).Count, Met(vorige, route, Uitkomst.Geslaagd).Count);
            figures.Add(passed);
            figures.Add(Aantal($"Uitval, {Naam(route)}", Met(nu, route, Uitkomst.Uitval).Count, Met(vorige, route, Uitkomst.Uitval).Count));
            figures.Add(Aantal($"Geschakeld, {Naam(route)}", Met(nu, route, Uitkomst.Geschakeld).Count, Met(vorige, route, Uitkomst.Geschakeld).Count));
            figures.Add(new Monitorcijfer(
                $"Maanden tot slagen (mediaan), {Naam(route)}",
                Monitoreenheid.Maanden,
                Mediaan(Met(nu, route, Uitkomst.Geslaagd)),
                Mediaan(Met(vorige, route, Uitkomst.Geslaagd)),
                Met(nu, route, Uitkomst.Geslaagd).Count,
                Met(vorige, route, Uitkomst.Geslaagd).Count));
            told.Add(passed);
        }

        return Onderdeel("Behaalde resultaten", figures, told);
    }

    private static Monitoronderdeel Slagingspercentages(Periodecijfers nu, Periodecijfers vorige)
    {
        var routes = Leerroutes.Select(r => Aandeel($"Slagingspercentage {Naam(r)}", Slaging(nu, r), Slaging(vorige, r))).ToList();
        return Onderdeel(
            "Slagingspercentages van examen, leerroute en modules",
            [
                .. Enum.GetValues<Onderdeel>().Select(o => Aandeel($"Examen {Naam(o)}", Examen(nu, o), Examen(vorige, o))),
                .. routes,
                .. new[] { ModuleSoort.PVT, ModuleSoort.MAP, ModuleSoort.KNM }.Select(m => Aantal($"Module {m} afgerond", nu.Modules.GetValueOrDefault(m).Aantal, vorige.Modules.GetValueOrDefault(m).Aantal)),
            ],
            routes);
    }

    private static Monitoronderdeel Kosten(Periodecijfers nu, Periodecijfers vorige)
    {
        int passed = nu.Uitstroom.Count(IsGeslaagd), before = vorige.Uitstroom.Count(IsGeslaagd);
        List<string> words = nu.KostenEuro == 0 && vorige.KostenEuro == 0 ? ["Kosten: in beide periodes is niets geleverd dat de gemeente betaalt."]
            : vorige.KostenEuro == 0 ? ["Kosten: in de periode ervoor was er niets om mee te vergelijken."]
            : [$"Kosten: {(nu.KostenEuro >= vorige.KostenEuro ? "gestegen" : "gedaald")} met {Monitorregels.Procent(Math.Abs(nu.KostenEuro - vorige.KostenEuro) / vorige.KostenEuro)} ten opzichte van de periode ervoor."];
        return new Monitoronderdeel(
            "Kostenontwikkeling",
            words,
            [
                new Monitorcijfer("Kosten van geleverde lessen", Monitoreenheid.Euro, nu.KostenEuro, vorige.KostenEuro),
                new Monitorcijfer("Kosten per geslaagde", Monitoreenheid.Euro, passed == 0 ? null : Math.Round(nu.KostenEuro / passed, 2), before == 0 ? null : Math.Round(vorige.KostenEuro / before, 2), passed, before),
            ]);
    }

    private static Monitoronderdeel Tevredenheid(Periodecijfers nu, Periodecijfers vorige)
    {
        var (mark, n) = (nu.Kwaliteit.Tevredenheid, nu.Kwaliteit.Antwoorden);
        List<string> words = mark is not { } m ? ["Tevredenheid: aanbieders hebben over deze periode geen cijfer opgegeven."]
            : [OverTevredenheid(m, vorige.Kwaliteit.Tevredenheid)];
        return new Monitoronderdeel("Klanttevredenheid", words, [new Monitorcijfer("Tevredenheid (opgegeven door aanbieders)", Monitoreenheid.Cijfer, mark is { } x ? Math.Round(x, 1) : null, vorige.Kwaliteit.Tevredenheid is { } y ? Math.Round(y, 1) : null, n, vorige.Kwaliteit.Antwoorden)]);
    }

    /// <summary>What a mark says, beside the one before.</summary>
    internal static string OverTevredenheid(decimal cijfer, decimal? vorige) =>
        cijfer < 6 ? "Tevredenheid: een onvoldoende. Bespreek dit met de aanbieders."
        : vorige is { } before && cijfer - before <= -0.5m ? "Tevredenheid: een half punt of meer gedaald sinds de periode ervoor."
        : "Tevredenheid: een voldoende.";

    private static Monitoronderdeel Kwaliteitseisen(Periodecijfers nu, Periodecijfers vorige)
    {
        var k = nu.Kwaliteit;
        List<string> words =
        [
            k.Aanbieders == 0 ? "Er liep in deze periode geen contract voor een leerroute."
                : k.MetKeurmerk == k.Aanbieders ? "Elke aanbieder van een leerroute had een keurmerk."
                : $"Zonder geldig keurmerk op de laatste dag: {k.Aanbieders - k.MetKeurmerk} van {k.Aanbieders} aanbieders.",
        ];
        if (k.MetStop > 0)
        {
            words.Add($"Met een plaatsingsstop: {k.MetStop} van {k.Aanbieders} aanbieders.");
        }

        // Providers are not people: their numbers are never withheld.
        return new Monitoronderdeel(
            Kwaliteitseis,
            words,
            [
                new Monitorcijfer("Aanbieders met een contract voor een leerroute", Monitoreenheid.Aanbieders, k.Aanbieders, vorige.Kwaliteit.Aanbieders),
                new Monitorcijfer("Aanbieders met een keurmerk", Monitoreenheid.Aanbieders, k.MetKeurmerk, vorige.Kwaliteit.MetKeurmerk),
                new Monitorcijfer("Aanbieders met een plaatsingsstop", Monitoreenheid.Aanbieders, k.MetStop, vorige.Kwaliteit.MetStop),
            ]);
    }

    private static Monitoronderdeel Participatie(Periodecijfers nu, Periodecijfers vorige)
    {
        var map = Aantal("MAP afgerond", nu.Modules.GetValueOrDefault(ModuleSoort.MAP).Aantal, vorige.Modules.GetValueOrDefault(ModuleSoort.MAP).Aantal);
        var (hours, before) = (nu.Modules.GetValueOrDefault(ModuleSoort.Participatie), vorige.Modules.GetValueOrDefault(ModuleSoort.Participatie));
        return Onderdeel(
            "Participatie",
            [
                map,
                new Monitorcijfer("Participatie-uren (afgerond in de periode)", Monitoreenheid.Uren, hours.Uren, before.Uren, hours.Aantal, before.Aantal),
                new Monitorcijfer("Aanwezigheid bij de lessen", Monitoreenheid.Urendeel, Aanwezig(nu), Aanwezig(vorige)),
            ],
            [map]);
    }

    private static Monitoronderdeel Onderdeel(string titel, IReadOnlyList<Monitorcijfer> cijfers, IEnumerable<Monitorcijfer> verteld) => new(
        titel,
        [.. verteld.Select(c => c.Eenheid == Monitoreenheid.Aantal ? Monitorregels.Aantal(c.Naam, c.Nu ?? 0, c.Vorige ?? 0) : Monitorregels.Aandeel(c.Naam, c.Nu, c.N ?? 0, c.Vorige, c.VorigeN ?? 0)).OfType<string>()],
        cijfers);

    private static Monitorcijfer Aantal(string naam, int nu, int vorige, string? uitsplitsing = null) => new(naam, Monitoreenheid.Aantal, nu, vorige, Uitsplitsing: uitsplitsing);

    private static Monitorcijfer Aandeel(string naam, (decimal? Deel, int N) nu, (decimal? Deel, int N) vorige) => new(naam, Monitoreenheid.Aandeel, nu.Deel, vorige.Deel, nu.N, vorige.N);

    private static (decimal? Deel, int N) Delen(int part, int whole) => (whole == 0 ? null : (decimal)part / whole, whole);

    private static (decimal? Deel, int N) Slaging(Periodecijfers p, Route route) => Delen(Met(p, route, Uitkomst.Geslaagd).Count, Met(p, route, Uitkomst.Geslaagd).Count + Met(p, route, Uitkomst.Uitval).Count);

    private static (decimal? Deel, int N) Examen(Periodecijfers p, Onderdeel part) => p.Examens.TryGetValue(part, out var e) ? Delen(e.Geslaagd, e.Afgelegd) : (null, 0);

    private static List<UitstroomFeit> Met(Periodecijfers p, Route route, Uitkomst outcome) => [.. p.Uitstroom.Where(u => u.Route == route && UitkomstExtensions.Van(u.Reden) == outcome)];

    private static bool IsGeslaagd(UitstroomFeit u) => UitkomstExtensions.Van(u.Reden) == Uitkomst.Geslaagd;

    private static decimal? Aanwezig(Periodecijfers p) => p.Uren.Aangeboden == 0 ? null : p.Uren.Gevolgd / p.Uren.Aangeboden;

    private static decimal? Mediaan(List<UitstroomFeit> ended)
    {
        var days = ended.Select(u => u.Dagen).Order().ToList();
        return days.Count == 0 ? null : Math.Round((decimal)((days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0 / Maanden.Lengte), 1);
    }

    internal static string Naam(Soort soort) => soort switch
    {
        Soort.Asiel => "Asielstatushouders",
        Soort.Gezin => "Gezinsmigranten",
        _ => "Overige migranten",
    };

    internal static string Naam(Route route) => route switch
    {
        Route.B1 => "B1-route",
        Route.Onderwijs => "onderwijsroute",
        _ => "Z-route",
    };

    internal static string Naam(Onderdeel part) => part switch
    {
        Examens.Onderdeel.LE => "lezen",
        Examens.Onderdeel.LU => "luisteren",
        Examens.Onderdeel.SC => "schrijven",
        Examens.Onderdeel.SP => "spreken",
        _ => "KNM",
    };
}
