// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>Keeps what a gemeente simulates outcome funding with in one year; a second time replaces the first.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Budget year.</param>
/// <param name="BudgetEuro">Budget for leerrouten in that year.</param>
/// <param name="AandeelProcent">Percentage of it that would depend on results.</param>
/// <param name="ReferentieProcent">Reference rate in percent; null = the cohortrendement of all gemeenten together.</param>
/// <param name="Versie">The version that was on the screen; null when nothing was kept yet.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegBekostigingVast(string Gemeente, int Jaar, decimal BudgetEuro, decimal AandeelProcent, decimal? ReferentieProcent = null, int? Versie = null) : ICommand<Result<Guid>>;

internal sealed class LegBekostigingVastValidator : AbstractValidator<LegBekostigingVast>
{
    public LegBekostigingVastValidator()
    {
        RuleFor(c => c.Gemeente).Matches("^[0-9]{4}$").WithMessage(c => $"Gemeentecode ‘{c.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(c => c.Jaar).InclusiveBetween(2022, 2100).WithMessage(c => $"Jaar {c.Jaar} klopt niet: verwacht een jaar van 2022 tot en met 2100.");
        RuleFor(c => c.BudgetEuro).InclusiveBetween(0, 1_000_000_000).WithMessage("Het budget klopt niet: verwacht een bedrag van 0 tot 1.000.000.000 euro.");
        RuleFor(c => c.AandeelProcent).InclusiveBetween(0, 100).WithMessage("Het aandeel klopt niet: verwacht een percentage van 0 tot 100, bijvoorbeeld 25.");
        RuleFor(c => c.ReferentieProcent).Must(r => r is null or (> 0 and <= 100)).WithMessage("De referentie klopt niet: verwacht een percentage boven 0 en tot en met 100, of niets.");
    }
}

internal sealed class LegBekostigingVastHandler(PlaatsingenDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<LegBekostigingVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LegBekostigingVast request, CancellationToken cancellationToken)
    {
        if (!PersoonSpecs.WerktVoor(accessor.Actor, request.Gemeente) || (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gemeente))
        {
            return BekostigingErrors.GemeenteOnbekend(request.Gemeente);
        }

        var kept = await db.Bekostigingsafspraken.SingleOrDefaultAsync(b => b.Gemeente == request.Gemeente && b.Jaar == request.Jaar, cancellationToken);
        if (kept?.Versie != request.Versie)
        {
            return BekostigingErrors.Gewijzigd(request.Gemeente, request.Jaar);
        }

        if (kept is null)
        {
            kept = Bekostigingsafspraak.Maak(request.Gemeente, request.Jaar);
            db.Bekostigingsafspraken.Add(kept);
        }

        kept.Schrijf(request.BudgetEuro, request.AandeelProcent, request.ReferentieProcent);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }
}
