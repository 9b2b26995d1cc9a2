// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Brieven;

/// <summary>Languages of the short version beside a Dutch letter: those of the survey among inburgeraars.</summary>
public enum Brieftaal
{
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
internal static class Brieftalen
{
    public static string Code(Brieftaal taal) => taal switch
    {
        Brieftaal.Engels => "en",
        Brieftaal.Arabisch => "ar",
        Brieftaal.Tigrinya => "ti",
        Brieftaal.Turks => "tr",
        Brieftaal.Oekraiens => "uk",
        _ => "fa",
    };

    public static bool VanRechts(Brieftaal taal) => Leesrichting.VanRechts(Code(taal));
}
