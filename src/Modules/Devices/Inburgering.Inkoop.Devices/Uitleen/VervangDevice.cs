// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>
/// Gives the borrower another device in place of the one that broke or was lost. The loan goes on as one line: same placement, same
/// agreement, same day of return, and it counts as one.
/// </summary>
/// <param name="Id">The loan of the old device.</param>
/// <param name="Serienummer">The new device.</param>
/// <param name="Op">Day of the exchange.</param>
/// <param name="StaatIn">Condition of the old device; empty when it is lost or stolen and does not come back.</param>
/// <param name="DataGewist">True when the old device holds no data of the borrower any more.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record VervangDevice(Guid Id, string Serienummer, DateOnly Op, Devicestaat? StaatIn = null, bool DataGewist = false) : ICommand<Result<Guid>>;

internal sealed class VervangDeviceValidator : AbstractValidator<VervangDevice>
{
    public VervangDeviceValidator() => RuleFor(c => c.Serienummer).NotEmpty().WithMessage("Vul het serienummer van het nieuwe device in.");
}

internal sealed class VervangDeviceHandler(DevicesDbContext db, BruikleenActies acties, Uitgifte uitgifte, IContracten contracten, IActorAccessor accessor) : IRequestHandler<VervangDevice, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(VervangDevice request, CancellationToken cancellationToken)
    {
        await using var transaction = await uitgifte.SlotAsync([request.Serienummer], [], cancellationToken);
        if (await acties.VindAsync(request.Id, cancellationToken) is not { } loan)
        {
            return BruikleenErrors.Onbekend();
        }

        var next = await db.Devices.Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).SingleOrDefaultAsync(d => d.Serienummer == request.Serienummer, cancellationToken);
        if (next is null)
        {
            return DeviceErrors.OnbekendNummer(request.Serienummer);
        }

        var outcome = await VervangAsync(loan, next, request, cancellationToken);
        if (!outcome.TryGet(out var follow))
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        db.Bruiklenen.Add(follow);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return follow.Id;
    }

    private async Task<Result<Bruikleen>> VervangAsync(Bruikleen loan, Device next, VervangDevice request, CancellationToken cancellationToken)
    {
        // What is lost stays open as lost: it may still turn up. Everything else has to come back before there is another one.
        var lost = loan.GeretourneerdOp is null && loan.Incident is Incidentsoort.Verlies or Incidentsoort.Diefstal;
        if (loan.GeretourneerdOp is not null || loan.Vervangen)
        {
            return BruikleenErrors.NietUit(loan.Serienummer);
        }

        if (request.Op > acties.Vandaag)
        {
            return BruikleenErrors.InDeToekomst("Op", request.Op);
        }

        if (request.Op < loan.UitgegevenOp)
        {
            return BruikleenErrors.VoorUitgifte("Op", request.Op, loan.UitgegevenOp);
        }

        if (!lost)
        {
            var old = await db.Devices.SingleAsync(d => d.Id == loan.DeviceId, cancellationToken);
            var back = acties.NeemIn(loan, old, new Inname(request.Op, request.StaatIn ?? Devicestaat.Defect, [], request.DataGewist), acties.Vandaag);
            if (!back.IsSuccess)
            {
                return Result<Bruikleen>.Failure(back.Errors);
            }
        }

        if (await uitgifte.DagBezetAsync(next, request.Op, cancellationToken) is { } taken)
        {
            return taken;
        }

        var step = next.Leen(request.Op, next.GereserveerdVoor);
        return step.IsSuccess ? loan.Vervolg(next, request.Op, Devicestaat.Goed) : Result<Bruikleen>.Failure(step.Errors);
    }
}
