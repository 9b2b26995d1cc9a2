// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>A contract as a picture: its term, the options, the prices per lot, and the days on which something must be done.</summary>
internal static class ContractTijdlijn
{
    private const int MerkenNaast = 8;

    public static HtmlString Maak(ContractDetail contract, DateOnly vandaag)
    {
        List<Tijdvak> term = [new(contract.Gegevens.Ingangsdatum, contract.Einddatum, "loopt", "goed", 0)];
        var end = contract.Einddatum;
        foreach (var option in contract.Opties.Where(o => o.Status == Optiestatus.Open))
        {
            var longer = end.AddDays(1).AddMonths(option.Maanden).AddDays(-1);
            term.Add(new Tijdvak(end.AddDays(1), longer, $"optie {option.Volgorde}", "lopend", 1));
            end = longer;
        }

        List<Tijdbaan> lanes = [new("Looptijd", term)];
        lanes.AddRange(contract.Percelen.Where(p => p.Prijzen.Count > 0).Select(p => new Tijdbaan($"Prijs {p.Code}", Prijzen(p, contract.Einddatum))));

        // "Einde" is the end of the lane itself; price changes are where one stretch meets the next.
        List<Tijdmerk> marks = [.. contract.Sleuteldata.Where(d => d.Soort is "Besluit" or "Opzeggen").Select(d => new Tijdmerk(d.Datum, $"{(d.Soort == "Besluit" ? "Besluit uiterlijk" : "Opzeggen uiterlijk")} {Toon.Datum(d.Datum)}", d.Soort == "Besluit" ? 3 : 2))];
        marks.AddRange(Naast(contract, vandaag));
        marks.Add(new Tijdmerk(vandaag, "Vandaag", 0));
        return TijdlijnGrafiek.Maak("tijdlijn", $"Tijdlijn van contract {contract.Nummer}", Conclusie(contract, end), lanes, marks);
    }

    public static string Conclusie(ContractDetail contract, DateOnly? uiterste = null)
    {
        var open = contract.Opties.Count(o => o.Status == Optiestatus.Open);
        var text = $"Het contract loopt van {Toon.Voluit(contract.Gegevens.Ingangsdatum)} tot en met {Toon.Voluit(contract.Einddatum)}.";
        text += open > 0 && uiterste is { } last ? $" Met {Toon.Aantal(open, "open optie", "open opties")} kan het lopen tot en met {Toon.Voluit(last)}." : "";
        return text + (contract.BesluitUiterlijk is { } decide && contract.Status == ContractStatus.Actief ? $" Beslis uiterlijk {Toon.Voluit(decide)}." : "");
    }

    // What stands beside the contract and is still to come, the nearest first; a picture with more lines than this is not read any more.
    private static IEnumerable<Tijdmerk> Naast(ContractDetail contract, DateOnly vandaag) =>
        contract.Sleuteldata.Where(d => d.Soort is "Document" or "Gesprek" or "Afspraak" or "Toezegging" && d.Datum >= vandaag).Take(MerkenNaast).Select(d => new Tijdmerk(
            d.Datum,
            $"{d.Soort switch { "Document" => "Document verloopt", "Gesprek" => "Gesprek", "Afspraak" => "Afspraak uiterlijk", _ => "Toezegging uiterlijk" }} {Toon.Datum(d.Datum)}",
            d.Soort switch { "Document" => 4, "Gesprek" => 1, "Afspraak" => 5, _ => 6 }));

    private static List<Tijdvak> Prijzen(PerceelDetail lot, DateOnly end)
    {
        List<Tijdvak> parts = [];
        for (var i = 0; i < lot.Prijzen.Count; i++)
        {
            var price = lot.Prijzen[i];
            var until = price.Tot ?? (i + 1 < lot.Prijzen.Count ? lot.Prijzen[i + 1].Vanaf.AddDays(-1) : end > price.Vanaf ? end : price.Vanaf);
            parts.Add(new Tijdvak(price.Vanaf, until, Toon.Euro(price.TariefEuro), i % 2 == 0 ? "anders" : "over", i % 2 == 0 ? 0 : 5));
        }

        return parts;
    }
}
