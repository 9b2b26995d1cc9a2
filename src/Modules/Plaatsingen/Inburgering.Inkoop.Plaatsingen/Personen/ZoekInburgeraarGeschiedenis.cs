// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>What happened to the file of one person, with PIPs, exams, modules and placements, newest first. Hours are with the placement.</summary>
/// <param name="Dossiernummer">Municipal case number.</param>
/// <param name="Voor">Only lines before this one; null = from the newest.</param>
/// <param name="Aantal">Lines per page, 100 at most.</param>
[Toegang(Rol.Consulent)]
public sealed record ZoekInburgeraarGeschiedenis(string Dossiernummer, long? Voor = null, int Aantal = 25) : IQuery<Result<GeschiedenisPagina>>;

internal sealed class ZoekInburgeraarGeschiedenisHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekInburgeraarGeschiedenis, Result<GeschiedenisPagina>>
{
    public async Task<Result<GeschiedenisPagina>> Handle(ZoekInburgeraarGeschiedenis request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        // Whole keys, never a prefix: a dossier number may hold a slash, so "D/1" would also begin the lines of another person.
        List<string> keys = [person.LogSleutel];
        keys.AddRange((await db.Pips.AsNoTracking().Where(p => p.InburgeraarId == person.Id).ToListAsync(cancellationToken)).Select(p => p.LogSleutel));
        keys.AddRange((await db.Examens.AsNoTracking().Where(e => e.InburgeraarId == person.Id).ToListAsync(cancellationToken)).Select(e => e.LogSleutel));
        keys.AddRange((await db.Modules.AsNoTracking().Where(m => m.InburgeraarId == person.Id).ToListAsync(cancellationToken)).Select(m => m.LogSleutel));
        keys.AddRange((await db.Modulemeldingen.AsNoTracking().Where(m => m.InburgeraarId == person.Id).ToListAsync(cancellationToken)).Select(m => m.LogSleutel));
        keys.AddRange((await db.Begeleidingsgesprekken.AsNoTracking().Where(b => b.InburgeraarId == person.Id).ToListAsync(cancellationToken)).Select(b => b.LogSleutel));
        keys.AddRange(await db.Plaatsingen.AsNoTracking().Where(p => p.InburgeraarId == person.Id).Select(p => p.Nummer).ToListAsync(cancellationToken));
        return await Geschiedenis.LeesAsync(db, l => keys.Contains(l.Sleutel), request.Voor, request.Aantal, cancellationToken);
    }
}
