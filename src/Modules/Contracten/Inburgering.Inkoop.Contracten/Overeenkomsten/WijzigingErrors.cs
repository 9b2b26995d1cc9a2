// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

internal static class WijzigingErrors
{
    public static Error NogNietGetekend(DateOnly getekend) =>
        Error.Rule("WIJZIGING_NIET_GETEKEND", $"De dag van tekenen {getekend:dd-MM-yyyy} ligt in de toekomst. Leg de wijziging vast als iedereen heeft getekend.", "Getekend");

    public static Error BuitenLooptijd(string nummer, DateOnly dag, DateOnly van, DateOnly tot) =>
        Error.Rule("WIJZIGING_BUITEN_LOOPTIJD", $"De wijziging van contract {nummer} kan niet ingaan op {dag:dd-MM-yyyy}. Kies een dag van {van:dd-MM-yyyy} tot en met {tot:dd-MM-yyyy}.", "IngaatOp");

    public static Error EinddatumVoorbij(DateOnly einde) =>
        Error.Rule("WIJZIGING_EINDDATUM_VOORBIJ", $"De nieuwe einddatum {einde:dd-MM-yyyy} is al voorbij. Kies vandaag of later.", "NieuweEinddatum");

    public static Error NietZonderAanbesteding(Wijzigingspunt punt) =>
        Error.Rule("WIJZIGING_NIET_TOEGESTAAN", $"{punt.Tekst} ({punt.Bron})", punt.Code switch { "DUUR" => "NieuweEinddatum", "CLAUSULE" => "Vindplaats", _ => "WaardeEuro" });

    public static Error VerandertNiets(string nummer) =>
        Error.Rule("WIJZIGING_VERANDERT_NIETS", $"Deze wijziging verandert niets aan contract {nummer}. Vul in wat er anders wordt: plafond, einddatum of iets van een perceel.");
}
