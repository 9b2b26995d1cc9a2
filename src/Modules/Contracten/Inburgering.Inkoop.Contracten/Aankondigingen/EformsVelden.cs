// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

/// <summary>Reads values of a notice and collects what is wrong with them, so that all of it is said at once.</summary>
internal sealed partial class EformsVelden
{
    public static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    public static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    public static readonly XNamespace Efac = "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1";
    public static readonly XNamespace Efbc = "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1";

    private readonly List<Error> errors = [];

    public IReadOnlyList<Error> Errors => errors;

    public void Fout(Error error) => errors.Add(error);

    /// <summary>A text; the Dutch one when a text is there in several languages.</summary>
    public static string? Tekst(XElement? parent, XName name)
    {
        var all = parent?.Elements(name).ToList() ?? [];
        var found = (all.Find(e => (string?)e.Attribute("languageID") == "NLD") ?? all.FirstOrDefault())?.Value.Trim();
        return string.IsNullOrEmpty(found) ? null : found;
    }

    public string Verplicht(XElement? parent, XName name, string veld, string wat, string waar)
    {
        if (Tekst(parent, name) is { } text)
        {
            return text;
        }

        errors.Add(AankondigingErrors.Ontbreekt(veld, wat, waar));
        return "";
    }

    public DateOnly? Dag(XElement? parent, XName name, string veld, string wat, string waar)
    {
        if (Tekst(parent, name) is not { } text)
        {
            return null;
        }

        if (EformsDag().Match(text) is { Success: true } match && DateOnly.TryParseExact(match.Groups["dag"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(AankondigingErrors.Ongeldig(veld, wat, waar, text, "een dag met tijdzone, zoals 2026-10-01+02:00"));
        return null;
    }

    public decimal? Bedrag(XElement? parent, XName name, string veld, string wat, string waar)
    {
        if (Tekst(parent, name) is not { } text)
        {
            return null;
        }

        var currency = (string?)parent!.Element(name)!.Attribute("currencyID");
        if (currency != "EUR")
        {
            errors.Add(AankondigingErrors.Ongeldig(veld, wat, waar, currency ?? "zonder munt", "een bedrag in EUR"));
        }
        else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 999_999_999.99m)
        {
            return decimal.Round(amount, 2);
        }
        else
        {
            errors.Add(AankondigingErrors.Ongeldig(veld, wat, waar, text, "een bedrag zoals 800000.00"));
        }

        return null;
    }

    public int? Aantal(XElement? parent, XName name, string veld, string wat, string waar, int hoogste)
    {
        if (Tekst(parent, name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= hoogste)
        {
            return number;
        }

        errors.Add(AankondigingErrors.Ongeldig(veld, wat, waar, text, $"een geheel getal van 0 tot en met {hoogste}"));
        return null;
    }

    /// <summary>Main and additional CPV codes of a project.</summary>
    public IReadOnlyList<string> Cpv(XElement? project, string waar)
    {
        List<string> codes = [];
        foreach (var (kind, field) in new[] { ("MainCommodityClassification", "BT-262"), ("AdditionalCommodityClassification", "BT-263") })
        {
            foreach (var code in project?.Elements(Cac + kind).Elements(Cbc + "ItemClassificationCode").Select(e => e.Value.Trim()) ?? [])
            {
                if (CpvCode().IsMatch(code))
                {
                    codes.Add(code);
                }
                else
                {
                    errors.Add(AankondigingErrors.Ongeldig(field, "CPV-code", waar, code, "8 cijfers, zoals 80530000"));
                }
            }
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^(?<dag>\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$", RegexOptions.None, 1000)]
    private static partial Regex EformsDag();

    [GeneratedRegex("^[0-9]{8}(?:-[0-9])?$", RegexOptions.None, 1000)]
    private static partial Regex CpvCode();
}
