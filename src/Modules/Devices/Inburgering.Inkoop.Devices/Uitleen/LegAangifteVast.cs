// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Records the report to the police about a stolen device.</summary>
/// <param name="Id">The loan.</param>
/// <param name="Aangiftenummer">Number of the report to the police.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record LegAangifteVast(Guid Id, string Aangiftenummer) : ICommand<Result>;

internal sealed class LegAangifteVastValidator : AbstractValidator<LegAangifteVast>
{
    public LegAangifteVastValidator() =>
        RuleFor(c => c.Aangiftenummer).NotEmpty().WithMessage("Vul het nummer van de aangifte in. Het staat op het bewijs van de politie.").MaximumLength(40).WithMessage("Het nummer is te lang: gebruik hoogstens 40 tekens.");
}

internal sealed class LegAangifteVastHandler(DevicesDbContext db, BruikleenActies acties) : IRequestHandler<LegAangifteVast, Result>
{
    public async Task<Result> Handle(LegAangifteVast request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Id, (loan, _) => loan.LegAangifteVast(request.Aangiftenummer.Trim()), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
