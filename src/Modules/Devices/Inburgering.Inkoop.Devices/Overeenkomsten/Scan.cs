// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>The scan of an agreement on paper. Kind by content, never by the name of the file; its hash shows a later change.</summary>
internal sealed class Scan : IGelogd
{
    public const int MaxBytes = 10 * 1024 * 1024;

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

    [NietGelogd]
    public byte[] Inhoud { get; private set; } = [];

    public string LogSleutel => Id.ToString("N");

    public static Scan Maak(Guid overeenkomst, Scanbestand bestand, DateTimeOffset nu) => new()
    {
        Id = Guid.CreateVersion7(),
        OvereenkomstId = overeenkomst,
        Naam = Path.GetFileName(bestand.Naam) is { Length: > 100 } lang ? lang[^100..] : Path.GetFileName(bestand.Naam),
        Mediatype = Soort(bestand.Inhoud) ?? throw new ArgumentException("The validator lets no other kind through.", nameof(bestand)),
        Hash = Convert.ToHexStringLower(SHA256.HashData(bestand.Inhoud)),
        OntvangenOp = nu,
        Inhoud = bestand.Inhoud,
    };

    /// <summary>The kind that the first bytes tell; null for anything else than a pdf, jpg or png.</summary>
    public static string? Soort(ReadOnlySpan<byte> inhoud) =>
        inhoud.StartsWith("%PDF-"u8) ? "application/pdf"
        : inhoud.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : inhoud.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : null;
}
