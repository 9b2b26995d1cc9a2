// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

internal static class WachtErrors
{
    public static Error Onbekend() => Error.NotFound("WACHTLIJST_ONBEKEND", "Deze plek op de wachtlijst is niet gevonden.");

    public static Error WachtNietMeer() =>
        Error.Rule("WACHTLIJST_WACHT_NIET_MEER", "Deze persoon staat niet meer op deze wachtlijst: er is een plaats gevonden, of iemand is eraf gehaald.");

    public static Error StaatErAl(string contract, string perceel, DateOnly sinds) =>
        Error.Rule("WACHTLIJST_STAAT_ER_AL", $"Deze persoon staat al sinds {sinds:dd-MM-yyyy} op de wachtlijst van {contract} perceel {perceel}.");

    public static Error InVerleden(DateOnly dag, DateOnly vandaag) =>
        Error.Rule("WACHTLIJST_IN_VERLEDEN", $"{dag:dd-MM-yyyy} is voorbij. Geef een dag op of na vandaag ({vandaag:dd-MM-yyyy}).", "KanVanaf");
}
