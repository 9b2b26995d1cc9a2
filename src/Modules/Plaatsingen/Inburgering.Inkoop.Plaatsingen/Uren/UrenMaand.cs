// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

/// <summary>Hours of one placement in one month. Attended plus both absences = offered.</summary>
internal sealed class UrenMaand : IGelogd, IGeversioneerd
{
    /// <summary>A month has at most 31 days of 24 hours.</summary>
    public const decimal Hoogste = 744;

    private UrenMaand()
    {
    }

    public Guid PlaatsingId { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Maand { get; private set; }

    public decimal Aangeboden { get; private set; }

    public decimal Gevolgd { get; private set; }

    public decimal GeoorloofdVerzuim { get; private set; }

    public decimal OngeoorloofdVerzuim { get; private set; }

    /// <summary>Part of <see cref="Gevolgd"/>.</summary>
    public decimal WaarvanOnline { get; private set; }

    /// <summary>Why a closed month was corrected; null when that never happened.</summary>
    [Persoonsgegeven]
    public string? Correctiereden { get; private set; }

    public int Versie { get; private set; }

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public string LogSleutel => $"{PlaatsingId}/{Maand:yyyy-MM}";

    public static UrenMaand Maak(Guid plaatsingId, DateOnly maand) => new() { PlaatsingId = plaatsingId, Maand = maand };

    public void Schrijf(decimal aangeboden, decimal gevolgd, decimal geoorloofd, decimal ongeoorloofd, decimal online, DateTimeOffset now)
    {
        Aangeboden = aangeboden;
        Gevolgd = gevolgd;
        GeoorloofdVerzuim = geoorloofd;
        OngeoorloofdVerzuim = ongeoorloofd;
        WaarvanOnline = online;
        BijgewerktOp = now;
    }

    /// <summary>Records the reason of a change after the month was closed.</summary>
    public void Corrigeer(string reden) => Correctiereden = reden;

    public bool IsGelijk(UrenRegel u) =>
        (Aangeboden, Gevolgd, GeoorloofdVerzuim, OngeoorloofdVerzuim, WaarvanOnline) == (u.Aangeboden, u.Gevolgd, u.GeoorloofdVerzuim, u.OngeoorloofdVerzuim, u.WaarvanOnline);

    /// <summary>Attended plus both absences = offered.</summary>
    public static bool TeltOp(UrenRegel u) => u.Gevolgd + u.GeoorloofdVerzuim + u.OngeoorloofdVerzuim == u.Aangeboden;

    /// <summary>The first day on which the hours of a month are closed: what stands then only changes with a reason.</summary>
    public static DateOnly GeslotenVanaf(DateOnly maand, Normenlijst normen) => maand.AddMonths(1 + normen.Getal(Normcodes.UrenAfsluitenMaanden, maand));

    /// <summary>Whether a month can have hours: from the month of the first lesson until that of the last day, and not in the future.</summary>
    public static Error? Controleer(DateOnly maand, Plaatsing plaatsing, DateOnly vandaag, string veld) => Controleer(maand, plaatsing.Startdatum, plaatsing.Einddatum, vandaag, veld);

    /// <inheritdoc cref="Controleer(DateOnly, Plaatsing, DateOnly, string)"/>
    public static Error? Controleer(DateOnly maand, DateOnly? start, DateOnly? eind, DateOnly vandaag, string veld)
    {
        if (maand > vandaag)
        {
            return UrenErrors.InToekomst(maand, veld);
        }

        if (start is { } first && maand < new DateOnly(first.Year, first.Month, 1))
        {
            return UrenErrors.VoorStart(maand, first, veld);
        }

        return eind is { } last && maand > last ? UrenErrors.NaEinde(maand, last, veld) : null;
    }
}
