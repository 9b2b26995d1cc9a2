// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Decides to apply the agreed index: each lot gets a new price version from a day on. What was delivered before keeps its price.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="VanPeriode">Period it counts from.</param>
/// <param name="NaarPeriode">Period it counts to.</param>
/// <param name="Vanaf">First day of the new prices.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record IndexeerPrijzen(string Contract, int Versie, string VanPeriode, string NaarPeriode, DateOnly Vanaf, string Reden) : ICommand<Result>, IMetReden;

internal sealed class IndexeerPrijzenValidator : AbstractValidator<IndexeerPrijzen>
{
    public IndexeerPrijzenValidator()
    {
        RuleFor(c => c.VanPeriode).NotEmpty().WithMessage("Vul in vanaf welke periode u rekent.");
        RuleFor(c => c.NaarPeriode).NotEmpty().WithMessage("Vul in tot welke periode u rekent.");
        RuleFor(c => c.Vanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag de nieuwe prijzen gelden.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u de prijzen aanpast.").MaximumLength(2000).WithMessage("De reden is te lang: gebruik hoogstens 2.000 tekens.");
    }
}

internal sealed class IndexeerPrijzenHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<IndexeerPrijzen, Result>
{
    public async Task<Result> Handle(IndexeerPrijzen request, CancellationToken cancellationToken)
    {
        var series = await db.Contracten.Where(c => c.Nummer == request.Contract).Select(c => c.Indexreeks).FirstOrDefaultAsync(cancellationToken);
        var figures = await db.IndexstandenAsync(series, request.VanPeriode, request.NaarPeriode, cancellationToken);
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.Indexregel is null ? IndexErrors.GeenRegel(contract.Nummer)
                : figures.TryGet(out var pair) ? contract.Indexeer(pair[0], pair[1], request.Vanaf, request.Reden, bewerker.Vandaag)
                : Result.Failure(figures.Errors),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal static class IndexQueries
{
    /// <summary>The recorded values of two periods of a series, in that order, or what is missing.</summary>
    public static async Task<Result<IReadOnlyList<Indexstand>>> IndexstandenAsync(this ContractenDbContext db, string? series, string from, string to, CancellationToken cancellationToken)
    {
        var found = await db.Indexcijfers.AsNoTracking().Where(i => i.Reeks == series && (i.Periode == from || i.Periode == to)).ToDictionaryAsync(i => i.Periode, i => i.Waarde, cancellationToken);
        List<Error> errors = [];
        if (!found.ContainsKey(from))
        {
            errors.Add(IndexErrors.PeriodeOnbekend(series ?? "", from, "VanPeriode"));
        }

        if (!found.ContainsKey(to))
        {
            errors.Add(IndexErrors.PeriodeOnbekend(series ?? "", to, "NaarPeriode"));
        }

        return errors.Count > 0 ? Result<IReadOnlyList<Indexstand>>.Failure(errors) : Result<IReadOnlyList<Indexstand>>.ToResult([new(from, found[from]), new(to, found[to])]);
    }
}
