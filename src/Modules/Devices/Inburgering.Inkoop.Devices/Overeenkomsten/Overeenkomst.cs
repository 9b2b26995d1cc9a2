// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>How far an agreement is.</summary>
public enum OvereenkomstStatus
{
    /// <summary>Made, waits for the signature.</summary>
    Klaargezet,

    /// <summary>Signed.</summary>
    Getekend,

    /// <summary>Never signed; another one took its place.</summary>
    Vervallen,
}

/// <summary>How an agreement was signed.</summary>
public enum Tekenwijze
{
    /// <summary>On the screen at the desk.</summary>
    Scherm,

    /// <summary>On paper, with or without a scan here.</summary>
    Papier,
}

/// <summary>One agreement for one or more items of a placement. What was signed is kept exactly, with a hash that shows a later change.</summary>
internal sealed class Overeenkomst : IGelogd, IGeversioneerd
{
    private Overeenkomst()
    {
    }

    public Guid Id { get; private set; }

    public string Plaatsing { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string Gemeente { get; private set; } = "";

    public string TekstVersie { get; private set; } = "";

    public Taal Taal { get; private set; }

    /// <summary>The Dutch text as it was shown, with the items filled in.</summary>
    [NietGelogd]
    public string Tekst { get; private set; } = "";

    /// <summary>The translation as it was shown beside it.</summary>
    [NietGelogd]
    public string? Vertaling { get; private set; }

    public OvereenkomstStatus Status { get; private set; }

    public Tekenwijze? Wijze { get; private set; }

    public DateTimeOffset AangemaaktOp { get; private set; }

    /// <summary>Moment of the signature on screen; the day of one on paper.</summary>
    public DateTimeOffset? GetekendOp { get; private set; }

    /// <summary>Name as typed by who signed.</summary>
    [Persoonsgegeven]
    public string? Naam { get; private set; }

    /// <summary>The drawn signature as the path of a drawing of 600 by 200.</summary>
    [Persoonsgegeven]
    public string? Handtekening { get; private set; }

    /// <summary>SHA-256 (hex) over everything that was signed.</summary>
    public string? Hash { get; private set; }

    /// <summary>SHA-256 of the key of the signing session; the key itself is not kept.</summary>
    [NietGelogd]
    public string? SessieHash { get; private set; }

    public DateTimeOffset? SessieTot { get; private set; }

    /// <summary>The scan of the paper, in the store of documents.</summary>
    public Guid? ScanId { get; private set; }

    public DateOnly? GeanonimiseerdOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Plaatsing}/{AangemaaktOp:yyyy-MM-dd}/{Id:N}";

    public static Overeenkomst Maak(Bruikleen eerste, string tekstVersie, Taal taal, string tekst, string? vertaling, DateTimeOffset nu) => new()
    {
        Id = Guid.CreateVersion7(),
        Plaatsing = eerste.Plaatsing,
        Contractnummer = eerste.Contractnummer,
        Aanbieder = eerste.Aanbieder,
        Gemeente = eerste.Gemeente,
        TekstVersie = tekstVersie,
        Taal = taal,
        Tekst = tekst,
        Vertaling = vertaling,
        AangemaaktOp = Micro(nu),
    };

    public static string HashVan(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));

    public void OpenSessie(string sleutelHash, DateTimeOffset tot)
    {
        SessieHash = sleutelHash;
        SessieTot = Micro(tot);
    }

    public Result TekenOpScherm(string? naam, string? handtekening, DateTimeOffset nu)
    {
        if (Status != OvereenkomstStatus.Klaargezet || SessieTot is null || SessieTot < nu)
        {
            return OvereenkomstErrors.SessieOnbekend();
        }

        Naam = string.IsNullOrWhiteSpace(naam) ? null : naam.Trim();
        Handtekening = handtekening;
        Leg(Tekenwijze.Scherm, nu);
        return Result.Success;
    }

    public Result TekenOpPapier(DateOnly op, Guid? scan, DateOnly vandaag)
    {
        if (Status != OvereenkomstStatus.Klaargezet)
        {
            return OvereenkomstErrors.AlKlaar();
        }

        if (op > vandaag)
        {
            return OvereenkomstErrors.InDeToekomst(op);
        }

        ScanId = scan;
        Leg(Tekenwijze.Papier, new DateTimeOffset(op.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
        return Result.Success;
    }

    public Result VoegScanToe(Guid scan)
    {
        if (Status != OvereenkomstStatus.Getekend || Wijze != Tekenwijze.Papier)
        {
            return OvereenkomstErrors.GeenPapier();
        }

        ScanId = scan;
        return Result.Success;
    }

    public void Vervalt()
    {
        Status = OvereenkomstStatus.Vervallen;
        SessieHash = null;
    }

    /// <summary>True while what is stored is what was signed.</summary>
    public bool Klopt => Hash is null || GeanonimiseerdOp is not null || Hash == Bereken();

    /// <summary>Takes the person away; version, moment and hash stay as proof that there was a signature.</summary>
    public void Anonimiseer(DateOnly vandaag, string plaatsing)
    {
        Plaatsing = plaatsing;
        Naam = null;
        Handtekening = null;
        Tekst = "";
        Vertaling = null;
        ScanId = null;
        GeanonimiseerdOp = vandaag;
    }

    private void Leg(Tekenwijze wijze, DateTimeOffset moment)
    {
        Wijze = wijze;
        GetekendOp = Micro(moment);
        Status = OvereenkomstStatus.Getekend;
        SessieHash = null;
        Hash = Bereken();
    }

    private string Bereken()
    {
        string?[] fields = [TekstVersie, Taal.ToString(), Tekst, Vertaling, Naam, Handtekening, Wijze?.ToString(), GetekendOp?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)];
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            // The length in front keeps "a|b" and "a" + "b" apart.
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
        }

        return HashVan(text.ToString());
    }

    // PostgreSQL keeps microseconds; the hash must be the same after reading back.
    private static DateTimeOffset Micro(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % 10), TimeSpan.Zero);
}
