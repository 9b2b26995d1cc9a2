// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>The scan of an agreement on paper. The file store keeps the content; its hash shows a later change.</summary>
internal sealed class Scan : IGelogd
{
    private Scan()
    {
    }

    public Guid Id { get; private set; }

    public Guid OvereenkomstId { get; private set; }

    /// <summary>As uploaded; may hold a name.</summary>
    [Persoonsgegeven]
    public string Naam { get; private set; } = "";

    public string Mediatype { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public DateTimeOffset OntvangenOp { get; private set; }

    /// <summary>Where the file store keeps the content; null for a scan from before there was one.</summary>
    public Guid? BestandId { get; private set; }

    /// <summary>The content of a scan from before there was a file store; else empty.</summary>
    [NietGelogd]
    public byte[] Inhoud { get; private set; } = [];

    public string LogSleutel => Id.ToString("N");

    public static Scan Maak(Guid overeenkomst, BewaardBestand bestand, DateTimeOffset nu) => new()
    {
        Id = Guid.CreateVersion7(),
        OvereenkomstId = overeenkomst,
        Naam = bestand.Naam,
        Mediatype = bestand.Mediatype,
        Hash = bestand.Hash,
        OntvangenOp = nu,
        BestandId = bestand.Id,
    };
}
