// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>A document of a contract. A better one of the same type is a next number; what was sent before stays as it was.</summary>
internal sealed class Contractdocument : IGelogd, IGeversioneerd
{
    private Contractdocument()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    /// <summary>Code of the type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>1, 2, 3 … per type within the contract.</summary>
    public int Volgnummer { get; private set; }

    /// <summary>Where the file store keeps the content.</summary>
    public Guid BestandId { get; private set; }

    public string Bestandsnaam { get; private set; } = "";

    public string Mediatype { get; private set; } = "";

    public long Bytes { get; private set; }

    public string Hash { get; private set; } = "";

    public DateTimeOffset? GescandOp { get; private set; }

    /// <summary>Last day on which it counts; null = no end.</summary>
    public DateOnly? VerlooptOp { get; private set; }

    public bool VoorAanbieder { get; private set; }

    public string? Toelichting { get; private set; }

    public DateTimeOffset OntvangenOp { get; private set; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public string? IngetrokkenOmdat { get; private set; }

    /// <summary>When the file went because its term was over; what it was and its hash stay.</summary>
    public DateTimeOffset? VerwijderdOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Type}-{Volgnummer}";

    public static Contractdocument Maak(Contract contract, string type, int volgnummer, BewaardBestand bestand, DocumentKenmerken kenmerken, DateTimeOffset nu)
    {
        var document = new Contractdocument
        {
            Id = Guid.CreateVersion7(),
            ContractId = contract.Id,
            Contractnummer = contract.Nummer,
            Type = type,
            Volgnummer = volgnummer,
            BestandId = bestand.Id,
            Bestandsnaam = bestand.Naam,
            Mediatype = bestand.Mediatype,
            Bytes = bestand.Bytes,
            Hash = bestand.Hash,
            GescandOp = bestand.GescandOp,
            OntvangenOp = nu,
        };
        document.Neem(kenmerken);
        return document;
    }

    /// <summary>Changes what is said about it, never the file itself.</summary>
    public Result Wijzig(DocumentKenmerken kenmerken)
    {
        if (Vast() is { } refused)
        {
            return refused;
        }

        Neem(kenmerken);
        return Result.Success;
    }

    /// <summary>It should not have been there: it does not count any more and the provider does not see it.</summary>
    public Result TrekIn(string reden, DateTimeOffset nu)
    {
        if (Vast() is { } refused)
        {
            return refused;
        }

        IngetrokkenOp = nu;
        IngetrokkenOmdat = reden.Trim();
        return Result.Success;
    }

    /// <summary>The term is over: the file goes, and with it what may name a person. That it was there, and its hash, stay.</summary>
    public void VerwijderBestand(DateTimeOffset nu)
    {
        VerwijderdOp = nu;
        Bestandsnaam = "verwijderd";
        Toelichting = null;
    }

    private Error? Vast() =>
        VerwijderdOp is { } gone ? DocumentErrors.Verwijderd(gone) : IngetrokkenOp is not null ? DocumentErrors.Ingetrokken(Bestandsnaam) : null;

    private void Neem(DocumentKenmerken kenmerken)
    {
        VerlooptOp = kenmerken.VerlooptOp;
        VoorAanbieder = kenmerken.VoorAanbieder;
        Toelichting = string.IsNullOrWhiteSpace(kenmerken.Toelichting) ? null : kenmerken.Toelichting.Trim();
    }
}

/// <summary>What somebody says about a document.</summary>
/// <param name="VerlooptOp">Last day on which it counts; null = no end.</param>
/// <param name="VoorAanbieder">The provider may read it.</param>
/// <param name="Toelichting">In a few words what it is, when the type does not say enough.</param>
public sealed record DocumentKenmerken(DateOnly? VerlooptOp, bool VoorAanbieder, string? Toelichting)
{
    /// <summary>Longest explanation.</summary>
    internal const int MaxToelichting = 300;
}

internal static class DocumentSpecs
{
    /// <summary>Of a contract that the actor sees; a provider only what is meant for it and was not withdrawn.</summary>
    public static Spec<Contractdocument> Leesbaar(Actor actor)
    {
        var provider = actor.Scope.Aanbieder is not null;
        return new Spec<Contractdocument>(d => !provider || (d.VoorAanbieder && d.IngetrokkenOp == null));
    }
}
