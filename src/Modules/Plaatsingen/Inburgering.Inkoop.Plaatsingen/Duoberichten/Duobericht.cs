// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>Which message of DUO's interface for gemeenten.</summary>
public enum Duoberichtsoort
{
    /// <summary>Start of language lessons and KNM with a provider.</summary>
    Inburgeringsaanbod,

    /// <summary>Running totals of hours of one person.</summary>
    Uren,
}

/// <summary>What became of a message.</summary>
public enum Duoberichtstand
{
    /// <summary>Made here; the gemeente's own system sends it, with the BSN that is not here.</summary>
    Klaargezet,

    /// <summary>DUO took it.</summary>
    Geaccepteerd,

    /// <summary>DUO refused it.</summary>
    Afgewezen,
}

/// <summary>A message for DUO as it was made; its text never changes.</summary>
internal sealed class Duobericht : IGelogd, IGeversioneerd
{
    private Duobericht()
    {
    }

    public Guid Id { get; private set; }

    public Duoberichtsoort Soort { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    /// <summary>CBS code of the gemeente that sends it.</summary>
    public string Gemeente { get; private set; } = "";

    /// <summary>The placement that it is about; null for hours, which are of the person.</summary>
    public string? Plaatsing { get; private set; }

    /// <summary>The message as JSON in DUO's codes.</summary>
    [Persoonsgegeven]
    public string Inhoud { get; private set; } = "";

    /// <summary>Day until which the totals are known; null for an offer.</summary>
    public DateOnly? BekendTot { get; private set; }

    public DateOnly GemaaktOp { get; private set; }

    public Duoberichtstand Stand { get; private set; }

    /// <summary>Code with which DUO refused it.</summary>
    public string? Foutcode { get; private set; }

    /// <summary>Day on which the result was noted.</summary>
    public DateOnly? TeruggemeldOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Soort}/{Id}";

    public static Duobericht Maak(Duoconcept concept, Guid inburgeraar, DateOnly vandaag, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Soort = concept.Soort,
        InburgeraarId = inburgeraar,
        Dossiernummer = concept.Dossiernummer,
        Gemeente = concept.Gemeente,
        Plaatsing = concept.Plaatsing,
        Inhoud = concept.Inhoud,
        BekendTot = concept.BekendTot,
        GemaaktOp = vandaag,
    };

    public Result MeldTerug(bool geaccepteerd, string? foutcode, DateOnly vandaag)
    {
        if (Stand != Duoberichtstand.Klaargezet)
        {
            return DuoErrors.AlTeruggemeld(TeruggemeldOp);
        }

        (Stand, Foutcode, TeruggemeldOp) = (geaccepteerd ? Duoberichtstand.Geaccepteerd : Duoberichtstand.Afgewezen, geaccepteerd ? null : foutcode, vandaag);
        return Result.Success;
    }
}
