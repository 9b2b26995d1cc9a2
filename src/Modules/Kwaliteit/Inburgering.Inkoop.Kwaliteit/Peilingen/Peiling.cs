// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

/// <summary>What participants are asked about.</summary>
public enum Peilingonderwerp
{
    /// <summary>The lessons of a leerroute.</summary>
    Lessen,

    /// <summary>The participatieverklaringstraject.</summary>
    PVT,

    /// <summary>Module arbeidsmarkt en participatie.</summary>
    MAP,

    /// <summary>Guidance in the first time.</summary>
    MB,
}

/// <summary>A short survey among the participants of one lot. It knows how many answered, never who.</summary>
internal sealed class Peiling : IGelogd, IGeversioneerd
{
    private Peiling()
    {
    }

    public Guid Id { get; private set; }

    public int Volgnummer { get; private set; }

    /// <summary>Number for people, for example <c>TP-00001</c>.</summary>
    public string Nummer { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    /// <summary>Code of the lot.</summary>
    public string Perceel { get; private set; } = "";

    public Peilingonderwerp Onderwerp { get; private set; }

    /// <summary>First day on which can be answered.</summary>
    public DateOnly Van { get; private set; }

    /// <summary>Last day on which can be answered.</summary>
    public DateOnly Tot { get; private set; }

    /// <summary>How many links were handed out.</summary>
    public int Uitgegeven { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;

    public static Peiling Maak(int volgnummer, string aanbieder, PeilingGegevens gegevens) => new()
    {
        Id = Guid.CreateVersion7(),
        Volgnummer = volgnummer,
        Nummer = $"TP-{volgnummer:00000}",
        Contractnummer = gegevens.Contractnummer,
        Aanbieder = aanbieder,
        Perceel = gegevens.Perceel,
        Onderwerp = gegevens.Onderwerp,
        Van = gegevens.Van,
        Tot = gegevens.Tot,
        Uitgegeven = gegevens.Aantal,
    };
}

/// <summary>A link that works once. Only the hash of its key is kept, and whether it was used: not when, and not with which answer.</summary>
internal sealed class Peilinglink
{
    private Peilinglink()
    {
    }

    /// <summary>SHA-256 of the key.</summary>
    public string Hash { get; private set; } = "";

    public Guid PeilingId { get; private set; }

    /// <summary>True once an answer was given; changed in one statement, so that two answers at once cannot both count.</summary>
    public bool Gebruikt { get; private set; }

    public static (Peilinglink Link, string Sleutel) Maak(Guid peiling)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (new Peilinglink { Hash = HashVan(key), PeilingId = peiling }, key);
    }

    public static string HashVan(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));
}

/// <summary>One anonymous answer: a random identity, no moment, no link, no free text.</summary>
internal sealed class Peilingantwoord
{
    private Peilingantwoord()
    {
    }

    /// <summary>Random, so that the order of the rows says nothing.</summary>
    public Guid Id { get; private set; }

    public Guid PeilingId { get; private set; }

    /// <summary>Answers 1–4 to the four questions, as digits.</summary>
    public string Antwoorden { get; private set; } = "";

    /// <summary>Mark 1–10.</summary>
    public int Cijfer { get; private set; }

    public static Peilingantwoord Maak(Guid peiling, IEnumerable<int> antwoorden, int cijfer) =>
        new() { Id = Guid.NewGuid(), PeilingId = peiling, Antwoorden = string.Concat(antwoorden), Cijfer = cijfer };
}

/// <summary>Whom to ask about what.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Onderwerp">About what.</param>
/// <param name="Van">First day on which can be answered.</param>
/// <param name="Tot">Last day on which can be answered.</param>
/// <param name="Aantal">How many links: one per participant.</param>
public sealed record PeilingGegevens(string Contractnummer, string Perceel, Peilingonderwerp Onderwerp, DateOnly Van, DateOnly Tot, int Aantal);
