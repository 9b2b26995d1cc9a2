// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>Records that an agreement was signed on paper, with a scan of it. A scan may also be added to one that is signed already.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="GetekendOp">Day of the signature; not looked at when it is signed already.</param>
/// <param name="Scan">The scan.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record LegPapierVast(Guid Id, DateOnly GetekendOp, Upload? Scan) : ICommand<Result>;

internal sealed class LegPapierVastValidator : AbstractValidator<LegPapierVast>
{
    public LegPapierVastValidator()
    {
        RuleFor(c => c.GetekendOp).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop is getekend.");
    }
}

internal sealed class LegPapierVastHandler(DevicesDbContext db, IBestandsopslag opslag, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegPapierVast, Result>
{
    private static readonly Bestandseis Eis = new(["pdf", "jpg", "png"], "Scan", 10);

    public async Task<Result> Handle(LegPapierVast request, CancellationToken cancellationToken)
    {
        var agreement = await db.Overeenkomsten.Where(OvereenkomstSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (agreement is null)
        {
            return OvereenkomstErrors.Onbekend();
        }

        BewaardBestand? file = null;
        if (request.Scan is { } upload)
        {
            var stored = await opslag.BewaarAsync(upload, Eis, cancellationToken);
            if (!stored.TryGet(out file))
            {
                return Result.Failure(stored.Errors);
            }
        }

        return await opslag.HoudBijSuccesAsync(file, async () =>
        {
            var scan = file is null ? null : Scan.Maak(agreement.Id, file, clock.GetUtcNow());
            var outcome = await TekenAsync(agreement, request.GetekendOp, scan, cancellationToken);
            if (outcome.IsSuccess)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return outcome;
        });
    }

    private async Task<Result> TekenAsync(Overeenkomst agreement, DateOnly op, Scan? scan, CancellationToken cancellationToken)
    {
        Result outcome;
        if (agreement.Status == OvereenkomstStatus.Getekend)
        {
            outcome = scan is null ? OvereenkomstErrors.AlKlaar() : agreement.VoegScanToe(scan.Id);
        }
        else
        {
            outcome = agreement.TekenOpPapier(op, scan?.Id, clock.Vandaag());
            if (outcome.IsSuccess)
            {
                await TekenBruiklenenAsync(agreement, op, cancellationToken);
            }
        }

        if (outcome.IsSuccess && scan is not null)
        {
            db.Scans.Add(scan);
        }

        return outcome;
    }

    private async Task TekenBruiklenenAsync(Overeenkomst agreement, DateOnly op, CancellationToken cancellationToken)
    {
        foreach (var loan in await db.Bruiklenen.Where(b => b.OvereenkomstId == agreement.Id && b.GetekendOp == null).ToListAsync(cancellationToken))
        {
            loan.Teken(agreement.Id, agreement.TekstVersie, op, clock.Vandaag());
            if (loan.MeldAlsnogGetekend() is { } told)
            {
                db.Publish(told);
            }
        }
    }
}
