// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Acquisitie;

/// <summary>Records that the provider was heard.</summary>
/// <param name="Nummer">Number of the report.</param>
/// <param name="Op">Day of the hearing.</param>
/// <param name="Verslag">What the provider said.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegHoorVast(string Nummer, DateOnly Op, string Verslag) : ICommand<Result>;

/// <summary>Records what a person judges about the report.</summary>
/// <param name="Nummer">Number of the report.</param>
/// <param name="Op">Day of the judgement.</param>
/// <param name="Oordeel">Founded, unfounded, or not to be established.</param>
/// <param name="Motivering">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record BeoordeelMelding(string Nummer, DateOnly Op, MeldingOordeel Oordeel, string Motivering) : ICommand<Result>;

/// <summary>Closes the report with its consequence.</summary>
/// <param name="Nummer">Number of the report.</param>
/// <param name="Op">Day of the decision.</param>
/// <param name="Gevolg">The consequence; only a founded report may have one.</param>
/// <param name="Toelichting">Why this consequence.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HandelMeldingAf(string Nummer, DateOnly Op, Gevolg Gevolg, string Toelichting) : ICommand<Result>;

internal sealed class LegHoorVastValidator : AbstractValidator<LegHoorVast>
{
    public LegHoorVastValidator(TimeProvider clock)
    {
        RuleFor(c => c.Op).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De datum ligt in de toekomst.");
        RuleFor(c => c.Verslag).NotEmpty().WithMessage("Vul in wat de aanbieder heeft gezegd.").MaximumLength(4000).WithMessage("Het verslag is te lang: gebruik hoogstens 4000 tekens.");
    }
}

internal sealed class BeoordeelMeldingValidator : AbstractValidator<BeoordeelMelding>
{
    public BeoordeelMeldingValidator(TimeProvider clock)
    {
        RuleFor(c => c.Op).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De datum ligt in de toekomst.");
        RuleFor(c => c.Motivering).NotEmpty().WithMessage("Vul in waarom u zo oordeelt.").MaximumLength(4000).WithMessage("De motivering is te lang: gebruik hoogstens 4000 tekens.");
    }
}

internal sealed class HandelMeldingAfValidator : AbstractValidator<HandelMeldingAf>
{
    public HandelMeldingAfValidator(TimeProvider clock)
    {
        RuleFor(c => c.Op).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De datum ligt in de toekomst.");
        RuleFor(c => c.Toelichting).NotEmpty().WithMessage("Vul in waarom dit het gevolg is.").MaximumLength(4000).WithMessage("De toelichting is te lang: gebruik hoogstens 4000 tekens.");
    }
}

internal sealed class LegHoorVastHandler(KwaliteitDbContext db) : IRequestHandler<LegHoorVast, Result>
{
    public async Task<Result> Handle(LegHoorVast request, CancellationToken cancellationToken)
    {
        var melding = await db.Meldingen.SingleOrDefaultAsync(m => m.Nummer == request.Nummer, cancellationToken);
        var outcome = melding?.LegHoorVast(request.Op, request.Verslag.Trim()) ?? AcquisitieErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class BeoordeelMeldingHandler(KwaliteitDbContext db) : IRequestHandler<BeoordeelMelding, Result>
{
    public async Task<Result> Handle(BeoordeelMelding request, CancellationToken cancellationToken)
    {
        var melding = await db.Meldingen.SingleOrDefaultAsync(m => m.Nummer == request.Nummer, cancellationToken);
        var outcome = melding?.Beoordeel(request.Op, request.Oordeel, request.Motivering.Trim()) ?? AcquisitieErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class HandelMeldingAfHandler(KwaliteitDbContext db) : IRequestHandler<HandelMeldingAf, Result>
{
    public async Task<Result> Handle(HandelMeldingAf request, CancellationToken cancellationToken)
    {
        var melding = await db.Meldingen.SingleOrDefaultAsync(m => m.Nummer == request.Nummer, cancellationToken);
        var outcome = melding?.HandelAf(request.Op, request.Gevolg, request.Toelichting.Trim()) ?? AcquisitieErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
