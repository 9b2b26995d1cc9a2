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

namespace Inburgering.Inkoop.Plaatsingen.Instroom;

/// <summary>Keeps the taakstelling of a gemeente for half a year; a second time replaces the first.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Year.</param>
/// <param name="Halfjaar">1 = January to June, 2 = July to December.</param>
/// <param name="Aantal">How many people the gemeente must house.</param>
/// <param name="Versie">The version that was on the screen; null when nothing was kept yet.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegTaakstellingVast(string Gemeente, int Jaar, int Halfjaar, int Aantal, int? Versie = null) : ICommand<Result<Guid>>;

internal sealed class LegTaakstellingVastValidator : AbstractValidator<LegTaakstellingVast>
{
    public LegTaakstellingVastValidator()
    {
        RuleFor(c => c.Gemeente).Matches("^[0-9]{4}$").WithMessage(c => $"Gemeentecode ‘{c.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(c => c.Jaar).InclusiveBetween(2018, 2100).WithMessage(c => $"Jaar {c.Jaar} klopt niet: verwacht een jaar van 2018 tot en met 2100.");
        RuleFor(c => c.Halfjaar).InclusiveBetween(1, 2).WithMessage(c => $"Halfjaar {c.Halfjaar} klopt niet: verwacht 1 of 2.");
        RuleFor(c => c.Aantal).InclusiveBetween(0, 10_000).WithMessage(c => $"Aantal {c.Aantal} klopt niet: verwacht 0 tot 10.000.");
    }
}

internal sealed class LegTaakstellingVastHandler(PlaatsingenDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<LegTaakstellingVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LegTaakstellingVast request, CancellationToken cancellationToken)
    {
        if (!PersoonSpecs.WerktVoor(accessor.Actor, request.Gemeente) || (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gemeente))
        {
            return InstroomErrors.GemeenteOnbekend(request.Gemeente);
        }

        var kept = await db.Taakstellingen.SingleOrDefaultAsync(t => t.Gemeente == request.Gemeente && t.Jaar == request.Jaar && t.Halfjaar == request.Halfjaar, cancellationToken);
        if (kept?.Versie != request.Versie)
        {
            return InstroomErrors.Gewijzigd(request.Gemeente, request.Jaar, request.Halfjaar);
        }

        if (kept is null)
        {
            kept = Taakstelling.Maak(request.Gemeente, request.Jaar, request.Halfjaar);
            db.Taakstellingen.Add(kept);
        }

        kept.Schrijf(request.Aantal);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }
}

internal static class InstroomErrors
{
    public static Error GemeenteOnbekend(string gemeente) => new(ErrorKind.NotFound, "INSTROOM_GEMEENTE_ONBEKEND", $"Gemeente ‘{gemeente}’ is niet bekend. Kies een gemeente uit de lijst.", "Gemeente");

    public static Error Gewijzigd(string gemeente, int jaar, int halfjaar) => Error.Conflict("INSTROOM_TAAKSTELLING_GEWIJZIGD", $"De taakstelling van gemeente {gemeente} voor halfjaar {halfjaar} van {jaar} is intussen door iemand anders gewijzigd. Bekijk haar opnieuw en probeer het nog eens.", "Versie");
}
