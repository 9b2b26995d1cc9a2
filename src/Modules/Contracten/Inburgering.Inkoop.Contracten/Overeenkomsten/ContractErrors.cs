// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

internal static class ContractErrors
{
    public static Error Onbekend(string nummer) =>
        Error.NotFound("CONTRACT_ONBEKEND", $"Contract ‘{nummer}’ is niet gevonden.");

    public static Error BestaatAl(string nummer) =>
        Error.Conflict("CONTRACT_BESTAAT_AL", $"Er is al een contract met nummer ‘{nummer}’. Kies een ander nummer of wijzig het bestaande contract.", "Nummer");

    public static Error VersieVerouderd(string nummer) =>
        Error.Conflict("CONTRACT_VERSIE_VEROUDERD", $"Contract {nummer} is gewijzigd nadat u het opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error AanbiederOnbekend(string code, string veld) =>
        Error.Rule("CONTRACT_AANBIEDER_ONBEKEND", $"Aanbieder ‘{code}’ staat niet in het systeem. Leg de aanbieder eerst vast.", veld);

    public static Error GemeenteOnbekend(string code) =>
        Error.Rule("CONTRACT_GEMEENTE_ONBEKEND", $"Gemeente ‘{code}’ staat niet in het systeem. Verwacht wordt een code uit de lijst van gemeenten.", "Gegevens.Gemeenten");

    public static Error BuitenEigenGemeenten(IEnumerable<string> eigen) =>
        Error.Rule("CONTRACT_BUITEN_GEMEENTE", $"Kies minstens één van uw eigen gemeenten ({string.Join(", ", eigen)}). Anders kunt u het contract daarna zelf niet zien.", "Gegevens.Gemeenten");

    public static Error AanbiederVast(string nummer, string aanbieder) =>
        Error.Rule("CONTRACT_AANBIEDER_VAST", $"Contract {nummer} is gesloten met {aanbieder}. De aanbieder kan alleen veranderen zolang het contract een concept is.", "Gegevens.Aanbieder");

    public static Error LooptijdVast(string nummer) =>
        Error.Rule("CONTRACT_LOOPTIJD_VAST", $"De looptijd van contract {nummer} ligt vast. Verleng het door een optie te lichten of zeg het op.", "Gegevens.BasisEinddatum");

    public static Error OptiesVast(string nummer) =>
        Error.Rule("CONTRACT_OPTIES_VAST", $"De verlengingsopties van contract {nummer} liggen vast sinds het actief is. U kunt ze lichten of laten vervallen.", "Gegevens.VerlengingenMaanden");

    public static Error PlafondVast(string nummer) =>
        Error.Rule("CONTRACT_PLAFOND_VAST", $"Het plafond van contract {nummer} ligt vast sinds het actief is. Leg een wijzigingsovereenkomst vast: daar hoort een toets op waarde en duur bij.", "Gegevens.PlafondEuro");

    public static Error OpdrachtwaardeVast(string nummer, decimal waarde) =>
        Error.Rule("CONTRACT_OPDRACHTWAARDE_VAST", $"De opdrachtwaarde van contract {nummer} ({waarde:N2} euro) is de maat voor latere wijzigingen en kan niet meer veranderen.", "Gegevens.OpdrachtwaardeEuro");

    public static Error GemeenteInGebruik(string perceel, string gemeente) =>
        Error.Rule("CONTRACT_GEMEENTE_IN_GEBRUIK", $"Gemeente {gemeente} hoort bij perceel {perceel}. Haal de gemeente eerst daar weg.", "Gegevens.Gemeenten");

    public static Error GeenConcept(string nummer, ContractStatus status) =>
        Error.Rule("CONTRACT_GEEN_CONCEPT", $"Contract {nummer} heeft status {status}. Alleen een concept kan actief worden.");

    public static Error NietActief(string nummer, ContractStatus status) =>
        Error.Rule("CONTRACT_NIET_ACTIEF", $"Dit kan alleen met een actief contract. Contract {nummer} heeft status {status}.");

    public static Error Afgesloten(string nummer) =>
        Error.Rule("CONTRACT_AFGESLOTEN", $"Contract {nummer} is beëindigd. De afspraken kunnen niet meer veranderen.");

    public static Error Afgelopen(string nummer, DateOnly einde) =>
        Error.Rule("CONTRACT_AFGELOPEN", $"Contract {nummer} liep tot en met {einde:dd-MM-yyyy}. Dit kan daarna niet meer.");

    public static Error LooptNog(string nummer, DateOnly einde) =>
        Error.Rule("CONTRACT_LOOPT_NOG", $"Contract {nummer} loopt tot en met {einde:dd-MM-yyyy}. Afsluiten kan vanaf de dag erna. Zeg het contract op om eerder te stoppen.");

    public static Error GeenOptie(string nummer) =>
        Error.Rule("CONTRACT_GEEN_OPTIE", $"Contract {nummer} heeft geen open verlengingsoptie.");

    public static Error OpzegdatumBuitenLooptijd(string nummer, DateOnly per, DateOnly vandaag, DateOnly einde) =>
        Error.Rule("CONTRACT_OPZEGDATUM", $"Contract {nummer} kan niet per {per:dd-MM-yyyy} eindigen. Kies een dag van {vandaag:dd-MM-yyyy} tot en met {einde:dd-MM-yyyy}.", "Per");

    public static Error Opzegtermijn(string nummer, DateOnly per, int maanden, DateOnly vroegst) =>
        Error.Rule("CONTRACT_OPZEGTERMIJN", $"De opzegtermijn van contract {nummer} is {maanden} maanden: op zijn vroegst {vroegst:dd-MM-yyyy}, ingevuld is {per:dd-MM-yyyy}. Eerder kan alleen als de aanbieder akkoord is.", "Per");

    public static Error Onvolledig(VolledigheidsPunt punt) =>
        Error.Rule("CONTRACT_ONVOLLEDIG", $"{punt.Onderwerp}{(punt.Perceel is null ? "" : $" (perceel {punt.Perceel})")}: {punt.Toelichting} {(punt.MagOpenBlijven ? "Vul dit aan of schrijf op waarom het contract zonder kan." : "Zonder kan het contract niet actief worden.")}", punt.Code);

    public static Error EinddatumVolgtUitOpties(string nummer, DateOnly hier, DateOnly aangeleverd) =>
        Error.Rule("CONTRACT_EINDDATUM_VOLGT", $"De einddatum van contract {nummer} is {hier:dd-MM-yyyy} en volgt uit de besluiten in het systeem. Aangeleverd is {aangeleverd:dd-MM-yyyy}. Leg het besluit eerst vast bij het contract.", "Gegevens.BasisEinddatum");
}
