// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Level of a PIP, in DUO's codes.</summary>
public enum Niveau
{
    /// <summary>A2.</summary>
    A2,

    /// <summary>B1.</summary>
    B1,
}

/// <summary>Plan Inburgering en Participatie: the decision that fixes route and level. A change is a new PIP with a later date.</summary>
internal sealed class Pip : IGelogd
{
    private Pip()
    {
    }

    public Guid Id { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public DateOnly Dagtekening { get; private set; }

    /// <summary>B1, Onderwijs or Z.</summary>
    public Route Leerroute { get; private set; }

    public Niveau Niveau { get; private set; }

    /// <summary>Hours agreed for B1; only with B1 and Asiel (R10).</summary>
    public int? UrenB1 { get; private set; }

    public string LogSleutel => $"{Dossiernummer}/{Dagtekening:yyyy-MM-dd}";

    public static Pip Maak(Inburgeraar inburgeraar, DateOnly dagtekening, Route leerroute, Niveau niveau, int? urenB1) => new()
    {
        Id = Guid.CreateVersion7(),
        InburgeraarId = inburgeraar.Id,
        Dossiernummer = inburgeraar.Dossiernummer,
        Dagtekening = dagtekening,
        Leerroute = leerroute,
        Niveau = niveau,
        UrenB1 = urenB1,
    };

    public void Wijzig(Route leerroute, Niveau niveau, int? urenB1)
    {
        Leerroute = leerroute;
        Niveau = niveau;
        UrenB1 = urenB1;
    }
}
