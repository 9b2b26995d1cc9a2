// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The written reason with which a consulent goes on although a rule says no.</summary>
/// <param name="Regel">Code of the rule, for example <c>R02</c>.</param>
/// <param name="Reden">The reason; stays on the placement.</param>
public sealed record Motivering(string Regel, string Reden);

/// <summary>The placement that was made.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Human reference.</param>
public sealed record NieuwePlaatsing(Guid Id, string Nummer);

/// <summary>Places a person on a lot, if the rules R01–R21 allow it.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Startdatum">Wanted start.</param>
/// <param name="Financiering">Who pays.</param>
/// <param name="Motiveringen">Reasons for the rules that allow one.</param>
/// <param name="GroepId">The group of the lot in which the person starts; null = the provider chooses.</param>
[Toegang(Rol.Consulent)]
public sealed record PlaatsInburgeraar(
    string Dossiernummer,
    string Contract,
    string Perceel,
    DateOnly Startdatum,
    Financiering Financiering,
    IReadOnlyList<Motivering>? Motiveringen = null,
    Guid? GroepId = null) : ICommand<Result<NieuwePlaatsing>>;

internal sealed class PlaatsInburgeraarValidator : AbstractValidator<PlaatsInburgeraar>
{
    public PlaatsInburgeraarValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Kies wie u wilt plaatsen.");
        RuleFor(c => c.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies een perceel.");
        RuleFor(c => c.Startdatum).NotEqual(default(DateOnly)).WithMessage("Vul de startdatum in.");
        RuleFor(c => c.Financiering).IsInEnum().WithMessage("Kies wie betaalt.");
        RuleForEach(c => c.Motiveringen).Must(m => !string.IsNullOrWhiteSpace(m.Reden)).WithMessage("Schrijf de reden op.");
        RuleForEach(c => c.Motiveringen).Must(m => m.Reden is null || m.Reden.Length <= 1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class PlaatsInburgeraarHandler(PlaatsingenDbContext db, Feitenlader feiten, Aanmelder aanmelder, IActorAccessor accessor) : IRequestHandler<PlaatsInburgeraar, Result<NieuwePlaatsing>>
{
    public async Task<Result<NieuwePlaatsing>> Handle(PlaatsInburgeraar request, CancellationToken cancellationToken)
    {
        var personId = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Dossiernummer == request.Dossiernummer)
            .Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken);
        if (personId is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var lot = await db.Percelen.Where(p => p.Contractnummer == request.Contract && p.Code == request.Perceel).Select(p => new { p.Id, p.ContractId }).SingleOrDefaultAsync(cancellationToken);
        if (lot is null)
        {
            return PlaatsingErrors.PerceelOnbekend(request.Contract, request.Perceel);
        }

        Toetsvraag[] asked = [new(new Toetsgeval(request.Dossiernummer, request.Contract, request.Perceel, request.Startdatum, request.Financiering))];
        var surroundings = await feiten.VraagOmgevingAsync(asked, cancellationToken);

        // Always in this order, so that two placements never wait for each other. The person's lock guards R12; the contract's one
        // guards the last place (R02) and the ceiling (R03), which all lots of a contract share.
        await using var transaction = await db.BeginExclusiveAsync($"persoon:{personId}", cancellationToken);
        await using var nested = await db.BeginExclusiveAsync($"contract:{lot.ContractId}", cancellationToken);
        var loaded = await feiten.LaadAsync(asked, surroundings, cancellationToken);
        if (!loaded.TryGet(out var facts))
        {
            return Result<NieuwePlaatsing>.Failure(loaded.Errors);
        }

        var reasons = request.Motiveringen ?? [];
        var verdict = Aanmelder.Beoordeel(facts[0], reasons);
        if (!verdict.TryGet(out var used))
        {
            return Result<NieuwePlaatsing>.Failure(verdict.Errors);
        }

        if (request.GroepId is { } wanted && await GroepBezwaarAsync(wanted, lot.Id, request.Startdatum, cancellationToken) is { Count: > 0 } full)
        {
            return Result<NieuwePlaatsing>.Failure(full);
        }

        var plaatsing = await aanmelder.MeldAsync(personId.Value, lot.Id, facts[0], used, cancellationToken, request.GroepId);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new NieuwePlaatsing(plaatsing.Id, plaatsing.Nummer);
    }

    private async Task<IReadOnlyList<Error>> GroepBezwaarAsync(Guid groep, Guid perceel, DateOnly start, CancellationToken cancellationToken)
    {
        var chosen = await Groepbezetting.KiesAsync(db, groep, perceel, null, cancellationToken);
        return !chosen.TryGet(out var group) ? chosen.Errors : start < group.StartOp ? [GroepErrors.StartLater(group.Code, group.StartOp, start)] : [];
    }
}
