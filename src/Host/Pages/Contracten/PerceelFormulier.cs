// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What somebody types about a lot.</summary>
public sealed class PerceelFormulier
{
    public Route? Route { get; set; }

    public int? Capaciteit { get; set; }

    public int? MaxWachttijdDagen { get; set; }

    public Inhaallesbetaler? InhaallessenVoor { get; set; }

    public decimal? DevicebedragEuro { get; set; }

    public int? MaxGroepsgrootte { get; set; }

    public bool? MetAlfabetisering { get; set; }

    public bool DeviceVoorWi2013 { get; set; }

    /// <summary>Gemeenten that it serves; none = all of the contract.</summary>
    public List<string> Gemeenten { get; set; } = [];

    public static PerceelFormulier Van(PerceelGegevens gegevens) => new()
    {
        Route = gegevens.Route,
        Capaciteit = gegevens.Capaciteit,
        MaxWachttijdDagen = gegevens.MaxWachttijdDagen,
        InhaallessenVoor = gegevens.InhaallessenVoor,
        DevicebedragEuro = gegevens.DevicebedragEuro,
        MaxGroepsgrootte = gegevens.MaxGroepsgrootte,
        MetAlfabetisering = gegevens.MetAlfabetisering,
        DeviceVoorWi2013 = gegevens.DeviceVoorWi2013,
        Gemeenten = [.. gegevens.Gemeenten ?? []],
    };

    public PerceelGegevens Gegevens() =>
        new(Route ?? (Route)(-1), Capaciteit ?? -1, MaxWachttijdDagen, InhaallessenVoor, DevicebedragEuro ?? 0, MaxGroepsgrootte, MetAlfabetisering, DeviceVoorWi2013, [.. Gemeenten.Where(g => !string.IsNullOrEmpty(g))]);
}

/// <summary>What somebody types about a price.</summary>
public sealed class PrijsFormulier
{
    public Prijsmodel? Prijsmodel { get; set; }

    public decimal? TariefEuro { get; set; }

    public DateOnly? Vanaf { get; set; }

    public DateOnly? Tot { get; set; }

    public int? UrenInbegrepen { get; set; }

    /// <summary>Nothing was typed: the price comes later.</summary>
    public bool IsLeeg() => Prijsmodel is null && TariefEuro is null && Tot is null && UrenInbegrepen is null;

    public PrijsGegevens Gegevens() => new(Prijsmodel ?? (Prijsmodel)(-1), TariefEuro ?? -1, Vanaf ?? default, Tot, UrenInbegrepen);
}
