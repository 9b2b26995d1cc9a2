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

/// <summary>Records a device that can be lent out.</summary>
/// <param name="Serienummer">Serial number on the device; unique.</param>
/// <param name="Type">What it is, for example "Tablet 11 inch".</param>
/// <param name="Eigenaar">Whose property it is.</param>
/// <param name="Contractnummer">Contract whose route budget pays it.</param>
/// <param name="Perceel">Lot of that contract.</param>
/// <param name="AanschafwaardeEuro">Purchase value in euro.</param>
/// <param name="Accessoires">What belongs to it, for example a charger.</param>
/// <param name="AangeschaftOp">Day on which it was bought.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record RegistreerDevice(
    string Serienummer,
    string Type,
    Eigenaar Eigenaar,
    string Contractnummer,
    string Perceel,
    decimal AanschafwaardeEuro,
    IReadOnlyList<string>? Accessoires = null,
    DateOnly? AangeschaftOp = null) : ICommand<Result<Guid>>;

internal sealed class RegistreerDeviceValidator : AbstractValidator<RegistreerDevice>
{
    public const string Serienummerpatroon = "[A-Za-z0-9][A-Za-z0-9./_-]{1,59}";

    public const int MaxAccessoires = 12;

    public RegistreerDeviceValidator(TimeProvider clock)
    {
        RuleFor(c => c.Serienummer).NotEmpty().Matches($"^{Serienummerpatroon}$").WithMessage(c => $"Serienummer ‘{c.Serienummer}’ klopt niet: gebruik 2 tot 60 letters, cijfers, punten of streepjes.");
        RuleFor(c => c.Type).NotEmpty().WithMessage("Vul in wat voor device het is, zoals ‘Tablet 11 inch’.").MaximumLength(100).WithMessage("Het type is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Contractnummer).NotEmpty().WithMessage("Kies het contract dat het device betaalt.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies het perceel dat het device betaalt.");
        RuleFor(c => c.AanschafwaardeEuro).InclusiveBetween(0, 100_000).WithMessage(c => $"Aanschafwaarde {c.AanschafwaardeEuro} klopt niet: verwacht een bedrag van 0 tot 100.000 euro.");
        RuleFor(c => c.Accessoires).Must(a => a is null || (a.Count <= MaxAccessoires && a.All(n => n.Length <= 40 && !n.Contains(Device.Scheiding))))
            .WithMessage($"Noem hoogstens {MaxAccessoires} accessoires van hoogstens 40 tekens, zonder het teken |.");
        RuleFor(c => c.AangeschaftOp).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage(c => $"{c.AangeschaftOp:dd-MM-yyyy} ligt in de toekomst. Vul de dag van aanschaf in, tot en met vandaag.");
    }
}

internal sealed class RegistreerDeviceHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<RegistreerDevice, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerDevice request, CancellationToken cancellationToken)
    {
        var lots = await contracten.ZoekPercelenAsync([request.Contractnummer], cancellationToken);
        var lot = lots.FirstOrDefault(p => p.Code == request.Perceel);
        if (lot is null || !DeviceSpecs.MagContract(accessor.Actor, lot.Contract))
        {
            return DeviceErrors.PerceelOnbekend(request.Contractnummer, request.Perceel);
        }

        if (await db.Devices.AnyAsync(d => d.Serienummer == request.Serienummer, cancellationToken))
        {
            return DeviceErrors.BestaatAl(request.Serienummer);
        }

        var device = Device.Maak(
            request.Serienummer,
            request.Type,
            request.Eigenaar,
            new Betaler(request.Contractnummer, request.Perceel, lot.Contract.Aanbieder),
            request.AanschafwaardeEuro,
            request.Accessoires,
            request.AangeschaftOp,
            clock.Vandaag());
        db.Devices.Add(device);
        await db.SaveChangesAsync(cancellationToken);
        return device.Id;
    }
}
