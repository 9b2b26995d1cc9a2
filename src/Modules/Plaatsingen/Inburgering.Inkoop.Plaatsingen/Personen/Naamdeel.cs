// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>
/// One word under which a person is found: a part of the name, or of the dossier number. Kept beside the person so that a search is a
/// look in an index on both databases, in any order of the words and however the name was spelled.
/// </summary>
internal sealed class Naamdeel
{
    private Naamdeel()
    {
    }

    public Guid InburgeraarId { get; private set; }

    /// <summary>The word in lower case, without accents.</summary>
    public string Woord { get; private set; } = "";

    /// <summary>How the word sounds; empty for a part of the dossier number.</summary>
    public string Klank { get; private set; } = "";

    /// <summary>True for a part of the name: who may not know names does not search by them.</summary>
    public bool IsNaam { get; private set; }

    public static Naamdeel Maak(Guid inburgeraarId, Zoekwoord woord) => new()
    {
        InburgeraarId = inburgeraarId,
        Woord = woord.Tekst,
        Klank = woord.Klank,
        IsNaam = woord.IsNaam,
    };
}
