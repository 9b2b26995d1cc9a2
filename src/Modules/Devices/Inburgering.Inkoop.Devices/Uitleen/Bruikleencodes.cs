// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Condition of a device.</summary>
public enum Devicestaat
{
    /// <summary>As good as new.</summary>
    Goed,

    /// <summary>Works, with traces of use.</summary>
    Gebruikssporen,

    /// <summary>Broken.</summary>
    Defect,
}

/// <summary>What happened to a device during a loan.</summary>
public enum Incidentsoort
{
    /// <summary>Lost.</summary>
    Verlies,

    /// <summary>Stolen.</summary>
    Diefstal,

    /// <summary>Broken.</summary>
    Defect,
}

/// <summary>Who bears the damage of an incident.</summary>
public enum Aansprakelijke
{
    /// <summary>The person who had it on loan.</summary>
    Inburgeraar,

    /// <summary>The provider.</summary>
    Aanbieder,

    /// <summary>The gemeente.</summary>
    Gemeente,

    /// <summary>Nobody: written off or insured.</summary>
    Niemand,
}
