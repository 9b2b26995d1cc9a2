// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>What somebody who leaves a person passes on to who comes next: a provider to a provider, a gemeente to a gemeente.</summary>
internal sealed class Overdracht : IGelogd
{
    private Overdracht()
    {
    }

    public Guid Id { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    /// <summary>Code of the provider or gemeente that the person leaves.</summary>
    public string Van { get; private set; } = "";

    /// <summary>Code of who comes next; null for a gemeente outside the region.</summary>
    public string? Naar { get; private set; }

    /// <summary>The placement that ended; null between gemeenten.</summary>
    public string? VanPlaatsing { get; private set; }

    /// <summary>The placement that takes over; null between gemeenten.</summary>
    public string? NaarPlaatsing { get; private set; }

    /// <summary>Hours attended on leerroutes until then; they go along.</summary>
    public decimal UrenGevolgd { get; private set; }

    [Persoonsgegeven]
    public string Notitie { get; private set; } = "";

    public string LogSleutel => $"{Dossiernummer}/{Datum:yyyy-MM-dd}";

    public static Overdracht Maak(Guid inburgeraarId, string dossiernummer, DateOnly datum, string van, string? naar, decimal urenGevolgd, string notitie) => new()
    {
        Id = Guid.CreateVersion7(),
        InburgeraarId = inburgeraarId,
        Dossiernummer = dossiernummer,
        Datum = datum,
        Van = van,
        Naar = naar,
        UrenGevolgd = urenGevolgd,
        Notitie = notitie,
    };

    /// <summary>Between which placements.</summary>
    public Overdracht Tussen(string vanPlaatsing, string naarPlaatsing)
    {
        VanPlaatsing = vanPlaatsing;
        NaarPlaatsing = naarPlaatsing;
        return this;
    }
}

/// <summary>A handover as it is read.</summary>
/// <param name="Datum">From this day on.</param>
/// <param name="Van">Code of the provider or gemeente before.</param>
/// <param name="Naar">Code of who comes next; null outside the region.</param>
/// <param name="VanPlaatsing">The placement that ended.</param>
/// <param name="NaarPlaatsing">The placement that takes over.</param>
/// <param name="UrenGevolgd">Hours attended on leerroutes until then; they go along.</param>
/// <param name="Notitie">What was passed on.</param>
public sealed record WarmeOverdracht(DateOnly Datum, string Van, string? Naar, string? VanPlaatsing, string? NaarPlaatsing, decimal UrenGevolgd, string Notitie);

/// <summary>A time without lessons.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="VerwachtTot">Last day, as expected.</param>
/// <param name="HervatOp">First lesson after it; null while it lasts.</param>
/// <param name="Reden">Why; null for who may not see people.</param>
public sealed record PauzeRegel(DateOnly Vanaf, DateOnly VerwachtTot, DateOnly? HervatOp, string? Reden);

internal static class OverdrachtProjectie
{
    public static readonly Expression<Func<Overdracht, WarmeOverdracht>> Regel = o => new WarmeOverdracht(o.Datum, o.Van, o.Naar, o.VanPlaatsing, o.NaarPlaatsing, o.UrenGevolgd, o.Notitie);
}
