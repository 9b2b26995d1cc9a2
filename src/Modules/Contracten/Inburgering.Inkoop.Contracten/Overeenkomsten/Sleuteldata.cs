// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A day on which something begins, ends or must be done.</summary>
/// <param name="Datum">The day.</param>
/// <param name="Soort">Kind: Ingang, Besluit, Opzeggen, Einde, Prijs, Document, Gesprek, Afspraak, Toezegging.</param>
/// <param name="Omschrijving">What, in Dutch.</param>
/// <param name="Voorbij">The day lies before today.</param>
/// <param name="Kenmerk">Names it within the contract; stays the same when the day moves.</param>
public sealed record Sleuteldatum(DateOnly Datum, string Soort, string Omschrijving, bool Voorbij, string Kenmerk);

internal static class Sleuteldata
{
    /// <summary>The days that follow from the contract itself.</summary>
    public static IReadOnlyList<Sleuteldatum> Van(Contract contract, DateOnly vandaag)
    {
        List<(DateOnly Day, string Kind, string Text, string Mark)> days = [(contract.Ingangsdatum, "Ingang", "Contract gaat in", "ingang")];
        if (contract is { BesluitUiterlijk: { } decide, VolgendeOptie: { } option })
        {
            days.Add((decide, "Besluit", $"Uiterlijk besluiten over verlengingsoptie {option.Volgorde} van {contract.Opties.Count} ({option.Maanden} maanden)", $"besluit-{option.Volgorde}"));
        }

        if (contract.Status is ContractStatus.Concept or ContractStatus.Actief && contract.OpzegtermijnMaanden > 0)
        {
            days.Add((Looptijd.Eerder(contract.Einddatum, contract.OpzegtermijnMaanden), "Opzeggen", $"Laatste dag om op te zeggen per einddatum ({contract.OpzegtermijnMaanden} maanden)", "opzeggen"));
        }

        days.Add((contract.Einddatum, "Einde", contract.OpgezegdPer is null ? "Laatste dag van het contract" : "Laatste dag: contract is opgezegd", "einde"));
        foreach (var lot in contract.Percelen)
        {
            days.AddRange(lot.OpVolgorde().Skip(1).Select(p => (p.Vanaf, "Prijs", $"Nieuwe prijs voor perceel {lot.Code}", $"prijs-{lot.Code}-{p.Vanaf:yyyyMMdd}")));
        }

        return OpVolgorde(days.Select(d => new Sleuteldatum(d.Day, d.Kind, d.Text, d.Day < vandaag, d.Mark)));
    }

    /// <summary>In order of day; days of one day by kind.</summary>
    public static IReadOnlyList<Sleuteldatum> OpVolgorde(IEnumerable<Sleuteldatum> dagen) =>
        [.. dagen.OrderBy(d => d.Datum).ThenBy(d => d.Soort, StringComparer.Ordinal).ThenBy(d => d.Kenmerk, StringComparer.Ordinal)];
}
