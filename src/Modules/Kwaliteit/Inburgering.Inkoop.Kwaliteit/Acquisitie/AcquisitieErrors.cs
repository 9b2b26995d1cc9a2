// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Acquisitie;

internal static class AcquisitieErrors
{
    public static Error Onbekend() => Error.NotFound("ACQUISITIE_ONBEKEND", "Deze melding is niet gevonden.");

    public static Error AanbiederOnbekend(string aanbieder) =>
        Error.NotFound("ACQUISITIE_AANBIEDER_ONBEKEND", $"Aanbieder ‘{aanbieder}’ is niet gevonden. Kies een aanbieder uit de lijst.");

    public static Error StapNietAanDeBeurt(string nummer, MeldingStatus status) =>
        Error.Rule("ACQUISITIE_STAP_NIET_AAN_DE_BEURT", $"Melding {nummer} is {Naam(status)}; deze stap is nu niet aan de beurt. De volgorde is horen, beoordelen, afhandelen.");

    public static Error DatumTeVroeg(string veld, DateOnly na) =>
        Error.Rule("ACQUISITIE_DATUM_TE_VROEG", $"De datum ligt voor de vorige stap. Kies {na:dd-MM-yyyy} of later.", veld);

    public static Error GevolgZonderGrond() =>
        Error.Rule("ACQUISITIE_GEVOLG_ZONDER_GROND", "Alleen een gegronde melding kan een gevolg hebben. Kies ‘geen’.", "Gevolg");

    public static string Naam(MeldingStatus status) => status switch
    {
        MeldingStatus.Intake => "binnengekomen",
        MeldingStatus.Gehoord => "gehoord",
        MeldingStatus.Beoordeeld => "beoordeeld",
        _ => "afgehandeld",
    };
}
