// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

internal static class BevindingErrors
{
    public static Error Onbekend() => Error.NotFound("BEVINDING_ONBEKEND", "Deze bevinding is niet gevonden.");

    public static Error ContractOnbekend(string contract) => Error.NotFound("BEVINDING_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden.");

    public static Error PerceelOnbekend(string perceel) => Error.Validation("BEVINDING_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ hoort niet bij dit contract.", "Perceel");

    public static Error BronOnbekend(string bron, string wat) => Error.Validation("BEVINDING_BRON_ONBEKEND", $"‘{bron}’ is geen {wat} die bij dit contract hoort.", "Bron");

    public static Error PeriodeOnbekend(string? periode) => Error.Validation("BEVINDING_PERIODE_ONBEKEND", $"Periode ‘{periode}’ klopt niet: {Rapportages.RapportageErrors.PeriodeVorm}.", "Periode");

    public static Error StapNietAanDeBeurt(Bevinding bevinding) =>
        Error.Rule("BEVINDING_STAP_NIET_AAN_DE_BEURT", $"Bevinding {bevinding.Nummer} is {Naam(bevinding.Status)}; deze stap is nu niet aan de beurt. De volgorde is plan, oordeel over het plan, bewijs, afsluiten.");

    public static Error TrapOverslaan(Escalatietrap volgende) => Error.Rule("BEVINDING_TRAP_OVERSLAAN", $"De volgende trede van de ladder is {Naam(volgende)}. Een trede overslaan kan niet.", "Trap");

    public static Error LadderOp() => Error.Rule("BEVINDING_LADDER_OP", "De laatste trede van de ladder is al genomen.");

    public static Error LadderVanafTeVroeg(DateOnly laatste) =>
        Error.Validation("BEVINDING_LADDER_VANAF_TE_VROEG", $"De vorige versie geldt vanaf {laatste:dd-MM-yyyy}. Kies een latere dag.", "Vanaf");

    public static string Naam(Escalatietrap trap) => trap switch
    {
        Escalatietrap.Gesprek => "een gesprek",
        Escalatietrap.Brief => "een brief",
        Escalatietrap.Plaatsingsstop => "een plaatsingsstop",
        Escalatietrap.Boete => "een boete",
        _ => "beëindiging van het contract",
    };

    private static string Naam(BevindingStatus status) => status switch
    {
        BevindingStatus.Open => "open",
        BevindingStatus.PlanIngediend => "in afwachting van uw oordeel over het plan",
        BevindingStatus.PlanGoedgekeurd => "in uitvoering",
        BevindingStatus.Uitgevoerd => "uitgevoerd",
        _ => "afgesloten",
    };
}
