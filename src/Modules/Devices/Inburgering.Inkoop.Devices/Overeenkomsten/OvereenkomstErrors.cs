// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

internal static class OvereenkomstErrors
{
    public static Error Onbekend() => Error.NotFound("OVEREENKOMST_ONBEKEND", "Deze overeenkomst is niet gevonden.");

    public static Error SessieOnbekend() =>
        Error.NotFound("OVEREENKOMST_SESSIE_ONBEKEND", "Deze pagina werkt niet meer. Vraag de medewerker om een nieuwe.");

    public static Error NietAkkoord() =>
        Error.Validation("OVEREENKOMST_NIET_AKKOORD", "Zet een vinkje bij ‘Ik ga akkoord’. Zonder vinkje is er geen overeenkomst.", "Akkoord");

    public static Error AlKlaar() => Error.Rule("OVEREENKOMST_AL_KLAAR", "Deze overeenkomst is al getekend of vervallen. Ververs de pagina.");

    public static Error GeenPapier() => Error.Rule("OVEREENKOMST_GEEN_PAPIER", "Een scan hoort bij een overeenkomst die op papier is getekend.", "Scan");

    public static Error InDeToekomst(DateOnly dag) =>
        Error.Rule("OVEREENKOMST_DATUM_IN_TOEKOMST", $"{dag:dd-MM-yyyy} ligt in de toekomst. Vul de dag in waarop is getekend, tot en met vandaag.", "GetekendOp");

    public static Error VerschillendePlaatsingen() =>
        Error.Rule("OVEREENKOMST_ANDERE_PLAATSING", "Eén overeenkomst is voor de spullen van één plaatsing. Kies alleen bruiklenen van dezelfde plaatsing.", "Bruiklenen");

    public static Error AlGetekend(string serienummer) =>
        Error.Rule("OVEREENKOMST_AL_GETEKEND", $"Voor device ‘{serienummer}’ is al getekend. Kies alleen bruiklenen zonder handtekening.", "Bruiklenen");

    public static Error GeenTekst() =>
        Error.Rule("OVEREENKOMST_GEEN_TEKST", "Er is geen tekst van de bruikleenovereenkomst die nu geldt. Leg eerst een tekst vast.", "TekstVersie");

    public static Error VersieBestaat(string versie) =>
        Error.Conflict("OVEREENKOMST_VERSIE_BESTAAT", $"Versie ‘{versie}’ bestaat al. Een tekst die is gebruikt verandert niet meer: kies een nieuwe versie, zoals 2027-1.", "TekstVersie");

    public static Error GeenNederlands() =>
        Error.Validation("OVEREENKOMST_GEEN_NEDERLANDS", "Vul de Nederlandse tekst in: die tekst geldt.", "Nederlands");
}
