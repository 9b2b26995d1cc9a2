// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.SharedKernel.Bestanden;

internal static class BestandErrors
{
    private const int Naamlengte = 100;

    public static Error Leeg(string naam, string veld) => Error.Validation("BESTAND_LEEG", $"Bestand ‘{naam.Kort(Naamlengte)}’ is leeg. Kies het goede bestand.", veld);

    public static Error TeGroot(string naam, long bytes, string veld) =>
        Error.Validation("BESTAND_TE_GROOT", $"Bestand ‘{naam.Kort(Naamlengte)}’ is te groot: hoogstens {bytes / (1024 * 1024)} MB.", veld);

    public static Error SoortNietToegestaan(string naam, IReadOnlyList<string> soorten, string veld) =>
        Error.Validation("BESTAND_SOORT_NIET_TOEGESTAAN", $"De inhoud van ‘{naam.Kort(Naamlengte)}’ is geen {string.Join(", ", soorten)}. Kies een bestand van zo'n soort, zonder macro's.", veld);

    public static Error NaamKloptNiet(string naam, string soort, string veld) =>
        Error.Validation("BESTAND_NAAM_KLOPT_NIET", $"De naam ‘{naam.Kort(Naamlengte)}’ past niet bij de inhoud: die is {soort}. Geef het bestand de goede naam.", veld);

    public static Error Virus(string naam, string vondst, string veld) =>
        Error.Rule("BESTAND_VIRUS", $"Bestand ‘{naam.Kort(Naamlengte)}’ is geweigerd en niet bewaard: de virusscanner vond ‘{vondst}’. Meld dit bij uw beheerder.", veld);

    public static Error ScannerOnbereikbaar(string naam, string veld) =>
        Error.Rule("BESTAND_SCANNER_ONBEREIKBAAR", $"Bestand ‘{naam.Kort(Naamlengte)}’ kan nu niet op virussen worden gecontroleerd en is daarom niet bewaard. Probeer het later opnieuw, of vraag uw beheerder naar de virusscanner.", veld);

    public static Error Weg() => Error.Rule("BESTAND_WEG", "Het bestand staat niet meer in de opslag. Meld dit bij uw beheerder.");

    public static Error Veranderd() => Error.Rule("BESTAND_VERANDERD", "Het bestand in de opslag is niet meer het bestand dat is aangeleverd: het controlegetal klopt niet. Meld dit bij uw beheerder.");
}
