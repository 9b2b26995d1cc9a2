// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// What can be chosen of protected figures: day and gemeente, as in the open data. With every other choice the same people are
/// counted in one more way, and enough ways laid on each other give a count of a few people back, however each of them is rounded.
/// </summary>
internal static class Afschermkeuze
{
    /// <summary>The filter as protected figures take it, or what must be left out of it.</summary>
    /// <param name="filter">What was asked.</param>
    /// <param name="scope">Of whom.</param>
    public static Result<DoorstroomFilter> Bepaal(DoorstroomFilter filter, Scope scope)
    {
        (string Veld, bool Gekozen)[] extra =
        [
            (nameof(filter.Wet), filter.Wet != Wet.Wi2021),
            (nameof(filter.Aanbieder), filter.Aanbieder is not null),
            (nameof(filter.Contract), filter.Contract is not null),
            (nameof(filter.Soort), filter.Soort is not null),
            (nameof(filter.Alfabetisering), filter.Alfabetisering is not null),
            (nameof(filter.Leeftijd), filter.Leeftijd is not null),
            (nameof(filter.CohortNaar), filter.CohortNaar != CohortNaar.Start),
        ];
        var refused = extra.Where(e => e.Gekozen).Select(e => DoorstroomErrors.AfgeschermdeKeuze(e.Veld)).ToList();
        if (refused.Count > 0)
        {
            return Result<DoorstroomFilter>.Failure(refused);
        }

        if (scope.Alles || scope.Gemeenten.Contains(filter.Gemeente ?? ""))
        {
            return filter;
        }

        // Of a gemeente that is not theirs there is nothing to see, here as everywhere.
        return filter.Gemeente is null && scope.Aanbieder is null && scope.Gemeenten.Count == 1 ? filter with { Gemeente = scope.Gemeenten.Single() } : DoorstroomErrors.AfgeschermdPerGemeente();
    }
}

internal static class DoorstroomErrors
{
    public static Error AfgeschermdeKeuze(string veld) => Error.Rule(
        "DOORSTROOM_AFGESCHERMDE_KEUZE",
        $"{(veld == nameof(DoorstroomFilter.CohortNaar) ? "Een ander cohort" : veld == nameof(DoorstroomFilter.Wet) ? "Een andere wet" : veld)} kunt u in afgeschermde cijfers niet kiezen: naast andere keuzes gelegd zou zo’n keuze kleine aantallen verraden. Laat dit leeg; gemeente en peildatum kunnen wel.",
        veld);

    public static Error AfgeschermdPerGemeente() => Error.Rule("DOORSTROOM_AFGESCHERMD_PER_GEMEENTE", "Kies een gemeente waarvoor u werkt: afgeschermde cijfers zijn er per gemeente of voor de hele regio.", nameof(DoorstroomFilter.Gemeente));

    public static Error GeenUitgave(DateOnly dag) => Error.Rule(
        "DOORSTROOM_GEEN_UITGAVE",
        $"Er is nog geen uitgave van de open data vastgesteld over {dag:dd-MM-yyyy} of eerder. Afgeschermde cijfers komen alleen uit vastgestelde uitgaven. Een contractmanager stelt een uitgave vast bij Rapportage, Open data.",
        nameof(DoorstroomFilter.Peildatum));

    public static Error NietInUitgave() => Error.Rule(
        "DOORSTROOM_NIET_IN_UITGAVE",
        "Deze cijfers staan in geen vastgestelde uitgave en zijn er daarom niet afgeschermd: naast de uitgaven gelegd zouden zij kleine aantallen verraden. Gebruik de doorstroom per leerroute of de open data.",
        "Afgeschermd");
}
