// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

/// <summary>Reads the lots of a notice and, in a notice about the outcome, how each ended.</summary>
internal static partial class PerceelLezer
{
    private static readonly XNamespace Cbc = EformsVelden.Cbc;
    private static readonly XNamespace Cac = EformsVelden.Cac;

    // Most specific word first: an onderwijsroute may name level B1 too.
    private static readonly (string Woord, Route Route)[] Woorden =
    [
        ("onderwijsroute", Route.Onderwijs), ("z-route", Route.Z), ("zelfredzaamheid", Route.Z), ("alfabetisering", Route.Alfabetisering), ("participatieverklaring", Route.PVT),
        ("pvt", Route.PVT), ("arbeidsmarkt en participatie", Route.MAP), ("maatschappelijke begeleiding", Route.MB), ("brugklas", Route.Brugklas), ("b1", Route.B1),
    ];

    public static IReadOnlyList<AankondigingPerceel> Lees(XElement root, Aankondigingsoort kind, EformsVelden fields)
    {
        var lots = root.Elements(Cac + "ProcurementProjectLot").Where(l => (string?)l.Element(Cbc + "ID")?.Attribute("schemeName") == "Lot").ToList();
        if (lots.Count == 0)
        {
            fields.Fout(AankondigingErrors.Ontbreekt("BT-137", "Een perceel", "in het bestand"));
        }

        var results = kind == Aankondigingsoort.Gunning ? Resultaten(root, lots, fields) : [];
        var read = lots.ConvertAll(l => Perceel(l, results, fields));
        foreach (var twice in read.GroupBy(l => l.Id).Where(g => g.Count() > 1))
        {
            fields.Fout(AankondigingErrors.Dubbel(twice.Key));
        }

        return read;
    }

    /// <summary>The one length in months that a text names; null when it names none, or several.</summary>
    public static int? Maanden(string? tekst)
    {
        var found = Duur().Matches(tekst ?? "").Select(m => int.Parse(m.Groups["aantal"].Value, CultureInfo.InvariantCulture) * (m.Groups["eenheid"].Value[0] is 'm' or 'M' ? 1 : 12)).Distinct().ToList();
        return found.Count == 1 && found[0] is >= 1 and <= 120 ? found[0] : null;
    }

    private static AankondigingPerceel Perceel(XElement lot, Dictionary<string, (Perceelresultaat Resultaat, string? Reden)> results, EformsVelden fields)
    {
        var id = fields.Verplicht(lot, Cbc + "ID", "BT-137", "Het kenmerk", "van een perceel");
        var where = $"van perceel {id}";
        var project = lot.Element(Cac + "ProcurementProject");
        var name = fields.Verplicht(project, Cbc + "Name", "BT-21", "De titel", where);
        var text = EformsVelden.Tekst(project, Cbc + "Description");
        var process = lot.Element(Cac + "TenderingProcess");
        var period = project?.Element(Cac + "PlannedPeriod");
        var start = fields.Dag(period, Cbc + "StartDate", "BT-536", "De eerste dag", where);
        var renewal = project?.Element(Cac + "ContractExtension");
        var outcome = results.TryGetValue(id, out var found) ? found : default((Perceelresultaat Resultaat, string? Reden)?);
        return new AankondigingPerceel(
            id,
            name,
            text,
            fields.Cpv(project, where),
            fields.Bedrag(project?.Element(Cac + "RequestedTenderTotal"), Cbc + "EstimatedOverallContractAmount", "BT-27", "De geraamde waarde", where),
            fields.Dag(process?.Element(Cac + "TenderSubmissionDeadlinePeriod"), Cbc + "EndDate", "BT-131", "De laatste dag om in te schrijven", where)
                ?? fields.Dag(process?.Element(Cac + "ParticipationRequestReceptionPeriod"), Cbc + "EndDate", "BT-1311", "De laatste dag om mee te doen", where),
            start,
            fields.Dag(period, Cbc + "EndDate", "BT-537", "De laatste dag", where) ?? Einde(period, start, where, fields),
            fields.Aantal(renewal, Cbc + "MaximumNumberNumeric", "BT-58", "Het aantal verlengingen", where, 99),
            EformsVelden.Tekst(renewal?.Element(Cac + "Renewal")?.Element(Cac + "Period"), Cbc + "Description"),
            outcome?.Resultaat,
            outcome?.Reden,
            Woorden.Where(w => $"{name} {text}".Contains(w.Woord, StringComparison.OrdinalIgnoreCase)).Select(w => (Route?)w.Route).FirstOrDefault());
    }

    private static DateOnly? Einde(XElement? period, DateOnly? start, string where, EformsVelden fields)
    {
        if (fields.Aantal(period, Cbc + "DurationMeasure", "BT-36", "De duur", where, 36_500) is not { } length)
        {
            return null;
        }

        var unit = (string?)period!.Element(Cbc + "DurationMeasure")!.Attribute("unitCode");
        var end = unit switch
        {
            "MONTH" when length <= 600 => start?.AddMonths(length),
            "YEAR" when length <= 50 => start?.AddYears(length),
            "WEEK" when length <= 2600 => start?.AddDays(7 * length),
            "DAY" => start?.AddDays(length),
            _ => DateOnly.MinValue,
        };
        if (end == DateOnly.MinValue)
        {
            fields.Fout(AankondigingErrors.Ongeldig("BT-36", "De duur", where, $"{length} {unit}", "een duur in DAY, WEEK, MONTH of YEAR van hoogstens 50 jaar"));
            return null;
        }

        return end?.AddDays(-1);
    }

    private static Dictionary<string, (Perceelresultaat Resultaat, string? Reden)> Resultaten(XElement root, List<XElement> lots, EformsVelden fields)
    {
        var known = lots.Select(l => EformsVelden.Tekst(l, Cbc + "ID")).ToHashSet();
        Dictionary<string, (Perceelresultaat, string?)> results = new(StringComparer.Ordinal);
        foreach (var result in root.Descendants(EformsVelden.Efac + "NoticeResult").Elements(EformsVelden.Efac + "LotResult"))
        {
            var lot = fields.Verplicht(result.Element(EformsVelden.Efac + "TenderLot"), Cbc + "ID", "BT-13713", "Het perceel", "van een uitslag");
            var code = fields.Verplicht(result, Cbc + "TenderResultCode", "BT-142", "De uitslag", $"van perceel {lot}");
            if (lot.Length > 0 && !known.Contains(lot))
            {
                fields.Fout(AankondigingErrors.PerceelOnbekend(lot));
            }

            Perceelresultaat? outcome = code switch { "selec-w" => Perceelresultaat.Gegund, "clos-nw" => Perceelresultaat.NietGegund, "open-nw" => Perceelresultaat.Loopt, _ => null };
            if (outcome is { } clear)
            {
                results[lot] = (clear, Reden(EformsVelden.Tekst(result.Element(EformsVelden.Efac + "DecisionReason"), EformsVelden.Efbc + "DecisionReasonCode")));
            }
            else if (code.Length > 0)
            {
                fields.Fout(AankondigingErrors.Ongeldig("BT-142", "De uitslag", $"van perceel {lot}", code, "selec-w, clos-nw of open-nw"));
            }
        }

        return results;
    }

    private static string? Reden(string? code) => code switch
    {
        null => null,
        "no-rece" => "er is niet ingeschreven",
        "all-rej" => "alle inschrijvingen zijn ter zijde gelegd",
        "one-admis" => "er was maar één toelaatbare inschrijving",
        "chan-need" => "de behoefte is veranderd",
        "ins-fund" => "er is te weinig geld",
        "no-signed" => "de winnaar heeft niet getekend",
        "rev-body" or "rev-buyer" => "na bezwaar of herziening",
        "tch-pro-doc" or "tch-proc" => "door een fout in de stukken of het systeem",
        _ => $"reden ‘{code}’",
    };

    [GeneratedRegex(@"(?<aantal>\d{1,3})\s*(?:\(\w+\)\s*)?(?<eenheid>maand|jaar|jaren|month|year)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Duur();
}
