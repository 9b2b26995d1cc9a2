// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Documenten;

internal static class DocumentErrors
{
    public static Error Onbekend() => Error.NotFound("DOCUMENT_ONBEKEND", "Dit document is niet gevonden.");

    public static Error TypeLeeg() => Error.Validation("DOCUMENT_TYPE_LEEG", "Kies wat voor document het is.", "Type");

    public static Error BestandLeeg() => Error.Validation("DOCUMENT_BESTAND_LEEG", "Kies een bestand.", "Bestand");

    public static Error ToelichtingTeLang(int tekens) =>
        Error.Validation("DOCUMENT_TOELICHTING_TE_LANG", $"De toelichting is {tekens} tekens lang: gebruik er hoogstens {DocumentKenmerken.MaxToelichting}.", "Kenmerken.Toelichting");

    public static Error Verwijderd(DateTimeOffset op) =>
        Error.Rule("DOCUMENT_VERWIJDERD", $"Het bestand van dit document is op {op:dd-MM-yyyy} verwijderd, omdat de bewaartermijn voorbij was. Wat het was, blijft zichtbaar.");

    public static Error TypeOnbekend(string type) =>
        Error.Rule("DOCUMENT_TYPE_ONBEKEND", $"Documenttype ‘{type}’ bestaat niet of geldt vandaag niet. Kies een type uit de lijst.", "Type");

    public static Error VerloopVerplicht(string type) =>
        Error.Validation("DOCUMENT_VERLOOP_VERPLICHT", $"Vul in tot en met wanneer ‘{type}’ geldt: zo'n document verloopt.", "Kenmerken.VerlooptOp");

    public static Error NietVoorAanbieder(string type) =>
        Error.Rule("DOCUMENT_NIET_VOOR_AANBIEDER", $"Een document van type ‘{type}’ wordt niet met de aanbieder gedeeld. Haal het vinkje weg of kies een ander type.", "Kenmerken.VoorAanbieder");

    public static Error Verouderd() =>
        Error.Conflict("DOCUMENT_VERSIE_VEROUDERD", "Iemand anders heeft dit document net gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error Ingetrokken(string naam) => Error.Rule("DOCUMENT_INGETROKKEN", $"Document ‘{naam}’ is ingetrokken en verandert niet meer.");

    public static Error TypeVerouderd(string code) =>
        Error.Conflict("DOCUMENTTYPE_VERSIE_VEROUDERD", $"Iemand anders heeft documenttype ‘{code}’ net gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error TotVoorVanaf(DateOnly tot, DateOnly vanaf) =>
        Error.Validation("DOCUMENTTYPE_PERIODE", $"De laatste dag {tot:dd-MM-yyyy} ligt voor de eerste dag {vanaf:dd-MM-yyyy}. Vul een dag op of na de eerste in.", "Gegevens.GeldigTot");
}
