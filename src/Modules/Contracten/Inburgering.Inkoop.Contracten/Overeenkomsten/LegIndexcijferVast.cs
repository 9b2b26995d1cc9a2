// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Records a published index value, or corrects it. Decisions that were made keep the value they were made with.</summary>
/// <param name="Reeks">Name of the series as published, for example of CBS.</param>
/// <param name="Periode">Year, quarter or month: 2025, 2025-K3 or 2025-09.</param>
/// <param name="Waarde">The value.</param>
/// <param name="Bron">Where it was published.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegIndexcijferVast(string Reeks, string Periode, decimal Waarde, string Bron) : ICommand<Result>;

internal sealed class LegIndexcijferVastValidator : AbstractValidator<LegIndexcijferVast>
{
    public const string Periodevorm = "^(19|20)[0-9]{2}(-K[1-4]|-(0[1-9]|1[0-2]))?$";

    public LegIndexcijferVastValidator()
    {
        RuleFor(c => c.Reeks).NotEmpty().WithMessage("Vul de naam van de index in, zoals het CBS die noemt.").MaximumLength(100).WithMessage("De naam van de index is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Periode).Matches(Periodevorm).WithMessage(c => $"Periode ‘{c.Periode}’ klopt niet: verwacht een jaar (2025), kwartaal (2025-K3) of maand (2025-09).");
        RuleFor(c => c.Waarde).InclusiveBetween(0.01m, 100_000m).WithMessage(c => $"Waarde {c.Waarde} klopt niet: verwacht 0,01 tot en met 100.000.")
            .Must(w => decimal.Round(w, 2) == w).WithMessage(c => $"Waarde {c.Waarde} klopt niet: gebruik hoogstens twee decimalen.");
        RuleFor(c => c.Bron).NotEmpty().WithMessage("Schrijf op waar het cijfer is gepubliceerd.").MaximumLength(200).WithMessage("De bron is te lang: gebruik hoogstens 200 tekens.");
    }
}

internal sealed class LegIndexcijferVastHandler(ContractenDbContext db, TimeProvider clock) : IRequestHandler<LegIndexcijferVast, Result>
{
    public async Task<Result> Handle(LegIndexcijferVast request, CancellationToken cancellationToken)
    {
        var (series, period) = (request.Reeks.Trim(), request.Periode);
        var figure = await db.Indexcijfers.SingleOrDefaultAsync(i => i.Reeks == series && i.Periode == period, cancellationToken);
        if (figure is null)
        {
            figure = Indexcijfer.Maak(series, period);
            db.Indexcijfers.Add(figure);
        }

        figure.LegVast(request.Waarde, request.Bron.Trim(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
