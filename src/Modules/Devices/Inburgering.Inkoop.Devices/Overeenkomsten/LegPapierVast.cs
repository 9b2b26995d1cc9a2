// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
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
public sealed record LegPapierVast(Guid Id, DateOnly GetekendOp, Scanbestand? Scan) : ICommand<Result>;

/// <summary>A file that somebody uploads.</summary>
/// <param name="Naam">Name of the file.</param>
/// <param name="Inhoud">Its content.</param>
public sealed record Scanbestand(string Naam, byte[] Inhoud);

internal sealed class LegPapierVastValidator : AbstractValidator<LegPapierVast>
{
    public LegPapierVastValidator()
    {
        RuleFor(c => c.GetekendOp).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop is getekend.");
        RuleFor(c => c.Scan).Must(s => s is null || s.Inhoud.Length <= Scan.MaxBytes).WithMessage("De scan is te groot: hoogstens 10 MB.")
            .Must(s => s is null || s.Inhoud.Length > Scan.MaxBytes || Scan.Soort(s.Inhoud) is not null).WithMessage("Dit is geen pdf, jpg of png. Scan het papier opnieuw en kies dat bestand.");
    }
}

internal sealed class LegPapierVastHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegPapierVast, Result>
{
    public async Task<Result> Handle(LegPapierVast request, CancellationToken cancellationToken)
    {
        var agreement = await db.Overeenkomsten.Where(OvereenkomstSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (agreement is null)
        {
            return OvereenkomstErrors.Onbekend();
        }

        var scan = request.Scan is { } file ? Scan.Maak(agreement.Id, file, clock.GetUtcNow()) : null;
        if (agreement.Status == OvereenkomstStatus.Getekend)
        {
            if (scan is null)
            {
                return OvereenkomstErrors.AlKlaar();
            }

            var added = agreement.VoegScanToe(scan.Id);
            if (!added.IsSuccess)
            {
                return added;
            }
        }
        else
        {
            var signed = agreement.TekenOpPapier(request.GetekendOp, scan?.Id, clock.Vandaag());
            if (!signed.IsSuccess)
            {
                return signed;
            }

            await TekenBruiklenenAsync(agreement, request.GetekendOp, cancellationToken);
        }

        if (scan is not null)
        {
            db.Scans.Add(scan);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
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
