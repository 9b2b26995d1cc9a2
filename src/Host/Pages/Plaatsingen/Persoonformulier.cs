// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>What is typed about a person; empty until somebody has answered.</summary>
public sealed class Persoonformulier
{
    public string? Gemeente { get; set; }

    public string? Achternaam { get; set; }

    public string? Voornaam { get; set; }

    public DateOnly? Geboortedatum { get; set; }

    public Wet? Wet { get; set; }

    public Soort? Soort { get; set; }

    public Alfabetisering? Alfabetisering { get; set; }

    public DateOnly? BrpDatum { get; set; }

    /// <summary>What was not answered becomes a value that the validator refuses, so that all errors come at once.</summary>
    public InburgeraarGegevens Gegevens() => new(
        Gemeente ?? "",
        Achternaam?.Trim() ?? "",
        Voornaam?.Trim() ?? "",
        Geboortedatum ?? default,
        Wet ?? (Wet)(-1),
        Soort ?? (Soort)(-1),
        Alfabetisering ?? (Alfabetisering)(-1),
        BrpDatum);

    public static Persoonformulier Van(InburgeraarGegevens gegevens) => new()
    {
        Gemeente = gegevens.Gemeente,
        Achternaam = gegevens.Achternaam,
        Voornaam = gegevens.Voornaam,
        Geboortedatum = gegevens.Geboortedatum,
        Wet = gegevens.Wet,
        Soort = gegevens.Soort,
        Alfabetisering = gegevens.Alfabetisering,
        BrpDatum = gegevens.BrpDatum,
    };
}
