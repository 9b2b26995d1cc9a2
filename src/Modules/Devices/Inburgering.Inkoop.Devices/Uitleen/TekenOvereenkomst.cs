// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Records that the loan agreement was signed after all.</summary>
/// <param name="Id">The loan.</param>
/// <param name="OvereenkomstVersie">Which text was signed.</param>
/// <param name="GetekendOp">Day of the signature.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record TekenOvereenkomst(Guid Id, string OvereenkomstVersie, DateOnly GetekendOp) : ICommand<Result>;

internal sealed class TekenOvereenkomstValidator : AbstractValidator<TekenOvereenkomst>
{
    public TekenOvereenkomstValidator() =>
        RuleFor(c => c.OvereenkomstVersie).NotEmpty().WithMessage("Vul in welke versie van de bruikleenovereenkomst is getekend.").MaximumLength(40).WithMessage("De versie van de overeenkomst is te lang: gebruik hoogstens 40 tekens.");
}

internal sealed class TekenOvereenkomstHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<TekenOvereenkomst, Result>
{
    public async Task<Result> Handle(TekenOvereenkomst request, CancellationToken cancellationToken)
    {
        var outcome = await BruikleenActies.WijzigAsync(db, accessor.Actor, request.Id, Teken, cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;

        Result Teken(Bruikleen loan)
        {
            var signed = loan.Teken(request.OvereenkomstVersie, request.GetekendOp, clock.Vandaag());
            if (signed.IsSuccess && loan.ZonderOvereenkomstGemeld)
            {
                db.Publish(new BruikleenovereenkomstAlsnogGetekend(loan.Serienummer, loan.Plaatsing, loan.Aanbieder, loan.UitgegevenOp, request.GetekendOp));
            }

            return signed;
        }
    }
}
