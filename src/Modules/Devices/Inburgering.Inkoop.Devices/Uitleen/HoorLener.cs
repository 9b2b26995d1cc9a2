// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Records what the borrower said about the incident.</summary>
/// <param name="Id">The loan.</param>
/// <param name="Op">Day of the talk.</param>
/// <param name="Zienswijze">What the borrower said, or that he did not want to say anything.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record HoorLener(Guid Id, DateOnly Op, string Zienswijze) : ICommand<Result>;

internal sealed class HoorLenerValidator : AbstractValidator<HoorLener>
{
    public HoorLenerValidator()
    {
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag van het gesprek in.");
        RuleFor(c => c.Zienswijze).NotEmpty().WithMessage("Schrijf op wat de lener vertelde, of dat de lener niets wilde zeggen.").MaximumLength(2000).WithMessage("De tekst is te lang: gebruik hoogstens 2000 tekens.");
    }
}

internal sealed class HoorLenerHandler(DevicesDbContext db, BruikleenActies acties) : IRequestHandler<HoorLener, Result>
{
    public async Task<Result> Handle(HoorLener request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Id, (loan, today) => loan.Hoor(request.Op, request.Zienswijze.Trim(), today), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
