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

/// <summary>Reports that a provider wins students with money or gifts. Anybody who is signed in may, a provider about another one too.</summary>
/// <param name="Gegevens">What happened.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record MeldAcquisitie(MeldingGegevens Gegevens) : ICommand<Result<string>>;

internal sealed class MeldAcquisitieValidator : AbstractValidator<MeldAcquisitie>
{
    public MeldAcquisitieValidator(TimeProvider clock)
    {
        RuleFor(c => c.Gegevens.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder waarover de melding gaat.");
        RuleFor(c => c.Gegevens.Contractnummer).MaximumLength(40).WithMessage("Het contractnummer is te lang.");
        RuleFor(c => c.Gegevens.Plaatsing).MaximumLength(40).WithMessage("De plaatsing is te lang: gebruik het nummer van de plaatsing, hoogstens 40 tekens.");
        RuleFor(c => c.Gegevens.Serienummer).MaximumLength(60).WithMessage("Het serienummer is te lang: gebruik hoogstens 60 tekens.");
        RuleFor(c => c.Gegevens.VoorvalOp).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De dag van het voorval ligt in de toekomst.");
        RuleFor(c => c.Gegevens.Omschrijving).NotEmpty().WithMessage("Beschrijf wat er is gebeurd. Noem geen namen van inburgeraars.").MaximumLength(4000).WithMessage("De omschrijving is te lang: gebruik hoogstens 4000 tekens.");
    }
}

internal sealed class MeldAcquisitieHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldAcquisitie, Result<string>>
{
    public async Task<Result<string>> Handle(MeldAcquisitie request, CancellationToken cancellationToken)
    {
        if (!await db.Dossiers.AnyAsync(d => d.Aanbieder == request.Gegevens.Aanbieder, cancellationToken))
        {
            return AcquisitieErrors.AanbiederOnbekend(request.Gegevens.Aanbieder);
        }

        await using var transaction = await db.BeginExclusiveAsync(Meldingnummer.Slot, cancellationToken);
        var melding = Acquisitiemelding.Maak(
            await Meldingnummer.VolgendeAsync(db, cancellationToken),
            request.Gegevens with { Omschrijving = request.Gegevens.Omschrijving.Trim() },
            accessor.Actor,
            clock.Vandaag());
        db.Meldingen.Add(melding);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return melding.Nummer;
    }
}

/// <summary>Hands out numbers one at a time; the caller holds the lock until its commit.</summary>
internal static class Meldingnummer
{
    public const string Slot = "acquisitiemelding";

    public static async Task<int> VolgendeAsync(KwaliteitDbContext db, CancellationToken cancellationToken) =>
        (await db.Meldingen.MaxAsync(m => (int?)m.Volgnummer, cancellationToken) ?? 0) + 1;
}
