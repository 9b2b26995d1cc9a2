// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>
/// Puts somebody on the waiting list of a lot. Every rule is asked, except whether a place is free and who goes first: whoever could never be
/// placed there does not wait there either.
/// </summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="KanVanaf">First day on which the person can start.</param>
/// <param name="Financiering">Who will pay.</param>
/// <param name="Vorm">Only this form of lessons; null = any.</param>
[Toegang(Rol.Consulent)]
public sealed record ZetOpWachtlijst(string Dossiernummer, string Contract, string Perceel, DateOnly KanVanaf, Financiering Financiering, Groepsvorm? Vorm = null) : ICommand<Result<Guid>>;

internal sealed class ZetOpWachtlijstValidator : AbstractValidator<ZetOpWachtlijst>
{
    public ZetOpWachtlijstValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Kies wie er wacht.");
        RuleFor(c => c.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies een perceel.");
        RuleFor(c => c.KanVanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag iemand kan beginnen.");
        RuleFor(c => c.Financiering).IsInEnum().WithMessage("Kies wie betaalt.");
        RuleFor(c => c.Vorm).IsInEnum().WithMessage("Kies overdag, ’s avonds of online, of laat dit leeg.");
    }
}

internal sealed class ZetOpWachtlijstHandler(PlaatsingenDbContext db, Feitenlader feiten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZetOpWachtlijst, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ZetOpWachtlijst request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var personId = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Dossiernummer == request.Dossiernummer)
            .Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken);
        if (personId is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var lot = await db.Percelen.SingleOrDefaultAsync(p => p.Contractnummer == request.Contract && p.Code == request.Perceel, cancellationToken);
        if (lot is null)
        {
            return PlaatsingErrors.PerceelOnbekend(request.Contract, request.Perceel);
        }

        if (request.KanVanaf < today)
        {
            return WachtErrors.InVerleden(request.KanVanaf, today);
        }

        Toetsvraag[] asked = [new(new Toetsgeval(request.Dossiernummer, request.Contract, request.Perceel, request.KanVanaf, request.Financiering))];
        var surroundings = await feiten.VraagOmgevingAsync(asked, cancellationToken);
        await using var transaction = await db.BeginExclusiveAsync($"persoon:{personId}", cancellationToken);
        var known = await db.Wachtenden.Where(w => w.InburgeraarId == personId && w.PerceelId == lot.Id && w.Stand == Wachtstand.Wacht).Select(w => (DateOnly?)w.OpLijstSinds).SingleOrDefaultAsync(cancellationToken);
        if (known is { } since)
        {
            return WachtErrors.StaatErAl(lot.Contractnummer, lot.Code, since);
        }

        var loaded = await feiten.LaadAsync(asked, surroundings, cancellationToken);
        if (!loaded.TryGet(out var facts))
        {
            return Result<Guid>.Failure(loaded.Errors);
        }

        var refused = Regelmotor.Toets(facts[0]).Where(r => r.Uitkomst == Regeloordeel.Blokkade && !r.Motiveerbaar).ToList();
        if (refused.Count > 0)
        {
            return Result<Guid>.Failure([.. refused.Select(PlaatsingErrors.Geblokkeerd)]);
        }

        var place = Wachtende.Zet(personId.Value, lot, today, request.KanVanaf, request.Vorm, clock.GetUtcNow());
        db.Wachtenden.Add(place);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return place.Id;
    }
}
