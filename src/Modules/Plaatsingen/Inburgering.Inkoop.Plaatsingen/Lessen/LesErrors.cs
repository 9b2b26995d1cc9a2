// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

internal static class LesErrors
{
    public static Error Onbekend() => Error.NotFound("LES_ONBEKEND", "Deze les is niet gevonden.");

    public static Error SessieOnbekend() => Error.NotFound("LES_SCHERM_VERLOPEN", "Dit scherm werkt niet meer. Vraag de docent om het opnieuw te openen.");

    public static Error VoorStart(DateOnly datum, DateOnly start) =>
        Error.Rule("LES_VOOR_START", $"{datum:dd-MM-yyyy} ligt voor de eerste les van de groep op {start:dd-MM-yyyy}.", "Datum");

    public static Error BuitenBereik(DateOnly datum, DateOnly van, DateOnly tot) =>
        Error.Rule("LES_BUITEN_BEREIK", $"{datum:dd-MM-yyyy} kan niet: verwacht een dag van {van:dd-MM-yyyy} tot en met {tot:dd-MM-yyyy}.", "Datum");

    public static Error BestaatAl(string groep, DateOnly datum) =>
        Error.Conflict("LES_BESTAAT_AL", $"Groep ‘{groep}’ heeft op {datum:dd-MM-yyyy} al zo’n les. Kies een andere dag of vorm.", "Datum");

    public static Error NietVandaag(DateOnly datum) =>
        Error.Rule("LES_NIET_VANDAAG", $"Het scherm gaat alleen open op de dag van de les zelf: {datum:dd-MM-yyyy}.");

    public static Error NogNietGeweest(DateOnly datum) =>
        Error.Rule("LES_NOG_NIET_GEWEEST", $"Deze les is pas op {datum:dd-MM-yyyy}. Afwezigheid legt u vast op de dag zelf of daarna.");

    public static Error WasErbij(string nummer) =>
        Error.Rule("LES_WAS_ERBIJ", $"Plaatsing {nummer} kan niet afwezig zijn: de deelnemer heeft met de eigen code bevestigd bij de les te zijn.", "Soort");

    public static Error CodeOnjuist() => Error.Validation("LES_CODE_ONJUIST", "Deze code hoort niet bij deze naam. Kies uw naam en typ uw eigen code van zes cijfers.", "Code");

    public static Error CodeGeblokkeerd() => Error.Rule("LES_CODE_GEBLOKKEERD", "Er is te vaak een verkeerde code getypt. Wacht een kwartier, of vraag de docent om een nieuwe code.", "Code");

    public static Error NietInGroep(string nummer) => Error.Rule("LES_NIET_IN_GROEP", $"Plaatsing {nummer} zit niet in een groep, of is nog niet gestart. Een lescode hoort bij iemand die lessen volgt.");
}
