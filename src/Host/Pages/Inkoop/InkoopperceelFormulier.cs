// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>What somebody types about a lot of a tender.</summary>
public sealed class InkoopperceelFormulier
{
    public string? Naam { get; set; }

    public Route? Route { get; set; }

    public List<string> Gemeenten { get; set; } = [];

    public bool? MetAlfabetisering { get; set; }

    public Lesvorm? Lesvorm { get; set; }

    public int? Capaciteit { get; set; }

    public int? AantalAanbieders { get; set; }

    public Prijsmodel? Prijsmodel { get; set; }

    public int? UrenInbegrepen { get; set; }

    public decimal? MaximumprijsEuro { get; set; }

    public decimal? RamingEuro { get; set; }

    public decimal? PlafondEuro { get; set; }

    public decimal? BandOnderEuro { get; set; }

    public decimal? BandBovenEuro { get; set; }

    public decimal? AftrekEuro { get; set; }

    public int? MaxGroepsgrootte { get; set; }

    public int? MaxWachttijdDagen { get; set; }

    public static InkoopperceelFormulier Van(InkoopperceelGegevens g) => new()
    {
        Naam = g.Naam,
        Route = g.Route,
        Gemeenten = [.. g.Gemeenten],
        MetAlfabetisering = g.MetAlfabetisering,
        Lesvorm = g.Lesvorm,
        Capaciteit = g.Capaciteit,
        AantalAanbieders = g.AantalAanbieders,
        Prijsmodel = g.Prijsmodel,
        UrenInbegrepen = g.UrenInbegrepen,
        MaximumprijsEuro = g.MaximumprijsEuro,
        RamingEuro = g.RamingEuro,
        PlafondEuro = g.PlafondEuro,
        BandOnderEuro = g.BandOnderEuro,
        BandBovenEuro = g.BandBovenEuro,
        AftrekEuro = g.AftrekEuro,
        MaxGroepsgrootte = g.MaxGroepsgrootte,
        MaxWachttijdDagen = g.MaxWachttijdDagen,
    };

    public InkoopperceelGegevens Gegevens() => new(
        Naam ?? "",
        Route ?? (Route)(-1),
        [.. Gemeenten.Where(g => !string.IsNullOrEmpty(g))],
        MetAlfabetisering,
        Lesvorm ?? (Lesvorm)(-1),
        Capaciteit ?? -1,
        AantalAanbieders ?? 0,
        Prijsmodel ?? (Prijsmodel)(-1),
        UrenInbegrepen,
        MaximumprijsEuro,
        RamingEuro,
        PlafondEuro,
        BandOnderEuro,
        BandBovenEuro,
        AftrekEuro,
        MaxGroepsgrootte,
        MaxWachttijdDagen);
}
