// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Hands a device out on loan. Without a signed agreement it is recorded all the same; when it is not signed within the term of the contract that raises a gift report.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Gegevens">Day, condition, agreement, agreed return.</param>
/// <param name="Motivering">Why a second device is needed while another one is still out for the placement.</param>
/// <param name="Groep">Name of the group for which the device is kept; needed for a reserved one.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record LeenDeviceUit(string Serienummer, string Plaatsing, UitleenGegevens Gegevens, string? Motivering = null, string? Groep = null) : ICommand<Result<Guid>>, IMetReden
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
        RuleFor(c => c.Motivering).Motivering();
    }
}

internal static class MotiveringRegel
{
    private const int Minst = 10;
    private const int Meest = 500;

    /// <summary>The reason for a second device, when there is one: long enough to say something.</summary>
    public static IRuleBuilderOptions<T, string?> Motivering<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(m => string.IsNullOrWhiteSpace(m) || m.Trim().Length >= Minst).WithMessage($"De motivering is te kort: schrijf in minstens {Minst} tekens waarom een tweede device nodig is.")
            .MaximumLength(Meest).WithMessage($"De motivering is te lang: gebruik hoogstens {Meest} tekens.");
}

internal sealed class LeenDeviceUitHandler(DevicesDbContext db, Uitgifte uitgifte) : IRequestHandler<LeenDeviceUit, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LeenDeviceUit request, CancellationToken cancellationToken)
    {
        await using var transaction = await uitgifte.SlotAsync([request.Serienummer], [request.Plaatsing], cancellationToken);
        var outcome = await uitgifte.LeenAsync(new Uitleenvraag(request.Serienummer, request.Plaatsing, request.Gegevens, request.Motivering, request.Groep), cancellationToken);
        if (!outcome.TryGet(out var loan))
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return loan.Id;
    }
}
