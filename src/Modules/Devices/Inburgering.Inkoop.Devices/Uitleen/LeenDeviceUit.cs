// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Hands a device out on loan. Without a signed agreement it is recorded all the same, and raises a gift report.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Gegevens">Day, condition, agreement, agreed return.</param>
/// <param name="Motivering">Why a second device is needed while another one is still out for the placement.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record LeenDeviceUit(string Serienummer, string Plaatsing, UitleenGegevens Gegevens, string? Motivering = null) : ICommand<Result<Guid>>, IMetReden
{
    string? IMetReden.Reden => Motivering;
}

internal sealed class LeenDeviceUitValidator : AbstractValidator<LeenDeviceUit>
{
    public LeenDeviceUitValidator(TimeProvider clock)
    {
        RuleFor(c => c.Serienummer).NotEmpty().WithMessage("Vul het serienummer van het device in.");
        RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Vul het nummer van de plaatsing in, zoals PL-00004.");
        RuleFor(c => c.Gegevens.UitgegevenOp).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage(c => $"{c.Gegevens.UitgegevenOp:dd-MM-yyyy} ligt in de toekomst. Vul de dag van uitgifte in, tot en met vandaag.");
        RuleFor(c => c.Gegevens.GetekendOp).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage(c => $"{c.Gegevens.GetekendOp:dd-MM-yyyy} ligt in de toekomst. Vul de dag in waarop is getekend, tot en met vandaag.");
        RuleFor(c => c.Gegevens.OvereenkomstVersie).MaximumLength(40).WithMessage("De versie van de overeenkomst is te lang: gebruik hoogstens 40 tekens.");
        RuleFor(c => c.Gegevens.OvereenkomstVersie).NotEmpty().When(c => c.Gegevens.GetekendOp is not null).WithMessage("Vul in welke versie van de bruikleenovereenkomst is getekend.");
        RuleFor(c => c.Gegevens.VerwachtRetour).GreaterThanOrEqualTo(c => c.Gegevens.UitgegevenOp).When(c => c.Gegevens.VerwachtRetour is not null).WithMessage(c => $"De verwachte retourdatum {c.Gegevens.VerwachtRetour:dd-MM-yyyy} ligt voor de dag van uitgifte.");
        RuleFor(c => c.Motivering).MinimumLength(10).When(c => !string.IsNullOrWhiteSpace(c.Motivering)).WithMessage("De motivering is te kort: schrijf in minstens 10 tekens waarom een tweede device nodig is.")
            .MaximumLength(500).WithMessage("De motivering is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class LeenDeviceUitHandler(DevicesDbContext db, IPlaatsingen plaatsingen, IContracten contracten, IActorAccessor accessor) : IRequestHandler<LeenDeviceUit, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LeenDeviceUit request, CancellationToken cancellationToken)
    {
        var device = await db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).SingleOrDefaultAsync(d => d.Serienummer == request.Serienummer, cancellationToken);
        if (device is null)
        {
            return DeviceErrors.Onbekend(request.Serienummer);
        }

        var found = await plaatsingen.ZoekPlaatsingenAsync([request.Plaatsing], cancellationToken);
        if (!found.TryGetValue(request.Plaatsing, out var placement) || !BruikleenSpecs.Ziet(accessor.Actor, placement))
        {
            return BruikleenErrors.PlaatsingOnbekend(request.Plaatsing);
        }

        if (placement.Status is not (PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart))
        {
            return BruikleenErrors.PlaatsingLooptNiet(placement.Nummer);
        }

        if (placement.Wet == Wet.Wi2013 && !await MagWi2013Async(device, cancellationToken))
        {
            return BruikleenErrors.Wi2013NietToegestaan(device.Contractnummer, device.Perceel);
        }

        return await LeenAsync(request, device, placement, cancellationToken);
    }

    // Beleidsplan: 'en ondertussen' krijgt alleen een device uit het routebudget als het contract dat zegt.
    private async Task<bool> MagWi2013Async(Device device, CancellationToken cancellationToken) =>
        (await contracten.ZoekPercelenAsync([device.Contractnummer], cancellationToken)).Any(p => p.Code == device.Perceel && p.DeviceVoorWi2013);

    private async Task<Result<Guid>> LeenAsync(LeenDeviceUit request, Device device, PlaatsingInfo placement, CancellationToken cancellationToken)
    {
        // Two people handing out one device, or two devices for one placement: one of them is first.
        await using var transaction = await db.BeginExclusiveAsync($"device:{device.Serienummer}", cancellationToken);
        await using var nested = await db.BeginExclusiveAsync($"plaatsing:{placement.Nummer}", cancellationToken);
        var notReturned = await db.Bruiklenen.AsNoTracking().Where(b => b.GeretourneerdOp == null && (b.DeviceId == device.Id || b.Plaatsing == placement.Nummer)).OrderBy(b => b.UitgegevenOp).ToListAsync(cancellationToken);
        if (notReturned.Find(b => b.DeviceId == device.Id) is { } busy)
        {
            return BruikleenSpecs.StaatUit.IsSatisfiedBy(busy) ? BruikleenErrors.DeviceAlUit(device.Serienummer, busy.Plaatsing) : BruikleenErrors.DeviceKwijt(device.Serienummer);
        }

        var other = notReturned.Find(BruikleenSpecs.StaatUit.IsSatisfiedBy);
        if (other is not null && string.IsNullOrWhiteSpace(request.Motivering))
        {
            return BruikleenErrors.TweedeUitleen(placement.Nummer, other.Serienummer);
        }

        var loan = Bruikleen.Maak(device.Id, device.Serienummer, placement, request.Gegevens, other is null ? null : request.Motivering!.Trim());
        db.Bruiklenen.Add(loan);
        if (loan.MeldZonderOvereenkomst() is { } told)
        {
            db.Publish(told);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return loan.Id;
    }
}
