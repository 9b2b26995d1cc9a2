// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Begeleiding;

/// <summary>Why consulent and inburgeraar talk.</summary>
public enum Begeleidingssoort
{
    /// <summary>Progress, during the leerroute.</summary>
    Voortgang,

    /// <summary>Aftercare, some months after the end of the leerroute.</summary>
    Nazorg,

    /// <summary>Advice to somebody under the law of 2013, who is responsible for the own route: asked for, never planned.</summary>
    Advies,
}

/// <summary>How a talk stands.</summary>
public enum Begeleidingsstand
{
    /// <summary>Its day is still to come.</summary>
    Gepland,

    /// <summary>Its day has passed without a note.</summary>
    TeLaat,

    /// <summary>The next one has become due, or it is too long ago: nobody has to hold it any more.</summary>
    Overgeslagen,

    /// <summary>Held, with a note.</summary>
    Gehouden,
}

/// <summary>
/// What became of a planned talk: moved, or held with a note. The plan itself is not stored: it follows from start, term and norm, so a new
/// norm or a later start moves what has not been held yet.
/// </summary>
internal sealed class Begeleidingsgesprek : IGelogd, IGeversioneerd
{
    private Begeleidingsgesprek()
    {
    }

    public Guid Id { get; private set; }

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public Begeleidingssoort Soort { get; private set; }

    /// <summary>Which one of the plan, from 1; above the plan for an extra talk.</summary>
    public int Nummer { get; private set; }

    /// <summary>Another day than the plan says; null = as planned.</summary>
    public DateOnly? VerzetNaar { get; private set; }

    public DateOnly? GehoudenOp { get; private set; }

    [Persoonsgegeven]
    public string? Verslag { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Dossiernummer}/{Soort}-{Nummer}";

    public static Begeleidingsgesprek Maak(Inburgeraar persoon, Begeleidingssoort soort, int nummer) => new()
    {
        Id = Guid.CreateVersion7(),
        InburgeraarId = persoon.Id,
        Dossiernummer = persoon.Dossiernummer,
        Soort = soort,
        Nummer = nummer,
    };

    public void Verzet(DateOnly naar) => VerzetNaar = naar;

    public void Noteer(DateOnly gehoudenOp, string verslag) => (GehoudenOp, Verslag) = (gehoudenOp, verslag);
}
