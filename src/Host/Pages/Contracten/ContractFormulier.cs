// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What somebody types about a contract; empty stays empty, so that the check of the message can say what is missing.</summary>
public sealed class ContractFormulier
{
    public string? Aanbieder { get; set; }

    public ContractSoort? Soort { get; set; }

    public List<string> Onderaannemers { get; set; } = [];

    public List<string> Gemeenten { get; set; } = [];

    public DateOnly? Ingangsdatum { get; set; }

    public DateOnly? BasisEinddatum { get; set; }

    /// <summary>Months per option, separated by commas: <c>24, 12</c>.</summary>
    public string? VerlengingenMaanden { get; set; }

    public int? OpzegtermijnMaanden { get; set; }

    public int? AanbestedingsduurMaanden { get; set; }

    public decimal? PlafondEuro { get; set; }

    public decimal? OpdrachtwaardeEuro { get; set; }

    public Rapportagefrequentie? Rapportagefrequentie { get; set; }

    public int? RapportagetermijnDagen { get; set; }

    /// <summary>Answers in the order of <see cref="Afspraakonderwerp"/>.</summary>
    public List<string?> Afspraken { get; set; } = [];

    public static ContractFormulier Van(ContractGegevens gegevens) => new()
    {
        Aanbieder = gegevens.Aanbieder,
        Soort = gegevens.Soort,
        Onderaannemers = [.. gegevens.Onderaannemers],
        Gemeenten = [.. gegevens.Gemeenten],
        Ingangsdatum = gegevens.Ingangsdatum,
        BasisEinddatum = gegevens.BasisEinddatum,
        VerlengingenMaanden = string.Join(", ", gegevens.VerlengingenMaanden),
        OpzegtermijnMaanden = gegevens.OpzegtermijnMaanden,
        AanbestedingsduurMaanden = gegevens.AanbestedingsduurMaanden,
        PlafondEuro = gegevens.PlafondEuro,
        OpdrachtwaardeEuro = gegevens.OpdrachtwaardeEuro,
        Rapportagefrequentie = gegevens.Rapportagefrequentie,
        RapportagetermijnDagen = gegevens.RapportagetermijnDagen,
        Afspraken = [.. Enum.GetValues<Afspraakonderwerp>().Select(o => gegevens.Afspraken.FirstOrDefault(a => a.Onderwerp == o)?.Antwoord)],
    };

    public ContractGegevens Gegevens() => new(
        Aanbieder ?? "",
        Soort ?? (ContractSoort)(-1),
        [.. Onderaannemers.Where(o => !string.IsNullOrEmpty(o))],
        [.. Gemeenten.Where(g => !string.IsNullOrEmpty(g))],
        Ingangsdatum ?? default,
        BasisEinddatum ?? default,
        Maanden(),
        OpzegtermijnMaanden ?? -1,
        AanbestedingsduurMaanden,
        PlafondEuro,
        Rapportagefrequentie ?? (Rapportagefrequentie)(-1),
        [.. Enum.GetValues<Afspraakonderwerp>().Select((o, i) => new Afspraak(o, i < Afspraken.Count ? Afspraken[i] ?? "" : "")).Where(a => a.Antwoord.Length > 0)],
        OpdrachtwaardeEuro,
        RapportagetermijnDagen);

    // What is no number becomes 0, which the check of the message refuses with the words that belong to it.
    private IReadOnlyList<int> Maanden() =>
        [.. (VerlengingenMaanden ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : 0)];
}
