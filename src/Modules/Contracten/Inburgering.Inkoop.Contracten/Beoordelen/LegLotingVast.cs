// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Records the order in which equal bids were drawn by lot.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Volgorde">Codes of the providers of all bids that share a place, first drawn first.</param>
/// <param name="Reden">Who was there and how it was done.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegLotingVast(string Traject, int Versie, string Perceel, IReadOnlyList<string> Volgorde, string Reden) : ICommand<Result>, IMetReden;

internal sealed class LegLotingVastValidator : AbstractValidator<LegLotingVast>
{
    public LegLotingVastValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op hoe er is geloot en wie erbij was.").MaximumLength(1000).WithMessage("De tekst is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class LegLotingVastHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<LegLotingVast, Result>
{
    public async Task<Result> Handle(LegLotingVast request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => traject.LegLotingVast(request.Perceel, request.Volgorde),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
