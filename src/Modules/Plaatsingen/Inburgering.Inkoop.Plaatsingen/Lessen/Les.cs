// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>A lesson of a group for which a provider lets students sign. Contract, lot and provider are copied from the group.</summary>
internal sealed class Les : IGelogd, IGeversioneerd
{
    private Les()
    {
    }

    public Guid Id { get; private set; }

    public Guid GroepId { get; private set; }

    public Guid PerceelId { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Perceelcode { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string Groepcode { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    public decimal Uren { get; private set; }

    public bool Online { get; private set; }

    /// <summary>SHA-256 of the key of the screen on which students sign; null before it was opened.</summary>
    [NietGelogd]
    public string? SleutelHash { get; private set; }

    /// <summary>Until when that screen works (UTC).</summary>
    [NietGelogd]
    public DateTimeOffset? SleutelTot { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Perceelcode}/{Groepcode}/{Datum:yyyy-MM-dd}";

    public static Les Maak(Lesgroep groep, DateOnly datum, decimal uren, bool online, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        GroepId = groep.Id,
        PerceelId = groep.PerceelId,
        Contractnummer = groep.Contractnummer,
        Perceelcode = groep.Perceelcode,
        Aanbieder = groep.Aanbieder,
        Groepcode = groep.Code,
        Datum = datum,
        Uren = uren,
        Online = online,
    };

    /// <summary>A new key makes the screen of an earlier one useless.</summary>
    public void Open(string sleutel, DateTimeOffset tot) => (SleutelHash, SleutelTot) = (HashVan(sleutel), tot);

    public static string HashVan(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));
}

/// <summary>Somebody confirmed to be at a lesson. Who did not, was not there by this list.</summary>
internal sealed class Presentie
{
    private Presentie()
    {
    }

    public Guid LesId { get; private set; }

    public Guid PlaatsingId { get; private set; }

    public DateTimeOffset BevestigdOp { get; private set; }

    public static Presentie Maak(Guid les, Guid plaatsing, DateTimeOffset now) => new() { LesId = les, PlaatsingId = plaatsing, BevestigdOp = now };
}

/// <summary>The personal code with which somebody confirms. Only a slow hash of it is kept.</summary>
internal sealed class Lescode
{
    /// <summary>After so many wrong codes in a row it is blocked for a while: six digits are guessed otherwise.</summary>
    public const int MeestePogingen = 5;

    private const int Rondes = 100_000;
    private static readonly TimeSpan Blokkade = TimeSpan.FromMinutes(15);

    private Lescode()
    {
    }

    public Guid PlaatsingId { get; private set; }

    public string Hash { get; private set; } = "";

    public int Mislukt { get; private set; }

    public DateTimeOffset? GeblokkeerdTot { get; private set; }

    public static Lescode Maak(Guid plaatsing) => new() { PlaatsingId = plaatsing };

    public static string Nieuw() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    public void Stel(string code)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        (Hash, Mislukt, GeblokkeerdTot) = ($"{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Reken(code, salt))}", 0, null);
    }

    public bool IsGeblokkeerd(DateTimeOffset now) => GeblokkeerdTot > now;

    /// <summary>Whether this is the code; counts what is wrong.</summary>
    public bool Klopt(string code, DateTimeOffset now)
    {
        var parts = Hash.Split('.');
        if (CryptographicOperations.FixedTimeEquals(Reken(code.Trim(), Convert.FromBase64String(parts[0])), Convert.FromBase64String(parts[1])))
        {
            (Mislukt, GeblokkeerdTot) = (0, null);
            return true;
        }

        if (++Mislukt >= MeestePogingen)
        {
            (Mislukt, GeblokkeerdTot) = (0, now + Blokkade);
        }

        return false;
    }

    private static byte[] Reken(string code, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(code, salt, Rondes, HashAlgorithmName.SHA256, 32);
}
