// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gemeenten;

/// <summary>Adds a gemeente to the region, or renames it.</summary>
/// <param name="Code">CBS code, four digits.</param>
/// <param name="Naam">Name.</param>
[Toegang(Rol.Beheerder)]
public sealed record LegGemeenteVast(string Code, string Naam) : ICommand<Result>;

internal sealed class LegGemeenteVastValidator : AbstractValidator<LegGemeenteVast>
{
    public LegGemeenteVastValidator()
    {
        RuleFor(c => c.Code).Matches("^[0-9]{4}$").WithMessage(c => $"Gemeentecode ‘{c.Code}’ klopt niet: verwacht de 4 cijfers van het CBS.");
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam van de gemeente in.").MaximumLength(100).WithMessage("De naam is te lang: gebruik hoogstens 100 tekens.");
    }
}

internal sealed class LegGemeenteVastHandler(ContractenDbContext db) : IRequestHandler<LegGemeenteVast, Result>
{
    public async Task<Result> Handle(LegGemeenteVast request, CancellationToken cancellationToken)
    {
        if (await db.Gemeenten.SingleOrDefaultAsync(g => g.Code == request.Code, cancellationToken) is { } known)
        {
            known.Hernoem(request.Naam);
        }
        else
        {
            db.Gemeenten.Add(new Gemeente(request.Code, request.Naam));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
