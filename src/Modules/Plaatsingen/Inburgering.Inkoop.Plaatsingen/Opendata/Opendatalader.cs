// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>Counts the cube of a day, by the definitions of the throughput report.</summary>
internal static class Opendatalader
{
    public static async Task<Opendatakubus> LeesAsync(PlaatsingenDbContext db, DateOnly peildatum, CancellationToken cancellationToken, Wet wet = Wet.Wi2021)
    {
        var rows = await new DoorstroomSql(db, new DoorstroomFilter(peildatum, wet), Scope.Volledig).Kubus().ToListAsync(cancellationToken);
        return new Opendatakubus(rows.Select(r => new Opendatatelling(r.Gemeente, (Route)r.Route, r.Cohort, r.Reden is { } reason ? UitkomstExtensions.Van((Eindreden)reason) : Uitkomst.Lopend, r.Aantal)));
    }
}
