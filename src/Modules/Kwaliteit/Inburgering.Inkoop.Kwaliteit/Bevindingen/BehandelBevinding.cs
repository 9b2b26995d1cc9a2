// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>The provider hands in its improvement plan; before the judgement it may be replaced.</summary>
/// <param name="Nummer">Number of the finding.</param>
/// <param name="Oorzaak">Why it went wrong.</param>
/// <param name="Actie">What the provider will do.</param>
/// <param name="Eigenaar">Function of who does it; no name.</param>
[Toegang(Rol.Aanbieder)]
public sealed record DienVerbeterplanIn(string Nummer, string Oorzaak, string Actie, string Eigenaar) : ICommand<Result>;

/// <summary>Judges the improvement plan.</summary>
/// <param name="Nummer">Number of the finding.</param>
/// <param name="Goedgekeurd">True when the plan may be carried out; false = a better one is asked.</param>
/// <param name="Oordeel">Why; the provider reads it.</param>
/// <param name="Termijn">Day on which the proof, or the better plan, must be there.</param>
[Toegang(Rol.Contractmanager)]
public sealed record BeoordeelVerbeterplan(string Nummer, bool Goedgekeurd, string Oordeel, DateOnly Termijn) : ICommand<Result>;

/// <summary>The provider says what was done and how that shows.</summary>
/// <param name="Nummer">Number of the finding.</param>
/// <param name="Bewijs">What shows it, with a reference to where it can be seen.</param>
[Toegang(Rol.Aanbieder)]
public sealed record MeldBevindingUitgevoerd(string Nummer, string Bewijs) : ICommand<Result>;

/// <summary>Closes a finding.</summary>
/// <param name="Nummer">Number of the finding.</param>
/// <param name="Doeltreffend">Whether it helped.</param>
/// <param name="Slotsom">What follows from it; the provider reads it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record SluitBevindingAf(string Nummer, bool Doeltreffend, string Slotsom) : ICommand<Result>;

internal sealed class DienVerbeterplanInValidator : AbstractValidator<DienVerbeterplanIn>
{
    public DienVerbeterplanInValidator()
    {
        RuleFor(c => c.Oorzaak).NotEmpty().WithMessage("Vul in wat de oorzaak is.").MaximumLength(4000).WithMessage("De oorzaak is te lang: gebruik hoogstens 4000 tekens.");
        RuleFor(c => c.Actie).NotEmpty().WithMessage("Vul in wat u gaat doen.").MaximumLength(4000).WithMessage("De actie is te lang: gebruik hoogstens 4000 tekens.");
        RuleFor(c => c.Eigenaar).NotEmpty().WithMessage("Vul in welke functie dit oppakt, bijvoorbeeld opleidingsmanager.").MaximumLength(100).WithMessage("De functie is te lang: gebruik hoogstens 100 tekens.");
    }
}

internal sealed class BeoordeelVerbeterplanValidator : AbstractValidator<BeoordeelVerbeterplan>
{
    public BeoordeelVerbeterplanValidator(TimeProvider clock)
    {
        RuleFor(c => c.Oordeel).NotEmpty().WithMessage("Vul in wat u van het plan vindt. De aanbieder krijgt het te zien.").MaximumLength(4000).WithMessage("Het oordeel is te lang: gebruik hoogstens 4000 tekens.");
        RuleFor(c => c.Termijn).GreaterThan(_ => clock.Vandaag()).WithMessage("De termijn ligt na vandaag.");
    }
}

internal sealed class MeldBevindingUitgevoerdValidator : AbstractValidator<MeldBevindingUitgevoerd>
{
    public MeldBevindingUitgevoerdValidator() =>
        RuleFor(c => c.Bewijs).NotEmpty().WithMessage("Vul in waaruit blijkt dat het is gedaan, en waar dat te zien is.").MaximumLength(4000).WithMessage("Het bewijs is te lang: gebruik hoogstens 4000 tekens.");
}

internal sealed class SluitBevindingAfValidator : AbstractValidator<SluitBevindingAf>
{
    public SluitBevindingAfValidator() =>
        RuleFor(c => c.Slotsom).NotEmpty().WithMessage("Vul uw slotsom in. De aanbieder krijgt die te zien.").MaximumLength(4000).WithMessage("De slotsom is te lang: gebruik hoogstens 4000 tekens.");
}

internal sealed class DienVerbeterplanInHandler(BevindingVinder vinder, KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<DienVerbeterplanIn, Result>
{
    public async Task<Result> Handle(DienVerbeterplanIn request, CancellationToken cancellationToken)
    {
        var outcome = (await vinder.VindAsync(request.Nummer, cancellationToken))?.DienPlanIn(request.Oorzaak.Trim(), request.Actie.Trim(), request.Eigenaar.Trim(), clock.Vandaag()) ?? BevindingErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class BeoordeelVerbeterplanHandler(BevindingVinder vinder, KwaliteitDbContext db) : IRequestHandler<BeoordeelVerbeterplan, Result>
{
    public async Task<Result> Handle(BeoordeelVerbeterplan request, CancellationToken cancellationToken)
    {
        var outcome = (await vinder.VindAsync(request.Nummer, cancellationToken))?.BeoordeelPlan(request.Goedgekeurd, request.Oordeel.Trim(), request.Termijn) ?? BevindingErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class MeldBevindingUitgevoerdHandler(BevindingVinder vinder, KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<MeldBevindingUitgevoerd, Result>
{
    public async Task<Result> Handle(MeldBevindingUitgevoerd request, CancellationToken cancellationToken)
    {
        var outcome = (await vinder.VindAsync(request.Nummer, cancellationToken))?.MeldUitgevoerd(request.Bewijs.Trim(), clock.Vandaag()) ?? BevindingErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class SluitBevindingAfHandler(BevindingVinder vinder, KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<SluitBevindingAf, Result>
{
    public async Task<Result> Handle(SluitBevindingAf request, CancellationToken cancellationToken)
    {
        var outcome = (await vinder.VindAsync(request.Nummer, cancellationToken))?.SluitAf(request.Doeltreffend, request.Slotsom.Trim(), clock.Vandaag()) ?? BevindingErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

/// <summary>Finds a finding inside the scope of the asker.</summary>
internal sealed class BevindingVinder(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor)
{
    public async Task<Bevinding?> VindAsync(string nummer, CancellationToken cancellationToken)
    {
        var finding = await db.Bevindingen.SingleOrDefaultAsync(b => b.Nummer == nummer, cancellationToken);
        return finding is not null && await ContractToegang.ZietAsync(finding.Contractnummer, contracten, accessor.Actor, cancellationToken) ? finding : null;
    }
}
