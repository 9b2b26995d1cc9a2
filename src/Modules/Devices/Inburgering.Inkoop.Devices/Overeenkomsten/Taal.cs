// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>Languages in which the loan agreement can be read. The Dutch text counts; the others help to understand it.</summary>
public enum Taal
{
    /// <summary>Dutch.</summary>
    Nederlands,

    /// <summary>English.</summary>
    Engels,

    /// <summary>Arabic, from right to left.</summary>
    Arabisch,

    /// <summary>Tigrinya.</summary>
    Tigrinya,

    /// <summary>Turkish.</summary>
    Turks,

    /// <summary>Ukrainian.</summary>
    Oekraiens,

    /// <summary>Farsi, from right to left.</summary>
    Farsi,
}

/// <summary>What a page needs to know about a language.</summary>
internal static class Talen
{
    public static string Code(Taal taal) => taal switch
    {
        Taal.Engels => "en",
        Taal.Arabisch => "ar",
        Taal.Tigrinya => "ti",
        Taal.Turks => "tr",
        Taal.Oekraiens => "uk",
        Taal.Farsi => "fa",
        _ => "nl",
    };

    public static bool VanRechts(Taal taal) => Leesrichting.VanRechts(Code(taal));
}
