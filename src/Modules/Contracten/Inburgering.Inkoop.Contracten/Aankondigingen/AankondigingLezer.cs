// SPDX-License-Identifier: EUPL-1.2

using System.Xml;
using System.Xml.Linq;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

/// <summary>
/// Reads an eForms notice (UBL 2.3 with the eForms extension; paths of the business terms as in the eForms SDK, docs/eforms.md). No DTD, no
/// entities, nothing from outside the file.
/// </summary>
internal static class AankondigingLezer
{
    public const int LangsteXml = 5_000_000;
    private const int Diepste = 64;

    // Contract and concession notices, and the notices about their outcome; 20, 21, 33, 34 and 35 are for social and other specific services.
    private static readonly string[] Opdrachten = ["16", "17", "18", "19", "20", "21"];
    private static readonly string[] Gunningen = ["29", "30", "31", "32", "33", "34", "35"];
    private static readonly string[] Sociaal = ["20", "21", "33", "34", "35"];

    public static Result<Aankondiging> Lees(string xml)
    {
        var loaded = Laad(xml);
        if (!loaded.TryGet(out var root))
        {
            return Result<Aankondiging>.Failure(loaded.Errors);
        }

        if (root.Name.LocalName is not ("ContractNotice" or "ContractAwardNotice") || !root.Name.NamespaceName.StartsWith("urn:oasis:names:specification:ubl:schema:xsd:Contract", StringComparison.Ordinal))
        {
            return AankondigingErrors.GeenEforms(root.Name.LocalName);
        }

        var subtype = root.Descendants(EformsVelden.Efac + "NoticeSubType").Elements(EformsVelden.Cbc + "SubTypeCode").FirstOrDefault()?.Value.Trim() ?? "";
        var kind = root.Name.LocalName == "ContractNotice" ? Aankondigingsoort.Opdracht : Aankondigingsoort.Gunning;
        var known = kind == Aankondigingsoort.Opdracht ? Opdrachten : Gunningen;
        return known.Contains(subtype) ? Maak(root, kind, subtype) : AankondigingErrors.Subtype(subtype, known);
    }

    private static Result<XElement> Laad(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LangsteXml };
        try
        {
            if (xml.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                return AankondigingErrors.Onveilig();
            }

            // Depth first: a tree is only made of what is known to be shallow.
            using (var depth = XmlReader.Create(new StringReader(xml), settings))
            {
                while (depth.Read())
                {
                    if (depth.Depth > Diepste)
                    {
                        return AankondigingErrors.Onveilig();
                    }
                }
            }

            using var reader = XmlReader.Create(new StringReader(xml), settings);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException wrong)
        {
            return AankondigingErrors.GeenXml(wrong.LineNumber, wrong.LinePosition);
        }
    }

    private static Result<Aankondiging> Maak(XElement root, Aankondigingsoort kind, string subtype)
    {
        var fields = new EformsVelden();
        var project = root.Element(EformsVelden.Cac + "ProcurementProject");
        const string Where = "bij de procedure";
        var id = fields.Verplicht(root, EformsVelden.Cbc + "ID", "BT-701", "Het kenmerk van de aankondiging", "in het bestand");
        var title = fields.Verplicht(project, EformsVelden.Cbc + "Name", "BT-21", "De titel", Where);
        var sent = fields.Dag(root, EformsVelden.Cbc + "IssueDate", "BT-05", "De verzenddatum", "van de aankondiging");
        if (root.Element(EformsVelden.Cbc + "IssueDate") is null)
        {
            fields.Fout(AankondigingErrors.Ontbreekt("BT-05", "De verzenddatum", "in het bestand"));
        }

        var lots = PerceelLezer.Lees(root, kind, fields);
        var cpv = fields.Cpv(project, Where).Concat(lots.SelectMany(l => l.CpvCodes)).Distinct(StringComparer.Ordinal).ToList();
        var estimate = fields.Bedrag(project?.Element(EformsVelden.Cac + "RequestedTenderTotal"), EformsVelden.Cbc + "EstimatedOverallContractAmount", "BT-27", "De geraamde waarde", Where);
        if (fields.Errors.Count > 0)
        {
            return Result<Aankondiging>.Failure(fields.Errors);
        }

        var social = Sociaal.Contains(subtype);
        List<string> remarks = [];
        if (!social && EformsVelden.Tekst(root.Element(EformsVelden.Cac + "TenderingProcess"), EformsVelden.Cbc + "ProcedureCode") is { } code and not "open")
        {
            remarks.Add($"De procedure heeft code ‘{code}’ (BT-105). Controleer welke procedure dit hier is.");
        }

        remarks.AddRange(Verschillen(lots));
        var (renewals, remark) = Verlengingen(lots);
        remarks.AddRange(remark);
        return new Aankondiging(
            kind,
            subtype,
            id,
            title,
            EformsVelden.Tekst(project, EformsVelden.Cbc + "Description"),
            social ? Inkoopprocedure.SocialeEnSpecifiekeDiensten : Inkoopprocedure.EuropeesOpenbaar,
            cpv,
            estimate,
            sent!.Value,
            lots.Min(l => l.Sluitingsdatum),
            lots.Min(l => l.ContractIngang),
            lots.Max(l => l.ContractEinde),
            renewals,
            lots,
            remarks);
    }

    private static IEnumerable<string> Verschillen(IReadOnlyList<AankondigingPerceel> lots)
    {
        if (lots.Select(l => l.Sluitingsdatum).Distinct().Count() > 1)
        {
            yield return "De percelen hebben niet dezelfde laatste dag om in te schrijven (BT-131). De vroegste is ingevuld.";
        }

        if (lots.Select(l => (l.ContractIngang, l.ContractEinde)).Distinct().Count() > 1)
        {
            yield return "De contracten van de percelen hebben niet dezelfde looptijd (BT-36, BT-536, BT-537). De vroegste eerste dag en de laatste laatste dag zijn ingevuld.";
        }

        foreach (var gap in lots.Where(l => l.Resultaat == Perceelresultaat.NietGegund))
        {
            yield return $"Perceel {gap.Id} is niet gegund{(gap.NietGegundOmdat is null ? "" : $": {gap.NietGegundOmdat}")}.";
        }
    }

    // How often is a number, how long is only said in words: taken over when the words name one length, else left to a person.
    private static (IReadOnlyList<int> Maanden, IEnumerable<string> Opmerking) Verlengingen(IReadOnlyList<AankondigingPerceel> lots)
    {
        var times = lots.Max(l => l.Verlengingen) ?? 0;
        if (times == 0)
        {
            return ([], []);
        }

        var lengths = lots.Select(l => PerceelLezer.Maanden(l.Verlengtekst)).OfType<int>().Distinct().ToList();
        return lengths.Count == 1 && times <= 10
            ? ([.. Enumerable.Repeat(lengths[0], times)], [])
            : ([], [$"De aankondiging noemt {times} verlengingen (BT-58), maar niet eenduidig hoe lang ze duren (BT-57). Vul de verlengingsopties zelf in."]);
    }
}
