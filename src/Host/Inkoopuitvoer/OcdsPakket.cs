// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json.Nodes;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;

namespace Inburgering.Inkoop.Host.Inkoopuitvoer;

/// <summary>
/// A tender as an OCDS 1.1 release package with lots: a release for the plan or the tender, for each decision to award, for the contracts, and
/// for each extension or termination. docs/ocds.md names the rules and where they come from. Losing bids are not in it.
/// </summary>
internal static class OcdsPakket
{
    private const string LotsExtension = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json";
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static JsonObject Maak(Inkoopdossier dossier, string prefix, string uitgever, Uri adres, DateTimeOffset nu)
    {
        var tender = dossier.Traject;
        var ocid = $"{prefix}-{tender.Nummer}";
        var releases = new JsonArray { Aankondiging(dossier, ocid) };
        foreach (var decision in dossier.Besluiten)
        {
            releases.Add(Gunning(dossier, decision, ocid));
        }

        foreach (var contract in dossier.Contracten)
        {
            foreach (var release in Contracten(dossier, contract, ocid))
            {
                releases.Add(release);
            }
        }

        return new JsonObject
        {
            ["uri"] = adres.ToString(),
            ["version"] = "1.1",
            ["extensions"] = new JsonArray { LotsExtension },
            ["publishedDate"] = Moment(nu),
            ["publisher"] = new JsonObject { ["name"] = uitgever },
            ["releases"] = releases,
        };
    }

    private static JsonObject Release(Inkoopdossier dossier, string ocid, string tag, string id, string date, IEnumerable<(string Code, string Naam)> leveranciers)
    {
        var tender = dossier.Traject;
        var parties = new JsonArray();
        foreach (var gemeente in tender.Gemeenten)
        {
            parties.Add(new JsonObject { ["id"] = GemeenteId(gemeente.Code), ["name"] = gemeente.Naam, ["roles"] = new JsonArray { "buyer" } });
        }

        foreach (var (code, name) in leveranciers.DistinctBy(l => l.Code))
        {
            parties.Add(new JsonObject { ["id"] = AanbiederId(code), ["name"] = name, ["roles"] = new JsonArray { "supplier" } });
        }

        return new JsonObject
        {
            ["ocid"] = ocid,
            ["id"] = $"{ocid}-{id}",
            ["date"] = date,
            ["tag"] = new JsonArray { tag },
            ["initiationType"] = "tender",
            ["language"] = "nl",
            ["parties"] = parties,
            ["buyer"] = new JsonObject { ["id"] = GemeenteId(tender.Gemeenten[0].Code), ["name"] = tender.Gemeenten[0].Naam },
        };
    }

    private static JsonObject Aankondiging(Inkoopdossier dossier, string ocid)
    {
        var tender = dossier.Traject;
        var published = tender.Stap >= Trajectstap.Gepubliceerd && tender.Gegevens.Publicatiedatum is not null;
        var release = published
            ? Release(dossier, ocid, tender.Stap == Trajectstap.Ingetrokken ? "tenderCancellation" : "tender", $"tender-{tender.Versie}", tender.Stap == Trajectstap.Ingetrokken ? Begin(tender.StapSinds) : Begin(tender.Gegevens.Publicatiedatum!.Value), [])
            : Release(dossier, ocid, "planning", $"planning-{tender.Versie}", Moment(tender.BijgewerktOp), []);
        release["planning"] = new JsonObject
        {
            ["rationale"] = tender.Gegevens.Toelichting,
            ["budget"] = Bedrag(tender.Percelen.Sum(p => Waarde(p.Gegevens))) is { } amount ? new JsonObject { ["amount"] = amount } : null,
        };
        Opschonen(release["planning"]!.AsObject());
        release["tender"] = Tender(dossier);
        return release;
    }

    private static JsonObject Tender(Inkoopdossier dossier)
    {
        var tender = dossier.Traject;
        var data = tender.Gegevens;
        var lots = new JsonArray();
        var items = new JsonArray();
        foreach (var lot in tender.Percelen)
        {
            lots.Add(Opschonen(new JsonObject
            {
                ["id"] = lot.Code,
                ["title"] = lot.Gegevens.Naam,
                ["description"] = $"{Ui.Woorden.Van(lot.Gegevens.Route)}, {Ui.Woorden.Van(lot.Gegevens.Lesvorm).ToLowerInvariant()}, {lot.Gegevens.Capaciteit} plaatsen",
                ["status"] = Status(tender.Stap, lot.IsLeeg),
                ["value"] = Bedrag(Waarde(lot.Gegevens)),
                ["contractPeriod"] = Periode(data),
            }));
            items.Add(Opschonen(new JsonObject
            {
                ["id"] = lot.Code,
                ["description"] = lot.Gegevens.Naam,
                ["classification"] = data.CpvCodes.Count == 0 ? null : new JsonObject { ["scheme"] = "CPV", ["id"] = data.CpvCodes[0][..8] },
                ["relatedLot"] = lot.Code,
            }));
        }

        var bidders = dossier.Beoordelingen.SelectMany(b => b.Inschrijvingen).Select(i => i.Aanbieder.Code).Distinct().Count();
        return Opschonen(new JsonObject
        {
            ["id"] = tender.Nummer,
            ["title"] = data.Titel,
            ["status"] = Status(tender.Stap, tender.Percelen.Count > 0 && tender.Percelen.All(p => p.IsLeeg)),
            ["procurementMethod"] = data.Procedure == Inkoopprocedure.MeervoudigOnderhands ? "limited" : "open",
            ["procurementMethodDetails"] = Ui.Woorden.Van(data.Procedure),
            ["mainProcurementCategory"] = "services",
            ["awardCriteria"] = tender.Gunningswijze is null ? null : tender.Gunningswijze.Prijsgewicht == 100 ? "priceOnly" : "ratedCriteria",
            ["awardCriteriaDetails"] = tender.Formule?.Definitie,
            ["value"] = Bedrag(tender.Percelen.Sum(p => Waarde(p.Gegevens))),
            ["tenderPeriod"] = data.Publicatiedatum is { } from && data.Sluitingsdatum is { } until ? new JsonObject { ["startDate"] = Begin(from), ["endDate"] = Einde(until) } : null,
            ["contractPeriod"] = Periode(data),
            ["numberOfTenderers"] = bidders == 0 ? null : bidders,
            ["lots"] = lots.Count == 0 ? null : lots,
            ["items"] = items.Count == 0 ? null : items,
        });
    }

    private static JsonObject Gunning(Inkoopdossier dossier, GunningDetail decision, string ocid)
    {
        var release = Release(dossier, ocid, decision.IngetrokkenOp is null ? "award" : "awardCancellation", $"award-{decision.Besluit}", decision.IngetrokkenOp is { } gone ? Begin(gone) : Moment(decision.GenomenOp), decision.Winnaars.Select(w => (w.Code, w.Naam)));
        release["tender"] = Tender(dossier);
        release["awards"] = Gunningen(decision);
        return release;
    }

    private static JsonArray Gunningen(GunningDetail decision)
    {
        var awards = new JsonArray();
        foreach (var winner in decision.Winnaars)
        {
            awards.Add(new JsonObject
            {
                ["id"] = AwardId(decision, winner.Code),
                ["title"] = $"Gunning aan {winner.Naam}",
                ["status"] = decision.IngetrokkenOp is not null ? "cancelled" : decision.DefinitiefOp is null ? "pending" : "active",
                ["date"] = Moment(decision.GenomenOp),
                ["suppliers"] = new JsonArray { new JsonObject { ["id"] = AanbiederId(winner.Code), ["name"] = winner.Naam } },
                ["relatedLots"] = new JsonArray([.. decision.Percelen.Where(p => p.Winnaars.Any(w => w.Code == winner.Code)).Select(p => (JsonNode)p.Code)]),
            });
        }

        foreach (var gap in decision.Percelen.Where(p => p.IsGat))
        {
            awards.Add(new JsonObject
            {
                ["id"] = $"{decision.Besluit}-{gap.Code}-niet-gegund",
                ["title"] = $"Perceel {gap.Code} niet gegund",
                ["status"] = decision.IngetrokkenOp is null ? "unsuccessful" : "cancelled",
                ["date"] = Moment(decision.GenomenOp),
                ["relatedLots"] = new JsonArray { gap.Code },
            });
        }

        return awards;
    }

    private static IEnumerable<JsonObject> Contracten(Inkoopdossier dossier, ContractDetail contract, string ocid)
    {
        var decision = dossier.Besluiten.Single(b => b.Contracten.Any(c => c.Contract == contract.Nummer));
        var suppliers = decision.Winnaars.Select(w => (w.Code, w.Naam)).ToList();
        var made = contract.GeactiveerdOp ?? decision.DefinitiefOp!.Value;
        JsonObject Met(string tag, string id, DateOnly day, JsonArray? amendments)
        {
            var release = Release(dossier, ocid, tag, id, Begin(day), suppliers);
            release["tender"] = Tender(dossier);
            release["awards"] = Gunningen(decision);
            release["contracts"] = new JsonArray { Contract(contract, decision, amendments) };
            return release;
        }

        yield return Met("contract", $"contract-{contract.Nummer}", made, null);
        var changes = new JsonArray();
        foreach (var (id, day, description, rationale) in Wijzigingen(contract))
        {
            changes.Add(Opschonen(new JsonObject { ["id"] = id, ["date"] = Begin(day), ["description"] = description, ["rationale"] = rationale }));
            yield return Met("contractAmendment", $"contract-{contract.Nummer}-{id}", day, changes.DeepClone().AsArray());
        }

        if (contract.OpgezegdPer is { } ended)
        {
            yield return Met("contractTermination", $"contract-{contract.Nummer}-opzegging", ended, changes.Count == 0 ? null : changes);
        }
    }

    // Exercised options and amendment agreements, in the order in which they were decided and signed.
    private static IEnumerable<(string Id, DateOnly Dag, string Omschrijving, string? Reden)> Wijzigingen(ContractDetail contract) =>
        contract.Opties.Where(o => o is { Status: Optiestatus.Gelicht, BeslotenOp: not null })
            .Select(o => ($"verlenging-{o.Volgorde}", o.BeslotenOp!.Value, $"Verlenging met {o.Maanden} maanden", o.Reden))
            .Concat(contract.Wijzigingen.Select(w => (
                $"wijziging-{w.Volgnummer}",
                w.Getekend,
                $"Wijzigingsovereenkomst {w.Volgnummer}: " + (w.Regels.Count == 0 ? Pages.Contracten.ContractTonen.Grond(w.Grond) : string.Join("; ", w.Regels.Select(r => $"{(r.Perceel is null ? "" : $"perceel {r.Perceel}, ")}{r.Onderwerp}: {r.Oud} wordt {r.Nieuw}"))),
                (string?)$"{Pages.Contracten.ContractTonen.Grond(w.Grond)}{(w.Motivering.Length == 0 ? "" : $": {w.Motivering}")}")))
            .OrderBy(c => c.Item2).ThenBy(c => c.Item1, StringComparer.Ordinal);

    private static JsonObject Contract(ContractDetail contract, GunningDetail decision, JsonArray? amendments) => Opschonen(new JsonObject
    {
        ["id"] = contract.Nummer,
        ["awardID"] = AwardId(decision, contract.Aanbieder.Code),
        ["title"] = $"Contract {contract.Nummer} met {contract.Aanbieder.Naam}",
        ["status"] = contract.Status switch { ContractStatus.Concept => "pending", ContractStatus.Beeindigd => "terminated", _ => "active" },
        ["period"] = new JsonObject { ["startDate"] = Begin(contract.Gegevens.Ingangsdatum), ["endDate"] = Einde(contract.Einddatum) },
        ["value"] = Bedrag(contract.Gegevens.PlafondEuro ?? 0),
        ["dateSigned"] = contract.GeactiveerdOp is { } signed ? Begin(signed) : null,
        ["amendments"] = amendments,
    });

    private static string Status(Trajectstap stap, bool gat) => stap switch
    {
        Trajectstap.Voorbereiding or Trajectstap.Marktconsultatie => "planned",
        Trajectstap.Ingetrokken => "cancelled",
        _ when gat => "unsuccessful",
        Trajectstap.DefinitiefGegund or Trajectstap.Afgerond => "complete",
        _ => "active",
    };

    private static JsonObject? Periode(InkooptrajectGegevens data) => data.ContractIngang is { } from && data.ContractEinde is { } until
        ? new JsonObject { ["startDate"] = Begin(from), ["endDate"] = Einde(until), ["maxExtentDate"] = Einde(until.AddDays(1).AddMonths(data.VerlengingenMaanden.Sum()).AddDays(-1)) }
        : null;

    private static decimal Waarde(InkoopperceelGegevens lot) => lot.RamingEuro ?? lot.PlafondEuro ?? 0;

    private static JsonObject? Bedrag(decimal amount) => amount == 0 ? null : new JsonObject { ["amount"] = amount, ["currency"] = "EUR" };

    private static string AwardId(GunningDetail decision, string aanbieder) => $"{decision.Besluit}-{aanbieder}";

    private static string GemeenteId(string code) => $"gemeente-{code}";

    private static string AanbiederId(string code) => $"aanbieder-{code}";

    private static string Begin(DateOnly day) => Moment(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Amsterdam.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))));

    private static string Einde(DateOnly day) => new TimeOnly(23, 59, 59) is var last ? Moment(new DateTimeOffset(day.ToDateTime(last), Amsterdam.GetUtcOffset(day.ToDateTime(last)))) : "";

    private static string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // The standard wants what is not known left out, not null.
    private static JsonObject Opschonen(JsonObject node)
    {
        foreach (var name in node.Where(p => p.Value is null).Select(p => p.Key).ToList())
        {
            node.Remove(name);
        }

        return node;
    }
}
