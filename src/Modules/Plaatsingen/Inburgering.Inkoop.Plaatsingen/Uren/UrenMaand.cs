// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

/// <summary>Hours of one placement in one month. Attended plus both absences = offered.</summary>
internal sealed class UrenMaand : IGelogd
{
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
}
