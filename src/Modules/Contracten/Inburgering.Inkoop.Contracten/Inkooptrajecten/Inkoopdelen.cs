// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>A knock-out requirement of a tender.</summary>
internal sealed class Inkoopeis : IGelogd
{
    private Inkoopeis()
    {
    }

    public Inkoopeis(Inkooptraject traject, int volgorde, InkoopeisGegevens gegevens)
    {
        TrajectId = traject.Id;
        Trajectnummer = traject.Nummer;
        Code = gegevens.Code;
        Wijzig(volgorde, gegevens);
    }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    public string Code { get; private set; } = "";

    public int Volgorde { get; private set; }

    public string Omschrijving { get; private set; } = "";

    /// <summary>Names of routes separated by |; empty = every lot.</summary>
    public string Routes { get; private set; } = "";

    public string LogSleutel => $"{Trajectnummer}/{Code}";

    public void Wijzig(int volgorde, InkoopeisGegevens gegevens)
    {
        Volgorde = volgorde;
        Omschrijving = gegevens.Omschrijving.Trim();
        Routes = string.Join('|', gegevens.Routes.Distinct().Order());
    }

    public InkoopeisGegevens Gegevens() => new(Code, Omschrijving, [.. Routes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Route>)]);

    public bool GeldtVoor(Route route) => Routes.Length == 0 || Routes.Split('|').Contains(route.ToString());
}

/// <summary>A quality criterion of a tender.</summary>
internal sealed class Gunningscriterium : IGelogd
{
    private Gunningscriterium()
    {
    }

    public Gunningscriterium(Inkooptraject traject, int volgorde, GunningscriteriumGegevens gegevens)
    {
        TrajectId = traject.Id;
        Trajectnummer = traject.Nummer;
        Code = gegevens.Code;
        Wijzig(volgorde, gegevens);
    }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    public string Code { get; private set; } = "";

    public int Volgorde { get; private set; }

    public string Naam { get; private set; } = "";

    public int Gewicht { get; private set; }

    public Kwaliteitsschaal Schaal { get; private set; }

    public string Toelichting { get; private set; } = "";

    public string LogSleutel => $"{Trajectnummer}/{Code}";

    public void Wijzig(int volgorde, GunningscriteriumGegevens gegevens)
    {
        Volgorde = volgorde;
        Naam = gegevens.Naam.Trim();
        Gewicht = gegevens.Gewicht;
        Schaal = gegevens.Schaal;
        Toelichting = gegevens.Toelichting.Trim();
    }

    public GunningscriteriumGegevens Gegevens() => new(Code, Naam, Gewicht, Schaal, Toelichting);
}

/// <summary>A colleague in the team of a tender.</summary>
internal sealed class Teamlid : IGelogd
{
    private Teamlid()
    {
    }

    public Teamlid(Inkooptraject traject, string accountId, string naam, Teamrol rol)
    {
        TrajectId = traject.Id;
        Trajectnummer = traject.Nummer;
        AccountId = accountId;
        Naam = naam;
        Rol = rol;
    }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    public string AccountId { get; private set; } = "";

    [Persoonsgegeven]
    public string Naam { get; private set; } = "";

    public Teamrol Rol { get; private set; }

    public string LogSleutel => $"{Trajectnummer}/team/{AccountId}";

    public void Wijzig(string naam, Teamrol rol)
    {
        Naam = naam;
        Rol = rol;
    }
}
