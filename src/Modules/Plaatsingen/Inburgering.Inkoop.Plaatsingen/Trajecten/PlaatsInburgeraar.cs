// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
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

/// <summary>Places a person on a lot, if the rules R01–R20 allow it.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Startdatum">Wanted start.</param>
/// <param name="Financiering">Who pays.</param>
/// <param name="Motiveringen">Reasons for the rules that allow one.</param>
[Toegang(Rol.Consulent)]
public sealed record PlaatsInburgeraar(
    string Dossiernummer,
    string Contract,
    string Perceel,
    DateOnly Startdatum,
    Financiering Financiering,
    IReadOnlyList<Motivering>? Motiveringen = null) : ICommand<Result<NieuwePlaatsing>>;

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

internal sealed class PlaatsInburgeraarHandler(PlaatsingenDbContext db, Feitenlader feiten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<PlaatsInburgeraar, Result<NieuwePlaatsing>>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        var blocked = Regelmotor.Toets(facts[0]).Where(r => r.Uitkomst == Uitkomst.Blokkade).ToList();
        var refused = blocked.Where(r => !r.Motiveerbaar || reasons.All(m => m.Regel != r.Code)).ToList();
        if (refused.Count > 0)
        {
            return Result<NieuwePlaatsing>.Failure([.. refused.Select(PlaatsingErrors.Geblokkeerd)]);
        }

        var plaatsing = await MeldAsync(request, personId.Value, lot.Id, facts[0], reasons.Where(m => blocked.Exists(r => r.Code == m.Regel)).ToList(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new NieuwePlaatsing(plaatsing.Id, plaatsing.Nummer);
    }

    private async Task<Plaatsing> MeldAsync(PlaatsInburgeraar request, Guid personId, Guid lotId, Toetsfeiten facts, List<Motivering> reasons, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.SingleAsync(i => i.Id == personId, cancellationToken);
        var lot = await db.Percelen.SingleAsync(p => p.Id == lotId, cancellationToken);
        var plaatsing = Plaatsing.Meld(
            await Nummerreeks.VolgendeAsync(db, Nummerreeks.Plaatsing, cancellationToken),
            person,
            lot,
            new PlaatsingAfspraak(
                clock.Vandaag(),
                request.Startdatum,
                request.Financiering,
                request.Financiering == Financiering.Gemeente ? facts.Prijs.Bedrag ?? 0m : 0m,
                reasons.Count > 0 ? JsonSerializer.Serialize(reasons, Json) : null),
            clock.GetUtcNow());
        db.Plaatsingen.Add(plaatsing);
        db.Publish(new PlaatsingAangemeld(plaatsing.Info()));
        return plaatsing;
    }
}
