// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Decides who bears the damage of an incident.</summary>
/// <param name="Id">The loan.</param>
/// <param name="Aansprakelijk">Who bears it.</param>
/// <param name="Reden">Why.</param>
/// <param name="SchadeEuro">What it costs, in euro; needed when the borrower pays.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record BesluitAansprakelijkheid(Guid Id, Aansprakelijke Aansprakelijk, string Reden, decimal? SchadeEuro = null) : ICommand<Result>, IMetReden;

internal sealed class BesluitAansprakelijkheidValidator : AbstractValidator<BesluitAansprakelijkheid>
{
    public BesluitAansprakelijkheidValidator()
    {
        RuleFor(c => c.SchadeEuro).InclusiveBetween(0, 100_000).WithMessage(c => $"Bedrag {c.SchadeEuro} klopt niet: verwacht een bedrag van 0 tot 100.000 euro.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u dit besluit.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class BesluitAansprakelijkheidHandler(DevicesDbContext db, BruikleenActies acties) : IRequestHandler<BesluitAansprakelijkheid, Result>
{
    public async Task<Result> Handle(BesluitAansprakelijkheid request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Id, (loan, today) => loan.BesluitAansprakelijkheid(request.Aansprakelijk, request.Reden, request.SchadeEuro, today), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
