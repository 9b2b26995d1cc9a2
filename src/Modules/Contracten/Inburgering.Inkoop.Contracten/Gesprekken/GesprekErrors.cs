// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Gesprekken;

internal static class GesprekErrors
{
    public static Error Onbekend(string contract, int gesprek) => Error.NotFound("GESPREK_ONBEKEND", $"Gesprek {gesprek} bij contract ‘{contract}’ is niet gevonden.");

    public static Error NietGepland(int gesprek, Gesprekstatus status) =>
        Error.Rule("GESPREK_NIET_GEPLAND", $"Gesprek {gesprek} is al {status.ToString().ToLowerInvariant()}. Plan een nieuw gesprek.");

    public static Error Verouderd() =>
        Error.Conflict("GESPREK_VERSIE_VEROUDERD", "Iemand anders heeft dit gesprek net gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error NogNietGehouden(DateOnly dag) =>
        Error.Rule("GESPREK_NOG_NIET_GEHOUDEN", $"{dag:dd-MM-yyyy} ligt in de toekomst. Vul de dag in waarop het gesprek was, tot en met vandaag.", "GehoudenOp");

    public static Error AfspraakVoorGesprek(DateOnly uiterlijk, DateOnly gesprek) =>
        Error.Rule("GESPREK_AFSPRAAK_TE_VROEG", $"Een afspraak kan niet uiterlijk op {uiterlijk:dd-MM-yyyy} klaar zijn: het gesprek was op {gesprek:dd-MM-yyyy}. Vul een dag op of na het gesprek in.", "Afspraken");

    public static Error AfspraakOnbekend(int afspraak) => Error.NotFound("GESPREK_AFSPRAAK_ONBEKEND", $"Afspraak {afspraak} van dit gesprek is niet gevonden.");

    public static Error AfrondingInToekomst(DateOnly dag) =>
        Error.Rule("GESPREK_AFRONDING_IN_TOEKOMST", $"{dag:dd-MM-yyyy} ligt in de toekomst. Vul in wanneer het klaar was, tot en met vandaag.", "AfgerondOp");
}
