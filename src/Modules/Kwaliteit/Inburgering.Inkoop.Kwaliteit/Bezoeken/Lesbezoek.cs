// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Bezoeken;

/// <summary>Whether the provider knows that somebody comes.</summary>
public enum Bezoeksoort
{
    /// <summary>Agreed with the provider.</summary>
    Gepland,

    /// <summary>The provider does not know; it sees the visit once it took place.</summary>
    Onaangekondigd,
}

/// <summary>How far a visit is.</summary>
public enum Bezoekstatus
{
    /// <summary>Still to come.</summary>
    Voorbereid,

    /// <summary>Took place and was written down.</summary>
    Uitgevoerd,

    /// <summary>Did not take place.</summary>
    Vervallen,
}

/// <summary>A visit to a lesson. What was written down stays as it was written.</summary>
internal sealed class Lesbezoek : IGelogd, IGeversioneerd
{
    private Lesbezoek()
    {
    }

    public Guid Id { get; private set; }

    public int Volgnummer { get; private set; }

    /// <summary>Number for people, for example <c>LB-00001</c>.</summary>
    public string Nummer { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    /// <summary>Code of the lot.</summary>
    public string Perceel { get; private set; } = "";

    public Bezoeksoort Soort { get; private set; }

    public Bezoekstatus Status { get; private set; }

    public string Locatie { get; private set; } = "";

    /// <summary>Day of the visit.</summary>
    public DateOnly Op { get; private set; }

    public string Door { get; private set; } = "";

    /// <summary>Answers to the checklist as JSON.</summary>
    public string Antwoorden { get; private set; } = "[]";

    /// <summary>Attendance sample as JSON.</summary>
    public string Steekproef { get; private set; } = "[]";

    public string? Verslag { get; private set; }

    public string? RedenVervallen { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;

    public IReadOnlyList<Bezoekantwoord> Punten => JsonSerializer.Deserialize<List<Bezoekantwoord>>(Antwoorden)!;

    public IReadOnlyList<Presentiecontrole> Presentie => JsonSerializer.Deserialize<List<Presentiecontrole>>(Steekproef)!;

    public static Lesbezoek Plan(int volgnummer, string aanbieder, BezoekGegevens gegevens, string door) => new()
    {
        Id = Guid.CreateVersion7(),
        Volgnummer = volgnummer,
        Nummer = $"LB-{volgnummer:00000}",
        Contractnummer = gegevens.Contractnummer,
        Aanbieder = aanbieder,
        Perceel = gegevens.Perceel,
        Soort = gegevens.Soort,
        Locatie = gegevens.Locatie.Trim(),
        Op = gegevens.Op,
        Door = door,
    };

    /// <summary>Writes down what was seen; the day may differ from the planned one.</summary>
    public Result LegVast(DateOnly op, IReadOnlyList<Bezoekantwoord> punten, IReadOnlyList<Presentiecontrole> presentie, string verslag, string door)
    {
        if (Status != Bezoekstatus.Voorbereid)
        {
            return BezoekErrors.AlKlaar(this);
        }

        (Op, Door, Verslag, Status) = (op, door, verslag, Bezoekstatus.Uitgevoerd);
        (Antwoorden, Steekproef) = (JsonSerializer.Serialize(punten), JsonSerializer.Serialize(presentie));
        return Result.Success;
    }

    public Result LaatVervallen(string reden)
    {
        if (Status != Bezoekstatus.Voorbereid)
        {
            return BezoekErrors.AlKlaar(this);
        }

        (RedenVervallen, Status) = (reden, Bezoekstatus.Vervallen);
        return Result.Success;
    }
}

/// <summary>Where and when somebody goes.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Soort">Whether the provider knows.</param>
/// <param name="Op">Day of the visit.</param>
/// <param name="Locatie">Place and group, for example "Dorpsstraat, groep B1-3".</param>
public sealed record BezoekGegevens(string Contractnummer, string Perceel, Bezoeksoort Soort, DateOnly Op, string Locatie);
