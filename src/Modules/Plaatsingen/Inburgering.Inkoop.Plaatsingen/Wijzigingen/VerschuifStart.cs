// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>Moves the agreed start of a placement whose lessons have not begun. All rules are asked again for the new day.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Startdatum">New start.</param>
/// <param name="Reden">Why; stays in the audit trail.</param>
/// <param name="Motiveringen">Reasons for the rules that allow one.</param>
[Toegang(Rol.Consulent)]
public sealed record VerschuifStart(string Nummer, DateOnly Startdatum, string Reden, IReadOnlyList<Motivering>? Motiveringen = null) : ICommand<Result<Guid>>, IMetReden;

internal sealed class VerschuifStartValidator : AbstractValidator<VerschuifStart>
{
    public VerschuifStartValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Startdatum).NotEqual(default(DateOnly)).WithMessage("Vul de nieuwe startdatum in.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom de start verschuift.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
        RuleForEach(c => c.Motiveringen).Must(m => !string.IsNullOrWhiteSpace(m.Reden)).WithMessage("Schrijf de reden op.");
    }
}

internal sealed class VerschuifStartHandler(PlaatsingenDbContext db, Feitenlader feiten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<VerschuifStart, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(VerschuifStart request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var asked = new Toetsvraag(
            new Toetsgeval(plaatsing.Dossiernummer, plaatsing.Contractnummer, plaatsing.Perceelcode, request.Startdatum, plaatsing.Financiering),
            plaatsing.AangemeldOp,
            plaatsing.Id);
        var surroundings = await feiten.VraagOmgevingAsync([asked], cancellationToken);
        var contract = await db.Percelen.Where(p => p.Id == plaatsing.PerceelId).Select(p => p.ContractId).SingleAsync(cancellationToken);
        await using var transaction = await db.BeginExclusiveAsync($"persoon:{plaatsing.InburgeraarId}", cancellationToken);
        await using var nested = await db.BeginExclusiveAsync($"contract:{contract}", cancellationToken);
        var moved = plaatsing.VerschuifStart(request.Startdatum, clock.GetUtcNow());
        var loaded = moved.IsSuccess ? await feiten.LaadAsync([asked], surroundings, cancellationToken) : Result<IReadOnlyList<Toetsfeiten>>.Failure(moved.Errors);
        if (!loaded.TryGet(out var facts))
        {
            return Result<Guid>.Failure(loaded.Errors);
        }

        if (plaatsing.GroepId is { } groep && await db.Lesgroepen.Where(g => g.Id == groep).Select(g => new { g.Code, g.StartOp }).SingleAsync(cancellationToken) is var own && request.Startdatum < own.StartOp)
        {
            return GroepErrors.StartLater(own.Code, own.StartOp, request.Startdatum);
        }

        var verdict = Aanmelder.Beoordeel(facts[0], request.Motiveringen ?? []);
        if (!verdict.IsSuccess)
        {
            return Result<Guid>.Failure(verdict.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return plaatsing.Id;
    }
}
