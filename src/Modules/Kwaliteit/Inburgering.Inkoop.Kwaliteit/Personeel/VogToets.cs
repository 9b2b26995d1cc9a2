// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Personeel;

/// <summary>What the VOG rule says about one member of staff.</summary>
public enum VogUitkomst
{
    /// <summary>In order.</summary>
    InOrde,

    /// <summary>There was none in order on the first working day, but there is one now: the person is screened, the start was not right.</summary>
    NaStart,

    /// <summary>Never seen.</summary>
    Ontbreekt,

    /// <summary>Screened for another profile.</summary>
    AnderProfiel,

    /// <summary>Too old on the first working day.</summary>
    TeOudBijStart,
}

/// <summary>
/// The VOG rule of Blik op Werk: profile 60; who started on or after 1-1-2022 had one that was not older than 3 months on the first
/// working day. A VOG has no legal expiry. Both numbers and the day from which the age counts are norms.
/// </summary>
internal static class VogToets
{
    public const string Profiel = "VOG_PROFIEL";

    public const string MaxOuderdom = "VOG_MAX_OUDERDOM_MAANDEN";

    public static VogUitkomst Beoordeel(MedewerkerGegevens medewerker, Normenlijst normen)
    {
        if (medewerker.VogDatum is not { } date)
        {
            return VogUitkomst.Ontbreekt;
        }

        if (medewerker.VogProfiel != normen.Geheel(Profiel, medewerker.InDienstOp))
        {
            return VogUitkomst.AnderProfiel;
        }

        // No norm on the first working day = started before the rule on age came in.
        if (normen.Vind(MaxOuderdom, medewerker.InDienstOp) is not { } age)
        {
            return VogUitkomst.InOrde;
        }

        if (date > medewerker.InDienstOp)
        {
            return VogUitkomst.NaStart;
        }

        return date.AddMonths((int)age.Waarde) >= medewerker.InDienstOp ? VogUitkomst.InOrde : VogUitkomst.TeOudBijStart;
    }

    /// <summary>One Dutch sentence for people.</summary>
    public static string Toelichting(MedewerkerGegevens medewerker, VogUitkomst uitkomst, Normenlijst normen) => uitkomst switch
    {
        VogUitkomst.InOrde => $"VOG van {medewerker.VogDatum:dd-MM-yyyy}, profiel {medewerker.VogProfiel}.",
        VogUitkomst.NaStart => $"VOG van {medewerker.VogDatum:dd-MM-yyyy}, pas na de eerste werkdag ({medewerker.InDienstOp:dd-MM-yyyy}).",
        VogUitkomst.Ontbreekt => "Er is geen VOG gezien.",
        VogUitkomst.AnderProfiel => $"VOG heeft profiel {medewerker.VogProfiel?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "onbekend"}; verwacht profiel {normen.Geheel(Profiel, medewerker.InDienstOp)}.",
        _ => $"VOG van {medewerker.VogDatum:dd-MM-yyyy} was op de eerste werkdag ({medewerker.InDienstOp:dd-MM-yyyy}) ouder dan {normen.Geheel(MaxOuderdom, medewerker.InDienstOp)} maanden.",
    };
}
