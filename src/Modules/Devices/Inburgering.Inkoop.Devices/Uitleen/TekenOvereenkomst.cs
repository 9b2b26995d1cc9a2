// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Records a signature on paper, or in a system of the provider, under a version of the text that is known here.</summary>
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

internal sealed class TekenOvereenkomstHandler(DevicesDbContext db, BruikleenActies acties, Tekstkiezer teksten) : IRequestHandler<TekenOvereenkomst, Result>
{
    public async Task<Result> Handle(TekenOvereenkomst request, CancellationToken cancellationToken)
    {
        if (await acties.VindAsync(request.Id, cancellationToken) is not { } loan)
        {
            return BruikleenErrors.Onbekend();
        }

        var signed = loan.Teken(null, request.OvereenkomstVersie, request.GetekendOp, acties.Vandaag);
        if (!signed.IsSuccess)
        {
            return signed;
        }

        var kept = await teksten.LegVastAsync([loan], request.OvereenkomstVersie, request.GetekendOp, cancellationToken);
        if (!kept.TryGet(out var agreement))
        {
            return Result.Failure(kept.Errors);
        }

        db.Overeenkomsten.Add(agreement);
        if (loan.MeldAlsnogGetekend() is { } told)
        {
            db.Publish(told);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
