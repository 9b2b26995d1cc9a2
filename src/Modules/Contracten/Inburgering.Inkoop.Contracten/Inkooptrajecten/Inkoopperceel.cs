// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>A lot of a tender: what is asked for one route, for some gemeenten, in one form of teaching.</summary>
internal sealed class Inkoopperceel : IGelogd
{
    private Inkoopperceel()
    {
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public Route Route { get; private set; }

    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    public bool? MetAlfabetisering { get; private set; }

    public Lesvorm Lesvorm { get; private set; }

    public int Capaciteit { get; private set; }

    public int AantalAanbieders { get; private set; }

    public Prijsmodel Prijsmodel { get; private set; }

    public int? UrenInbegrepen { get; private set; }

    public decimal? MaximumprijsEuro { get; private set; }

    public decimal? RamingEuro { get; private set; }

    public decimal? PlafondEuro { get; private set; }

    public decimal? BandOnderEuro { get; private set; }

    public decimal? BandBovenEuro { get; private set; }

    public decimal? AftrekEuro { get; private set; }

    public int? MaxGroepsgrootte { get; private set; }

    public int? MaxWachttijdDagen { get; private set; }

    /// <summary>The day from which evaluators see each other's scores.</summary>
    public DateOnly? ConsensusGestartOp { get; private set; }

    public string LogSleutel => $"{Trajectnummer}/{Code}";

    public void StartConsensus(DateOnly vandaag) => ConsensusGestartOp = vandaag;

    public static Inkoopperceel Maak(Inkooptraject traject, string code, InkoopperceelGegevens gegevens)
    {
        var lot = new Inkoopperceel { Id = Guid.CreateVersion7(), TrajectId = traject.Id, Trajectnummer = traject.Nummer, Code = code };
        lot.Wijzig(gegevens);
        return lot;
    }

    public void Wijzig(InkoopperceelGegevens gegevens)
    {
        Naam = gegevens.Naam.Trim();
        Route = gegevens.Route;
        Gemeenten = [.. gegevens.Gemeenten];
        MetAlfabetisering = gegevens.MetAlfabetisering;
        Lesvorm = gegevens.Lesvorm;
        Capaciteit = gegevens.Capaciteit;
        AantalAanbieders = gegevens.AantalAanbieders;
        Prijsmodel = gegevens.Prijsmodel;
        UrenInbegrepen = gegevens.UrenInbegrepen;
        MaximumprijsEuro = gegevens.MaximumprijsEuro;
        RamingEuro = gegevens.RamingEuro;
        PlafondEuro = gegevens.PlafondEuro;
        BandOnderEuro = gegevens.BandOnderEuro;
        BandBovenEuro = gegevens.BandBovenEuro;
        AftrekEuro = gegevens.AftrekEuro;
        MaxGroepsgrootte = gegevens.MaxGroepsgrootte;
        MaxWachttijdDagen = gegevens.MaxWachttijdDagen;
    }

    public InkoopperceelGegevens Gegevens() => new(
        Naam,
        Route,
        [.. Gemeenten],
        MetAlfabetisering,
        Lesvorm,
        Capaciteit,
        AantalAanbieders,
        Prijsmodel,
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
