// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

internal static class GroepErrors
{
    public static Error Onbekend() => Error.NotFound("GROEP_ONBEKEND", "Deze groep is niet gevonden.");

    public static Error CodeBestaat(string code, string contract, string perceel) =>
        Error.Rule("GROEP_CODE_BESTAAT", $"Groep ‘{code}’ is er al bij {contract} perceel {perceel}. Geef deze groep een andere code.", "Code");

    public static Error GroterDanAfgesproken(int maximum, int afspraak) =>
        Error.Rule("GROEP_GROTER_DAN_AFGESPROKEN", $"Een groep van {maximum} is te groot: in het contract is hoogstens {afspraak} afgesproken.", "Gegevens.Maximum");

    public static Error KleinerDanBezet(int maximum, int bezet) =>
        Error.Rule("GROEP_KLEINER_DAN_BEZET", $"Een maximum van {maximum} kan niet: er zitten {bezet} mensen in de groep. Geef {bezet} of meer op, of deel eerst mensen anders in.", "Gegevens.Maximum");

    public static Error EerdereStarts(int aantal, DateOnly start) =>
        Error.Rule("GROEP_EERDERE_STARTS", $"De groep kan niet naar {start:dd-MM-yyyy}: {(aantal == 1 ? "1 persoon heeft" : $"{aantal} mensen hebben")} een eerdere startdatum. Laat de consulent eerst die start verschuiven, of deel hen anders in.", "Gegevens.StartOp");

    public static Error Gesloten(string code) =>
        Error.Rule("GROEP_GESLOTEN", $"Groep ‘{code}’ is gesloten voor nieuwe mensen. Kies een andere groep.", "GroepId");

    public static Error Vol(string code, int maximum) =>
        Error.Rule("GROEP_VOL", $"Groep ‘{code}’ is vol: alle {maximum} plaatsen zijn bezet. Kies een andere groep.", "GroepId");

    public static Error AnderPerceel(string code, string contract, string perceel) =>
        Error.Rule("GROEP_ANDER_PERCEEL", $"Groep ‘{code}’ hoort niet bij {contract} perceel {perceel}. Kies een groep van dat perceel.", "GroepId");

    public static Error StartLater(string code, DateOnly groep, DateOnly start) =>
        Error.Rule("GROEP_START_LATER", $"Groep ‘{code}’ begint op {groep:dd-MM-yyyy}, na de start op {start:dd-MM-yyyy}. Kies een start op of na {groep:dd-MM-yyyy}.", "Startdatum");

    public static Error StartDoorConsulent(string code, DateOnly groep, DateOnly start) =>
        Error.Rule("GROEP_START_DOOR_CONSULENT", $"Groep ‘{code}’ begint op {groep:dd-MM-yyyy}, na de afgesproken start op {start:dd-MM-yyyy}. Vraag de consulent om de start te verschuiven.", "GroepId");

    public static Error IndelingInToekomst(DateOnly sinds, DateOnly vandaag) =>
        Error.Rule("GROEP_INDELING_IN_TOEKOMST", $"Indelen op {sinds:dd-MM-yyyy} kan nog niet: geef een dag op of voor vandaag ({vandaag:dd-MM-yyyy}).", "Sinds");

    public static Error IndelingVoorAanmelding(DateOnly sinds, DateOnly aangemeld) =>
        Error.Rule("GROEP_INDELING_VOOR_AANMELDING", $"Indelen op {sinds:dd-MM-yyyy} kan niet: de plaatsing is aangemeld op {aangemeld:dd-MM-yyyy}. Geef een dag op of na die dag.", "Sinds");

    public static Error PlaatsingVoorbij(string nummer) =>
        Error.Rule("GROEP_PLAATSING_VOORBIJ", $"Plaatsing {nummer} is voorbij. Alleen wie is aangemeld, geaccepteerd of gestart hoort in een groep.");
}
