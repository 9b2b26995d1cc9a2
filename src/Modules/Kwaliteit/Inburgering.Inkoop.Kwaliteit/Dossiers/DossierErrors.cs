// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

internal static class DossierErrors
{
    public static Error Onbekend(string aanbieder) =>
        Error.NotFound("KWALITEIT_DOSSIER_ONBEKEND", $"Van aanbieder ‘{aanbieder}’ is geen kwaliteitsdossier gevonden.");

    public static Error IngangInToekomst(DateOnly ingang) =>
        Error.Rule("KWALITEIT_INGANG_TOEKOMST", $"Ingangsdatum {ingang:dd-MM-yyyy} ligt in de toekomst. Leg de wijziging vast op of na de dag waarop zij ingaat.", "Ingang");

    public static Error StopInVerleden(DateOnly vandaag) =>
        Error.Rule("PLAATSINGSSTOP_IN_VERLEDEN", $"Een plaatsingsstop kan niet met terugwerkende kracht ingaan. Kies {vandaag:dd-MM-yyyy} of later.", "Vanaf");

    public static Error StopLooptAl(DateOnly vanaf) =>
        Error.Conflict("PLAATSINGSSTOP_LOOPT_AL", $"Voor deze aanbieder geldt al een plaatsingsstop vanaf {vanaf:dd-MM-yyyy}. Hef die eerst op.", "Vanaf");

    public static Error StopOverlapt(DateOnly tot) =>
        Error.Rule("PLAATSINGSSTOP_OVERLAPT", $"De vorige plaatsingsstop loopt tot en met {tot:dd-MM-yyyy}. Kies een latere dag.", "Vanaf");

    public static Error GeenStop(string aanbieder) =>
        Error.NotFound("PLAATSINGSSTOP_ONBEKEND", $"Voor aanbieder ‘{aanbieder}’ geldt geen plaatsingsstop.");

    public static Error StopEindeVoorBegin(DateOnly vanaf) =>
        Error.Rule("PLAATSINGSSTOP_EINDE_VOOR_BEGIN", $"De laatste dag ligt voor het begin van de stop ({vanaf:dd-MM-yyyy}). Kies {vanaf:dd-MM-yyyy} of later.", "Tot");

    public static Error GoedkeuringOnbekend() =>
        Error.NotFound("OVERDRACHT_ONBEKEND", "Deze goedkeuring is niet gevonden.");

    public static Error GoedkeuringBestaatAl(string van, DateOnly op) =>
        Error.Conflict("OVERDRACHT_BESTAAT_AL", $"De goedkeuring voor overdracht vanaf ‘{van}’ van {op:dd-MM-yyyy} is al vastgelegd.");
}
