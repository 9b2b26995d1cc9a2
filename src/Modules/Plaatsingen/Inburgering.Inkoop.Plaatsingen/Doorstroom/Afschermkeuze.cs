// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// What can be chosen of protected figures: law, quarter and gemeente, as in the open data. With every other choice the same people are
/// counted in one more way, and enough ways laid on each other give a count of a few people back, however each of them is rounded.
/// </summary>
internal static class Afschermkeuze
{
    /// <summary>The filter as protected figures take it, on the last quarter day that is over; or what must be left out of it.</summary>
    /// <param name="filter">What was asked.</param>
    /// <param name="scope">Of whom.</param>
    /// <param name="vandaag">Today.</param>
    /// <param name="perGroep">True for figures per provider: of the whole region these are not divided over gemeenten as well.</param>
    public static Result<DoorstroomFilter> Bepaal(DoorstroomFilter filter, Scope scope, DateOnly vandaag, bool perGroep = false)
    {
        (string Veld, bool Gekozen)[] extra =
        [
            (nameof(filter.Aanbieder), filter.Aanbieder is not null),
            (nameof(filter.Contract), filter.Contract is not null),
            (nameof(filter.Soort), filter.Soort is not null),
            (nameof(filter.Alfabetisering), filter.Alfabetisering is not null),
            (nameof(filter.Leeftijd), filter.Leeftijd is not null),
            (nameof(filter.CohortNaar), filter.CohortNaar != CohortNaar.Start),
            (nameof(filter.Gemeente), perGroep && scope.Alles && filter.Gemeente is not null),
        ];
        var refused = extra.Where(e => e.Gekozen).Select(e => DoorstroomErrors.AfgeschermdeKeuze(e.Veld)).ToList();
        if (refused.Count > 0)
        {
            return Result<DoorstroomFilter>.Failure(refused);
        }

        var asked = filter.OpKwartaal(vandaag);
        if (scope.Alles || asked.Gemeente is not null)
        {
            return asked;
        }

        // The sum of some gemeenten, less that sum of others, is one gemeente again.
        var own = scope.Aanbieder is null ? scope.Gemeenten : [];
        return own.Count > 1 ? DoorstroomErrors.AfgeschermdPerGemeente() : own.Count == 1 ? asked with { Gemeente = own.Single() } : asked;
    }
}

internal static class DoorstroomErrors
{
    public static Error AfgeschermdeKeuze(string veld) => Error.Rule(
        "DOORSTROOM_AFGESCHERMDE_KEUZE",
        $"{(veld == nameof(DoorstroomFilter.CohortNaar) ? "Een ander cohort" : veld)} kunt u in afgeschermde cijfers niet kiezen: naast andere keuzes gelegd zou zo’n keuze kleine aantallen verraden. Laat dit leeg; gemeente, wet en peildatum kunnen wel.",
        veld);

    public static Error AfgeschermdPerGemeente() => Error.Rule("DOORSTROOM_AFGESCHERMD_PER_GEMEENTE", "Kies een gemeente: afgeschermde cijfers zijn er per gemeente of voor de hele regio.", nameof(DoorstroomFilter.Gemeente));
}
