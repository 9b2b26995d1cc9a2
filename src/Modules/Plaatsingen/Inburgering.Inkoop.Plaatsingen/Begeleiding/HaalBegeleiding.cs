// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Begeleiding;

/// <summary>The planned and held talks of consulent and inburgeraar: progress during the leerroute, aftercare after it, advice under the law of 2013.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Doel">For which task the person is looked at.</param>
[Toegang(Rol.Consulent)]
public sealed record HaalBegeleiding(string Dossiernummer, string Doel = "begeleiden van een inburgeraar") : IQuery<Result<Begeleidingsoverzicht>>, IMetDoel;

/// <summary>All talks of one person.</summary>
/// <param name="Dossiernummer">Municipal case number.</param>
/// <param name="Norm">How many progress talks a whole route has on average.</param>
/// <param name="Gesprekken">The talks, in the order of their days.</param>
public sealed record Begeleidingsoverzicht(string Dossiernummer, int Norm, IReadOnlyList<BegeleidingsgesprekRegel> Gesprekken) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => [Dossiernummer];
}

/// <summary>One talk.</summary>
/// <param name="Soort">Progress, aftercare or advice.</param>
/// <param name="Nummer">Which one of its kind, from 1; above the norm for an extra talk.</param>
/// <param name="Dag">Day on which it was held, else the day for which it stands.</param>
/// <param name="GeplandOp">Day by the plan; null for an extra talk.</param>
/// <param name="Stand">How it stands.</param>
/// <param name="GehoudenOp">Day on which it was held.</param>
/// <param name="Verslag">What was noted.</param>
public sealed record BegeleidingsgesprekRegel(Begeleidingssoort Soort, int Nummer, DateOnly Dag, DateOnly? GeplandOp, Begeleidingsstand Stand, DateOnly? GehoudenOp, string? Verslag);

internal sealed class HaalBegeleidingHandler(PlaatsingenDbContext db, Begeleidingslader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalBegeleiding, Result<Begeleidingsoverzicht>>
{
    public async Task<Result<Begeleidingsoverzicht>> Handle(HaalBegeleiding request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Dossiernummer == request.Dossiernummer)
            .Select(i => new { i.Id, i.Dossiernummer }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var normen = await lader.NormenAsync(cancellationToken);
        var moments = await lader.VanAsync(person.Id, normen, cancellationToken);
        return new Begeleidingsoverzicht(
            person.Dossiernummer,
            normen.Getal(Normcodes.Voortgangsgesprekken, clock.Vandaag()),
            [.. moments.Select(m => new BegeleidingsgesprekRegel(m.Soort, m.Nummer, m.Dag, m.GeplandOp, m.Stand, m.GehoudenOp, m.Verslag))]);
    }
}
