// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>
/// The demo region as the files of an aanlevermap, each written as a stream. Rows hold typed values in the order of the header.
/// </summary>
internal sealed class DemoRegio(DemoOpdracht opdracht)
{
    private readonly DemoAanbod aanbod = new(opdracht);
    private DemoTelling? counted;

    /// <summary>The files in the order of import, with their header.</summary>
    public IReadOnlyList<(string Bestand, IReadOnlyList<string> Kolommen, Func<IEnumerable<object?[]>> Rijen)> Bestanden =>
    [
        ("gemeenten", ["gemeentecode", "naam"], () => DemoAanbod.Gemeenten.Select(g => new object?[] { g.Code, g.Naam })),
        ("aanbieders", ["aanbieder", "naam", "kvk", "bow_nummer", "brin", "instellingsnummer", "keurmerk_status", "keurmerk_vanaf", "keurmerk_tot", "tst_erkend"],
            () => aanbod.Aanbieders.Select(a => new object?[] { a.Code, a.Naam, a.Kvk, a.Bow, a.Brin, a.Instelling, a.Keurmerk.ToString(), a.Vanaf, a.Tot, a.Tst })),
        ("contracten", ["contract", "aanbieder", "soort", "onderaannemers", "gemeenten", "ingangsdatum", "einddatum", "verlengingen_maanden", "opzegtermijn_maanden", "plafond_euro", "rapportagefrequentie", "status"],
            () => aanbod.Contracten.Select(c => new object?[] { c.Nummer, c.Aanbieder, c.Soort, c.Onderaannemers, string.Join('|', aanbod.GemeentenVan(c.Nummer)), c.Vanaf, c.Tot, c.Verlenging, c.Opzegging, c.Plafond, c.Rapportage, c.Status })),
        ("percelen", ["contract", "perceel", "route", "prijsmodel", "tarief_euro", "tarief_vanaf", "tarief_tot", "uren_inbegrepen", "capaciteit", "max_wachttijd_dagen", "inhaallessen_voor", "devicebedrag_euro", "max_groepsgrootte"],
            () => aanbod.Percelen.Select(p => new object?[] { p.Contract, p.Code, p.Route.ToString(), p.Model.ToString(), p.Tarief, p.Vanaf, null, p.Uren, Telling.Capaciteit(p), p.WachttijdDagen, p.Inhaallessen, p.Device, p.Groep })),
        ("inburgeraars", ["dossiernummer", "gemeente", "achternaam", "voornaam", "geboortedatum", "wet", "soort", "alfabetisering", "brp_datum"],
            () => Personen.Select(p => new object?[] { p.Dossiernummer, p.Gemeente, p.Achternaam, p.Voornaam, p.Geboortedatum, p.Wet.ToString(), p.Soort.ToString(), p.Alfabetisering.ToString(), p.BrpDatum })),
        ("pips", ["dossiernummer", "dagtekening", "leerroute", "niveau", "uren_b1"],
            () => Personen.SelectMany(p => p.Pips.Select(x => new object?[] { p.Dossiernummer, x.Dagtekening, x.Leerroute, x.Niveau, x.UrenB1 }))),
        ("plaatsingen", ["plaatsing", "dossiernummer", "contract", "perceel", "aangemeld_op", "startdatum", "einddatum", "eindreden", "financiering"],
            () => Personen.SelectMany(p => p.Plaatsingen.Select(x => new object?[] { x.Nummer, p.Dossiernummer, x.Perceel.Contract, x.Perceel.Code, x.AangemeldOp, x.Start, x.Einde, x.Reden?.ToString(), x.Financiering.ToString() }))),
        ("uren", ["plaatsing", "maand", "aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim", "waarvan_online"],
            () => Personen.SelectMany(p => p.Uren()).Select(u => new object?[] { u.Plaatsing, u.Maand.ToString("yyyy-MM", CultureInfo.InvariantCulture), (decimal)u.Aangeboden, (decimal)u.Gevolgd, (decimal)u.Geoorloofd, (decimal)u.Ongeoorloofd, (decimal)u.Online })),
        ("examens", ["dossiernummer", "onderdeel", "niveau", "examendatum", "uitslag", "reden"],
            () => Personen.SelectMany(p => p.Examens().DistinctBy(e => (e.Onderdeel, e.Datum)).Select(e => new object?[] { p.Dossiernummer, e.Onderdeel, e.Niveau, e.Datum, e.Uitslag, e.Reden }))),
        ("modules", ["dossiernummer", "module", "afgerond_op", "uren"],
            () => Personen.SelectMany(p => p.Modules().Select(m => new object?[] { p.Dossiernummer, m.Module, m.Op, (decimal)m.Uren }))),
        ("medewerkers", ["aanbieder", "medewerker", "functie", "in_dienst_op", "uit_dienst_op", "vog_datum", "vog_profiel", "nt2_registratie_tot"], () => Medewerkers()),
        ("devices", ["serienummer", "type", "eigenaar", "contract", "perceel", "aanschafwaarde_euro"], () => Leningen().Select(l => new object?[] { l.Serie, l.Type, l.Eigenaar, l.Plaatsing.Perceel.Contract, l.Plaatsing.Perceel.Code, l.Plaatsing.Perceel.Device })),
        ("bruiklenen", ["plaatsing", "serienummer", "uitgegeven_op", "overeenkomst_getekend_op", "verwacht_retour", "geretourneerd_op", "staat_uit", "staat_in", "incident"],
            () => Leningen().Select(l => new object?[] { l.Plaatsing.Nummer, l.Serie, l.Uit, l.Getekend, l.Verwacht, l.Terug, "Goed", l.StaatIn, l.Incident })),
        ("rapportages", ["contract", "periode", "perceel", "kpi", "waarde", "ingediend_op"], () => Telling.Rapportages(opdracht, aanbod)),
    ];

    private IEnumerable<DemoPersoon> Personen => Enumerable.Range(1, opdracht.Personen).Select(n => new DemoPersoon(opdracht, aanbod, n));

    private DemoTelling Telling => counted ??= DemoTelling.Tel(opdracht, Personen);

    private IEnumerable<object?[]> Medewerkers()
    {
        for (var a = 0; a < aanbod.Aanbieders.Count; a++)
        {
            var provider = aanbod.Aanbieders[a];
            var pick = Loting.Voor(opdracht.Zaad, 4, a);
            for (var m = 1; m <= 8; m++)
            {
                var started = new DateOnly(2022, 1, 10).AddDays(pick.Tussen(0, 1100));
                var teacher = m <= 6;

                // Two in a hundred started with a certificate that was too old, or with the wrong profile: the quality file has to find them.
                var age = pick.Kans(0.04) ? pick.Tussen(110, 200) : pick.Tussen(5, 80);
                yield return
                [
                    provider.Code, $"{provider.Code[..3]}-{m:00}", teacher ? "Docent" : "Begeleider", started, pick.Kans(0.1) ? started.AddDays(300) : null,
                    started.AddDays(-age), pick.Kans(0.03) ? "45" : "60", teacher && !pick.Kans(0.1) ? opdracht.Peildatum.AddDays(pick.Tussen(-20, 900)) : null,
                ];
            }
        }
    }

    private IEnumerable<DemoLening> Leningen()
    {
        var serial = 0;
        foreach (var person in Personen)
        {
            var pick = Loting.Voor(opdracht.Zaad, 5, person.Nummer);
            foreach (var placement in person.Plaatsingen.Where(p => p.Perceel.Device > 0 && p.Start is not null && p.Financiering == Financiering.Gemeente))
            {
                if (!pick.Kans(0.55))
                {
                    continue;
                }

                var handedOut = placement.Start!.Value.AddDays(pick.Tussen(0, 20));
                if (handedOut > opdracht.Peildatum || handedOut > placement.Einde)
                {
                    continue;
                }

                var lost = pick.Kans(0.03);
                DateOnly? back = placement.Einde?.AddDays(pick.Tussen(-3, 25));
                back = lost || pick.Kans(0.08) || back > opdracht.Peildatum ? null : back < handedOut ? handedOut : back;
                serial++;
                yield return new DemoLening(
                    placement,
                    $"VB{opdracht.Peildatum.Year % 100:00}{serial:0000000}",
                    pick.Kans(0.5) ? "Laptop 14 inch" : "Tablet 11 inch",
                    pick.Kans(0.5) ? "Gemeente" : "Aanbieder",
                    handedOut,
                    pick.Kans(0.03) ? null : handedOut,
                    placement.Einde ?? handedOut.AddYears(3),
                    back,
                    back is null ? null : pick.Kans(0.1) ? "Gebruikssporen" : "Goed",
                    lost ? (pick.Kans(0.5) ? "Verlies" : "Diefstal") : null);
            }
        }
    }

    private sealed record DemoLening(DemoPlaatsing Plaatsing, string Serie, string Type, string Eigenaar, DateOnly Uit, DateOnly? Getekend, DateOnly Verwacht, DateOnly? Terug, string? StaatIn, string? Incident);

    /// <summary>A value as it stands in a csv file of the aanlevermap.</summary>
    public static string Tekst(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "J" : "N",
        decimal amount => amount.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
