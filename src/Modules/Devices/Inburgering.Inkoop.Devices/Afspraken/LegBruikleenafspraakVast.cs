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

namespace Inburgering.Inkoop.Devices.Afspraken;

/// <summary>Records what a contract agreed about lending: terms, rhythm of reminders, and what happens when a person goes on elsewhere.</summary>
/// <param name="Contractnummer">Contract.</param>
/// <param name="Gegevens">The terms.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegBruikleenafspraakVast(string Contractnummer, BruikleenafspraakGegevens Gegevens) : ICommand<Result>;

internal sealed class LegBruikleenafspraakVastValidator : AbstractValidator<LegBruikleenafspraakVast>
{
    public LegBruikleenafspraakVastValidator()
    {
        RuleFor(c => c.Gegevens.TekentermijnDagen).InclusiveBetween(0, 60).WithMessage(c => $"{c.Gegevens.TekentermijnDagen} dagen kan niet: verwacht 0 tot en met 60 dagen om te tekenen.");
        RuleFor(c => c.Gegevens.RetourDagen).InclusiveBetween(0, 120).WithMessage(c => $"{c.Gegevens.RetourDagen} dagen kan niet: verwacht 0 tot en met 120 dagen om terug te brengen.");
        RuleFor(c => c.Gegevens.HerinneringVooraf).InclusiveBetween(0, 90).WithMessage(c => $"{c.Gegevens.HerinneringVooraf} dagen kan niet: verwacht 0 tot en met 90 dagen vooraf.");
        RuleFor(c => c.Gegevens.HerinneringElke).InclusiveBetween(1, 90).WithMessage(c => $"{c.Gegevens.HerinneringElke} dagen kan niet: verwacht 1 tot en met 90 dagen tussen herinneringen.");
        RuleFor(c => c.Gegevens.HerinneringMeest).InclusiveBetween(0, 10).WithMessage(c => $"{c.Gegevens.HerinneringMeest} herinneringen kan niet: verwacht 0 tot en met 10.");
    }
}

internal sealed class LegBruikleenafspraakVastHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<LegBruikleenafspraakVast, Result>
{
    public async Task<Result> Handle(LegBruikleenafspraakVast request, CancellationToken cancellationToken)
    {
        if (!(await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).Any(c => c.Nummer == request.Contractnummer && DeviceSpecs.MagContract(accessor.Actor, c)))
        {
            return AfspraakErrors.ContractOnbekend(request.Contractnummer);
        }

        if (await db.Afspraken.SingleOrDefaultAsync(a => a.Contractnummer == request.Contractnummer, cancellationToken) is { } known)
        {
            known.Wijzig(request.Gegevens);
        }
        else
        {
            db.Afspraken.Add(Bruikleenafspraak.Maak(request.Contractnummer, request.Gegevens));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
