// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Exam part, in DUO's codes.</summary>
public enum Onderdeel
{
    /// <summary>Lezen.</summary>
    LE,

    /// <summary>Luisteren.</summary>
    LU,

    /// <summary>Schrijven.</summary>
    SC,

    /// <summary>Spreken.</summary>
    SP,

    /// <summary>Kennis van de Nederlandse Maatschappij.</summary>
    KNM,
}

/// <summary>Level of an exam.</summary>
public enum ExamenNiveau
{
    /// <summary>A2.</summary>
    A2,

    /// <summary>B1.</summary>
    B1,

    /// <summary>B2.</summary>
    B2,
}

/// <summary>Result of an exam.</summary>
public enum Uitslag
{
    /// <summary>Passed.</summary>
    Geslaagd,

    /// <summary>Failed.</summary>
    Gezakt,

    /// <summary>No result; see the reason.</summary>
    Geen,
}

/// <summary>Why there is no result.</summary>
public enum GeenUitslagReden
{
    /// <summary>Culpable.</summary>
    Verwijtbaar,

    /// <summary>Not culpable.</summary>
    Nietverwijtbaar,

    /// <summary>Signed off.</summary>
    Afgemeld,

    /// <summary>Did not turn up.</summary>
    Absent,
}

/// <summary>One exam taken, or not taken, on one day.</summary>
internal sealed class Examen : IGelogd
{
    private Examen()
    {
    }

    public Guid Id { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public Onderdeel Onderdeel { get; private set; }

    public ExamenNiveau? Niveau { get; private set; }

    public DateOnly Examendatum { get; private set; }

    public Uitslag Uitslag { get; private set; }

    public GeenUitslagReden? Reden { get; private set; }

    public string LogSleutel => $"{Dossiernummer}/{Onderdeel}/{Examendatum:yyyy-MM-dd}";

    public static Examen Maak(Guid inburgeraarId, string dossiernummer, Onderdeel onderdeel, DateOnly examendatum) => new()
    {
        Id = Guid.CreateVersion7(),
        InburgeraarId = inburgeraarId,
        Dossiernummer = dossiernummer,
        Onderdeel = onderdeel,
        Examendatum = examendatum,
    };

    /// <summary>KNM has no level, the language parts always have one.</summary>
    public static bool NiveauPast(Onderdeel onderdeel, ExamenNiveau? niveau) => (onderdeel == Onderdeel.KNM) == niveau is null;

    public static string NiveauMelding(Onderdeel onderdeel) => onderdeel == Onderdeel.KNM
        ? "KNM heeft geen niveau. Laat het niveau leeg."
        : $"Geef het niveau van onderdeel {onderdeel}: A2, B1 of B2.";

    /// <summary>A reason stands with Geen, and only there.</summary>
    public static bool RedenPast(Uitslag uitslag, GeenUitslagReden? reden) => (uitslag == Uitslag.Geen) == reden is not null;

    public static string RedenMelding(Uitslag uitslag) => uitslag == Uitslag.Geen
        ? "Geef de reden waarom er geen uitslag is: Verwijtbaar, Nietverwijtbaar, Afgemeld of Absent."
        : $"Bij uitslag {uitslag} hoort geen reden. Laat de reden leeg.";

    public void Schrijf(ExamenNiveau? niveau, Uitslag uitslag, GeenUitslagReden? reden)
    {
        Niveau = niveau;
        Uitslag = uitslag;
        Reden = reden;
    }
}

/// <summary>Module of the obligation.</summary>
public enum ModuleSoort
{
    /// <summary>Participatieverklaringstraject.</summary>
    PVT,

    /// <summary>Module Arbeidsmarkt en Participatie.</summary>
    MAP,

    /// <summary>Kennis van de Nederlandse Maatschappij.</summary>
    KNM,

    /// <summary>Diploma of a taalschakeltraject (onderwijsroute).</summary>
    Taalschakeldiploma,

    /// <summary>Participation hours of the zelfredzaamheidsroute.</summary>
    Participatie,

    /// <summary>End talk of the zelfredzaamheidsroute.</summary>
    Eindgesprek,
}

/// <summary>What the Module Arbeidsmarkt en Participatie is about.</summary>
public enum Mapthema
{
    /// <summary>What somebody is good at.</summary>
    Competenties,

    /// <summary>Which work somebody has a chance of.</summary>
    Arbeidskansen,

    /// <summary>Work and employers in the region.</summary>
    LokaleArbeidsmarkt,

    /// <summary>How people work together in the Netherlands.</summary>
    Werkcultuur,
}

/// <summary>A module that a person completed.</summary>
internal sealed class ModuleAfronding : IGelogd
{
    private ModuleAfronding()
    {
    }

    public Guid Id { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public ModuleSoort Module { get; private set; }

    public DateOnly AfgerondOp { get; private set; }

    public decimal? Uren { get; private set; }

    /// <summary>Names of the themes of the MAP, divided by a semicolon; null for another module.</summary>
    public string? Themas { get; private set; }

    public string LogSleutel => $"{Dossiernummer}/{Module}";

    public static ModuleAfronding Maak(Guid inburgeraarId, string dossiernummer, ModuleSoort module) => new()
    {
        Id = Guid.CreateVersion7(),
        InburgeraarId = inburgeraarId,
        Dossiernummer = dossiernummer,
        Module = module,
    };

    public void Schrijf(DateOnly afgerondOp, decimal? uren, IEnumerable<Mapthema>? themas)
    {
        AfgerondOp = afgerondOp;
        Uren = uren;
        Themas = SchrijfThemas(themas);
    }

    /// <summary>The themes as they are stored; null when there are none.</summary>
    public static string? SchrijfThemas(IEnumerable<Mapthema>? themas) => themas?.Distinct().Order().ToList() is { Count: > 0 } named ? string.Join(';', named) : null;

    /// <summary>The themes as they were written; null when none were.</summary>
    public static IReadOnlyList<Mapthema>? LeesThemas(string? themas) => themas is null ? null : [.. themas.Split(';').Select(Enum.Parse<Mapthema>)];
}
