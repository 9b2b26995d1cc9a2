// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

/// <summary>The sample bundle, read plainly: the report is tested without the importers.</summary>
internal static class Voorbeeldmap
{
    public static IEnumerable<Dictionary<string, string>> Lees(string bestand)
    {
        var lines = File.ReadAllLines(Voorbeeld.Bestand(bestand));
        var header = lines[0].TrimStart('\uFEFF').Split(';');
        return lines.Skip(1).Where(l => l.Length > 0).Select(l => header.Zip(l.Split(';')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }

    public static void Vul(Regio regio)
    {
        var people = Lees("inburgeraars.csv").ToDictionary(r => r["dossiernummer"], StringComparer.Ordinal);
        var routes = Lees("percelen.csv").DistinctBy(r => (r["contract"], r["perceel"])).ToDictionary(r => (r["contract"], r["perceel"]), r => Enum.Parse<Route>(r["route"]));
        var contracten = Lees("contracten.csv").ToDictionary(r => r["contract"], r => r["aanbieder"], StringComparer.Ordinal);
        foreach (var person in people.Values)
        {
            regio.Persoon(person["dossiernummer"], person["gemeente"], Enum.Parse<Wet>(person["wet"]), Enum.Parse<Soort>(person["soort"]));
        }

        regio.Met(Lees("plaatsingen.csv").Select(r =>
        {
            var person = people[r["dossiernummer"]];
            return new Rij(
                r["dossiernummer"],
                routes[(r["contract"], r["perceel"])],
                Leeg(r["startdatum"]),
                Leeg(r["einddatum"]),
                Leeg(r["eindreden"]) is { } reden ? Enum.Parse<Eindreden>(reden) : null,
                r["plaatsing"],
                contracten[r["contract"]],
                person["gemeente"],
                Enum.Parse<Wet>(person["wet"]),
                Enum.Parse<Soort>(person["soort"]),
                Contract: r["contract"]);
        }));
        foreach (var exam in Lees("examens.csv"))
        {
            regio.Examen(
                exam["dossiernummer"],
                Enum.Parse<Onderdeel>(exam["onderdeel"]),
                Leeg(exam["niveau"]) is { } niveau ? Enum.Parse<ExamenNiveau>(niveau) : null,
                exam["examendatum"],
                Enum.Parse<Uitslag>(exam["uitslag"]),
                Leeg(exam["reden"]) is { } why ? Enum.Parse<GeenUitslagReden>(why) : null);
        }
    }

    private static string? Leeg(string text) => text.Length == 0 ? null : text;
}
