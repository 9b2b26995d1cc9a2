// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Whose property a device is.</summary>
public enum Eigenaar
{
    /// <summary>The provider's.</summary>
    Aanbieder,

    /// <summary>The gemeente's.</summary>
    Gemeente,
}

/// <summary>A device that is lent to people who learn. Whether it is out follows from its loans.</summary>
internal sealed class Device : IGelogd, IGeversioneerd
{
    private Device()
    {
    }

    public Guid Id { get; private set; }

    public string Serienummer { get; private set; } = "";

    public string Type { get; private set; } = "";

    public Eigenaar Eigenaar { get; private set; }

    /// <summary>Contract whose route budget paid it.</summary>
    public string Contractnummer { get; private set; } = "";

    /// <summary>Lot of that contract.</summary>
    public string Perceel { get; private set; } = "";

    /// <summary>Code of the contract's provider.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>Purchase value in euro.</summary>
    public decimal AanschafwaardeEuro { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Serienummer;

    public static Device Maak(string serienummer, string type, Eigenaar eigenaar, string contractnummer, string perceel, string aanbieder, decimal aanschafwaardeEuro) => new()
    {
        Id = Guid.CreateVersion7(),
        Serienummer = serienummer,
        Type = type,
        Eigenaar = eigenaar,
        Contractnummer = contractnummer,
        Perceel = perceel,
        Aanbieder = aanbieder,
        AanschafwaardeEuro = aanschafwaardeEuro,
    };
}
