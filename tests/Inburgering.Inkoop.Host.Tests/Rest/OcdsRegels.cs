// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Inburgering.Inkoop.Host.Tests.Rest;

/// <summary>The rules of the published OCDS 1.1 schemas (release package, release, lots extension) that our package can break; docs/ocds.md lists them.</summary>
internal static partial class OcdsRegels
{
    private static readonly string[] Tags = ["planning", "planningUpdate", "tender", "tenderAmendment", "tenderUpdate", "tenderCancellation", "award", "awardUpdate", "awardCancellation", "contract", "contractUpdate", "contractAmendment", "implementation", "implementationUpdate", "contractTermination", "compiled"];
    private static readonly string[] TenderStatus = ["planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn"];
    private static readonly string[] Methods = ["open", "selective", "limited", "direct"];
    private static readonly string[] AwardStatus = ["pending", "active", "cancelled", "unsuccessful"];
    private static readonly string[] ContractStatus = ["pending", "active", "cancelled", "terminated"];

    /// <summary>What the package breaks; empty = nothing.</summary>
    public static IReadOnlyList<string> Fouten(JsonNode package)
    {
        List<string> faults = [.. new[] { "uri", "version", "publishedDate", "publisher", "releases" }.Where(f => package[f] is null).Select(f => $"package misses {f}")];
        Check(faults, Uri.TryCreate((string?)package["uri"], UriKind.Absolute, out _), "package uri is no uri");
        Check(faults, (string?)package["version"] == "1.1", "version is not 1.1");
        Check(faults, package["publisher"]?["name"] is not null, "publisher misses name");
        Check(faults, package["extensions"]?.AsArray().Any(e => ((string)e!).Contains("ocds_lots_extension", StringComparison.Ordinal)) == true, "lots extension is not declared");
        var releases = package["releases"]?.AsArray().Select(r => r!).ToList() ?? [];
        Check(faults, releases.Count > 0, "no releases");
        Unique(faults, releases.Select(r => (string?)r["id"]), "release id");
        foreach (var release in releases)
        {
            Release(faults, release);
        }

        Walk(faults, package, "");
        return faults;
    }

    private static void Release(List<string> faults, JsonNode release)
    {
        var name = $"release {release["id"]}";
        faults.AddRange(new[] { "ocid", "id", "date", "tag", "initiationType" }.Where(f => release[f] is null).Select(f => $"{name} misses {f}"));
        Check(faults, Ocid().IsMatch((string?)release["ocid"] ?? ""), $"{name}: ocid has no prefix");
        Check(faults, ((string?)release["id"])?.Contains('#', StringComparison.Ordinal) == false, $"{name}: id holds #");
        Check(faults, release["tag"] is JsonArray { Count: > 0 } tags && tags.All(t => Tags.Contains((string?)t)), $"{name}: tag");
        Check(faults, (string?)release["initiationType"] == "tender", $"{name}: initiationType");
        Check(faults, release["tender"] is null || release["tender"]!["id"] is not null, $"{name}: tender misses id");
        Code(faults, release["tender"]?["status"], TenderStatus, $"{name}: tender status");
        Code(faults, release["tender"]?["procurementMethod"], Methods, $"{name}: procurementMethod");
        Code(faults, release["tender"]?["mainProcurementCategory"], ["goods", "works", "services"], $"{name}: mainProcurementCategory");
        var parties = Ids(faults, release["parties"], $"{name}: party");
        foreach (var reference in Items(release["awards"]).SelectMany(a => Items(a["suppliers"])).Append(release["buyer"]).Where(r => r is not null))
        {
            Check(faults, parties.Contains((string?)reference!["id"]), $"{name}: {reference["id"]} is no party");
        }

        var lots = Ids(faults, release["tender"]?["lots"], $"{name}: lot");
        Ids(faults, release["tender"]?["items"], $"{name}: item");
        foreach (var lot in Items(release["tender"]?["lots"]))
        {
            Code(faults, lot["status"], TenderStatus, $"{name}: lot status");
        }

        var related = Items(release["tender"]?["items"]).Select(i => (string?)i["relatedLot"]).Concat(Items(release["awards"]).SelectMany(a => Items(a["relatedLots"])).Select(l => (string?)l));
        faults.AddRange(related.Where(l => l is not null && !lots.Contains(l)).Select(l => $"{name}: {l} is no lot"));
        var awards = Ids(faults, release["awards"], $"{name}: award");
        foreach (var award in Items(release["awards"]))
        {
            Code(faults, award["status"], AwardStatus, $"{name}: award status");
        }

        Ids(faults, release["contracts"], $"{name}: contract");
        foreach (var contract in Items(release["contracts"]))
        {
            Check(faults, awards.Contains((string?)contract["awardID"]), $"{name}: contract {contract["id"]} has no award");
            Code(faults, contract["status"], ContractStatus, $"{name}: contract status");
            Ids(faults, contract["amendments"], $"{name}: amendment");
        }
    }

    private static void Walk(List<string> faults, JsonNode? node, string path)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Walk(faults, item, path);
            }
        }
        else if (node is JsonObject thing)
        {
            foreach (var (name, value) in thing)
            {
                Check(faults, value is not null, $"{path}.{name} is null");
                Check(faults, !(name == "date" || name.EndsWith("Date", StringComparison.Ordinal) || name == "dateSigned") || Moment().IsMatch((string?)value ?? ""), $"{path}.{name} is no date-time: {value}");
                Check(faults, name != "amount" || value is JsonObject || (value is JsonValue number && number.TryGetValue<decimal>(out _)), $"{path}.{name} is no number");
                Check(faults, name != "currency" || (string?)value == "EUR", $"{path}.{name} is no currency");
                Walk(faults, value, $"{path}.{name}");
            }
        }
    }

    private static IEnumerable<JsonNode> Items(JsonNode? array) => array?.AsArray().Select(i => i!) ?? [];

    private static HashSet<string?> Ids(List<string> faults, JsonNode? array, string what)
    {
        var ids = Items(array).Select(i => (string?)i["id"]).ToList();
        Unique(faults, ids, what);
        return [.. ids];
    }

    private static void Unique(List<string> faults, IEnumerable<string?> ids, string what)
    {
        var all = ids.ToList();
        Check(faults, all.TrueForAll(i => !string.IsNullOrEmpty(i)), $"{what} without id");
        Check(faults, all.Distinct().Count() == all.Count, $"{what} id twice");
    }

    private static void Code(List<string> faults, JsonNode? value, string[] codes, string what) => Check(faults, value is null || codes.Contains((string?)value), $"{what} {value}");

    private static void Check(List<string> faults, bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    [GeneratedRegex("^ocds-[a-z0-9]{6}-.+$", RegexOptions.None, 1000)]
    private static partial Regex Ocid();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", RegexOptions.None, 1000)]
    private static partial Regex Moment();
}
