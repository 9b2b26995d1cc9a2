// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>What somebody types about a tender; empty stays empty, so that the check of the message can say what is missing.</summary>
public sealed class TrajectFormulier
{
    public string? Titel { get; set; }

    public Inkoopprocedure? Procedure { get; set; }

    public string? TenderNed { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? CpvCodes { get; set; }

    public List<string> Gemeenten { get; set; } = [];

    public DateOnly? Publicatiedatum { get; set; }

    public DateOnly? Sluitingsdatum { get; set; }

    public DateOnly? ContractIngang { get; set; }

    public DateOnly? ContractEinde { get; set; }

    /// <summary>Months per option, separated by commas: <c>24, 12</c>.</summary>
    public string? VerlengingenMaanden { get; set; }

    public int? OpzegtermijnMaanden { get; set; }

    public Rapportagefrequentie? Rapportagefrequentie { get; set; }

    public string? Toelichting { get; set; }

    public static TrajectFormulier Van(InkooptrajectGegevens g) => new()
    {
        Titel = g.Titel,
        Procedure = g.Procedure,
        TenderNed = g.TenderNed,
        CpvCodes = string.Join(", ", g.CpvCodes),
        Gemeenten = [.. g.Gemeenten],
        Publicatiedatum = g.Publicatiedatum,
        Sluitingsdatum = g.Sluitingsdatum,
        ContractIngang = g.ContractIngang,
        ContractEinde = g.ContractEinde,
        VerlengingenMaanden = string.Join(", ", g.VerlengingenMaanden),
        OpzegtermijnMaanden = g.OpzegtermijnMaanden,
        Rapportagefrequentie = g.Rapportagefrequentie,
        Toelichting = g.Toelichting,
    };

    public InkooptrajectGegevens Gegevens() => new(
        Titel ?? "",
        Procedure ?? (Inkoopprocedure)(-1),
        TenderNed,
        Delen(CpvCodes),
        [.. Gemeenten.Where(g => !string.IsNullOrEmpty(g))],
        Publicatiedatum,
        Sluitingsdatum,
        ContractIngang,
        ContractEinde,
        // What is no number becomes 0, which the check of the message refuses with the words that belong to it.
        [.. Delen(VerlengingenMaanden).Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : 0)],
        OpzegtermijnMaanden ?? -1,
        Rapportagefrequentie ?? (Rapportagefrequentie)(-1),
        Toelichting);

    private static List<string> Delen(string? tekst) =>
        [.. (tekst ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
