// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A day on which something begins, ends or must be done.</summary>
/// <param name="Datum">The day.</param>
/// <param name="Soort">Kind: Ingang, Besluit, Opzeggen, Einde, Prijs.</param>
/// <param name="Omschrijving">What, in Dutch.</param>
/// <param name="Voorbij">The day lies before today.</param>
public sealed record Sleuteldatum(DateOnly Datum, string Soort, string Omschrijving, bool Voorbij);

internal static class Sleuteldata
{
    public static IReadOnlyList<Sleuteldatum> Van(Contract contract, DateOnly vandaag)
    {
        List<(DateOnly Day, string Kind, string Text)> days = [(contract.Ingangsdatum, "Ingang", "Contract gaat in")];
        if (contract is { BesluitUiterlijk: { } decide, VolgendeOptie: { } option })
        {
            days.Add((decide, "Besluit", $"Uiterlijk besluiten over verlengingsoptie {option.Volgorde} van {contract.Opties.Count} ({option.Maanden} maanden)"));
        }

        if (contract.Status is ContractStatus.Concept or ContractStatus.Actief && contract.OpzegtermijnMaanden > 0)
        {
            days.Add((Looptijd.Eerder(contract.Einddatum, contract.OpzegtermijnMaanden), "Opzeggen", $"Laatste dag om op te zeggen per einddatum ({contract.OpzegtermijnMaanden} maanden)"));
        }

        days.Add((contract.Einddatum, "Einde", contract.OpgezegdPer is null ? "Laatste dag van het contract" : "Laatste dag: contract is opgezegd"));
        foreach (var lot in contract.Percelen)
        {
            days.AddRange(lot.OpVolgorde().Skip(1).Select(p => (p.Vanaf, "Prijs", $"Nieuwe prijs voor perceel {lot.Code}")));
        }

        return [.. days.OrderBy(d => d.Day).ThenBy(d => d.Kind, StringComparer.Ordinal).Select(d => new Sleuteldatum(d.Day, d.Kind, d.Text, d.Day < vandaag))];
    }
}
