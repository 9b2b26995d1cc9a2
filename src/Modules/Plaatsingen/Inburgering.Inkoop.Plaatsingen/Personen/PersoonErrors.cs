// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

internal static class PersoonErrors
{
    public static Error Onbekend(string dossiernummer) =>
        Error.NotFound("INBURGERAAR_ONBEKEND", $"Dossier ‘{dossiernummer}’ is niet gevonden.");

    public static Error BestaatAl(string dossiernummer) =>
        Error.Conflict("INBURGERAAR_BESTAAT_AL", $"Dossiernummer ‘{dossiernummer}’ is al in gebruik. Controleer het nummer.", "Dossiernummer");

    public static Error GemeenteNietVanU(string gemeente) =>
        Error.Rule("INBURGERAAR_GEMEENTE", $"U werkt niet voor gemeente {gemeente}. Kies een gemeente waarvoor u werkt.", "Gegevens.Gemeente");

    public static Error PipInToekomst(DateOnly dagtekening, DateOnly vandaag) =>
        Error.Rule("PIP_IN_TOEKOMST", $"De dagtekening {dagtekening:dd-MM-yyyy} ligt in de toekomst. Geef een datum tot en met vandaag ({vandaag:dd-MM-yyyy}).", "Dagtekening");

    public static Error PipBestaatAl(DateOnly dagtekening) =>
        Error.Conflict("PIP_BESTAAT_AL", $"Er is al een PIP met dagtekening {dagtekening:dd-MM-yyyy}. Een wijziging is een nieuw PIP met een latere datum.", "Dagtekening");

    public static Error PipAfgekeurd(string toelichting) => Error.Rule("PIP_COMBINATIE", toelichting, "Leerroute");

    public static Error PipIsAfschalen() =>
        Error.Rule("PIP_IS_AFSCHALEN", "Niveau A2 bij de B1-route is afschalen. Doe dat met ‘Afschalen’: daar worden de uren en de inspanning getoetst.", "Niveau");

    public static Error PipNietVoorWi2013(string dossiernummer) =>
        Error.Rule("PIP_NIET_VOOR_WI2013", $"Dossier {dossiernummer} valt onder de Wet inburgering 2013. Daar hoort geen PIP bij.");

    public static Error GemeenteOnbekend(string gemeente) =>
        Error.Rule("INBURGERAAR_GEMEENTE_ONBEKEND", $"Gemeente ‘{gemeente}’ hoort niet bij de regio. Kies een gemeente van de lijst.", "Gegevens.Gemeente");

    public static Error ElipAlleenWi2013(string dossiernummer) =>
        Error.Rule("INBURGERAAR_ELIP_ALLEEN_WI2013", $"Dossier {dossiernummer} valt onder de Wet inburgering 2021: daar is geen lening van DUO. ELIP hoort bij ‘en ondertussen’ (Wi2013).", "BijnaOp");

    public static Error ElipInToekomst(DateOnly dag, DateOnly vandaag) =>
        Error.Rule("INBURGERAAR_ELIP_IN_TOEKOMST", $"{dag:dd-MM-yyyy} ligt in de toekomst. Geef een dag tot en met vandaag ({vandaag:dd-MM-yyyy}).", "BijnaOp");
}
