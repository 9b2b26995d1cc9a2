// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Keeps devices of one lot for a group that starts on a day. All of them, or none.</summary>
/// <param name="Contractnummer">Contract that paid the devices.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Groep">Name of the group, for example "Z-route oktober".</param>
/// <param name="Start">Day on which the group starts.</param>
/// <param name="Aantal">How many devices.</param>
/// <param name="Type">Only devices of this type; empty = any.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ReserveerDevices(string Contractnummer, string Perceel, string Groep, DateOnly Start, int Aantal, string? Type = null) : ICommand<Result<Gereserveerd>>;

/// <summary>What was kept.</summary>
/// <param name="Serienummers">The devices.</param>
public sealed record Gereserveerd(IReadOnlyList<string> Serienummers);

internal sealed class ReserveerDevicesValidator : AbstractValidator<ReserveerDevices>
{
    public ReserveerDevicesValidator(TimeProvider clock)
    {
        RuleFor(c => c.Contractnummer).NotEmpty().WithMessage("Kies het contract waarvan u devices reserveert.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies het perceel waarvan u devices reserveert.");
        RuleFor(c => c.Groep).NotEmpty().WithMessage("Vul de naam van de groep in, zoals ‘Z-route oktober’.").MaximumLength(80).WithMessage("De naam van de groep is te lang: gebruik hoogstens 80 tekens.");
        RuleFor(c => c.Start).GreaterThanOrEqualTo(_ => clock.Vandaag()).WithMessage(c => $"Startdag {c.Start:dd-MM-yyyy} ligt in het verleden. Vul de dag in waarop de groep start.");
        RuleFor(c => c.Aantal).InclusiveBetween(1, 200).WithMessage(c => $"Aantal {c.Aantal} klopt niet: reserveer 1 tot en met 200 devices.");
    }
}

internal sealed class ReserveerDevicesHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ReserveerDevices, Result<Gereserveerd>>
{
    public async Task<Result<Gereserveerd>> Handle(ReserveerDevices request, CancellationToken cancellationToken)
    {
        // Two groups that want the last ten devices: one of them is first.
        await using var transaction = await db.BeginExclusiveAsync($"voorraad:{request.Contractnummer}/{request.Perceel}", cancellationToken);
        var query = db.Devices.Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken))
            .Where(d => d.Contractnummer == request.Contractnummer && d.Perceel == request.Perceel && d.Stand == DeviceStand.Beschikbaar && !d.WissenNodig);
        query = string.IsNullOrWhiteSpace(request.Type) ? query : query.Where(d => d.Type == request.Type);
        var devices = await query.OrderBy(d => d.Serienummer).Take(request.Aantal).ToListAsync(cancellationToken);
        if (devices.Count < request.Aantal)
        {
            return DeviceErrors.TeWeinigBeschikbaar(request.Aantal, devices.Count);
        }

        foreach (var device in devices)
        {
            var outcome = device.Reserveer(request.Groep.Trim(), request.Start, clock.Vandaag());
            if (!outcome.IsSuccess)
            {
                return Result<Gereserveerd>.Failure(outcome.Errors);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new Gereserveerd([.. devices.Select(d => d.Serienummer)]);
    }
}
