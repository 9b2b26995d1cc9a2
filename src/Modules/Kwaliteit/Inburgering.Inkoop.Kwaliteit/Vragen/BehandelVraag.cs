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

namespace Inburgering.Inkoop.Kwaliteit.Vragen;

/// <summary>The provider answers a question about its report.</summary>
/// <param name="VraagId">The question.</param>
/// <param name="Antwoord">The answer.</param>
[Toegang(Rol.Aanbieder)]
public sealed record BeantwoordVraag(Guid VraagId, string Antwoord) : ICommand<Result>;

/// <summary>The contract manager closes a question with a conclusion.</summary>
/// <param name="VraagId">The question.</param>
/// <param name="Slotsom">What follows from the answer, or from its absence.</param>
[Toegang(Rol.Contractmanager)]
public sealed record SluitVraagAf(Guid VraagId, string Slotsom) : ICommand<Result>;

internal sealed class BeantwoordVraagValidator : AbstractValidator<BeantwoordVraag>
{
    public BeantwoordVraagValidator() =>
        RuleFor(c => c.Antwoord).NotEmpty().WithMessage("Schrijf uw antwoord. Noem geen namen van inburgeraars.").MaximumLength(2000).WithMessage("Het antwoord is te lang: gebruik hoogstens 2000 tekens.");
}

internal sealed class SluitVraagAfValidator : AbstractValidator<SluitVraagAf>
{
    public SluitVraagAfValidator() =>
        RuleFor(c => c.Slotsom).NotEmpty().WithMessage("Schrijf wat uw slotsom is. De aanbieder krijgt die ook te zien.").MaximumLength(2000).WithMessage("De slotsom is te lang: gebruik hoogstens 2000 tekens.");
}

internal sealed class BeantwoordVraagHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<BeantwoordVraag, Result>
{
    public async Task<Result> Handle(BeantwoordVraag request, CancellationToken cancellationToken)
    {
        var question = await db.Vragen.SingleOrDefaultAsync(v => v.Id == request.VraagId, cancellationToken);
        if (question is null || !await ContractToegang.ZietAsync(question.Contractnummer, contracten, accessor.Actor, cancellationToken))
        {
            return VraagErrors.Onbekend();
        }

        var outcome = question.Beantwoord(request.Antwoord.Trim(), clock.Vandaag(), accessor.Actor.Naam);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class SluitVraagAfHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<SluitVraagAf, Result>
{
    public async Task<Result> Handle(SluitVraagAf request, CancellationToken cancellationToken)
    {
        var question = await db.Vragen.SingleOrDefaultAsync(v => v.Id == request.VraagId, cancellationToken);
        if (question is null || !await ContractToegang.ZietAsync(question.Contractnummer, contracten, accessor.Actor, cancellationToken))
        {
            return VraagErrors.Onbekend();
        }

        var outcome = question.SluitAf(request.Slotsom.Trim(), clock.Vandaag(), accessor.Actor.Naam);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
