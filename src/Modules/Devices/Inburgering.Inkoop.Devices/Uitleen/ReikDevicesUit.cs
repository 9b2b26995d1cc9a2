// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Hands devices out to a whole group in one session: all of them, or none with every fault named.</summary>
/// <param name="Regels">Who gets which device.</param>
/// <param name="UitgegevenOp">Day on which they are handed out.</param>
/// <param name="VerwachtRetour">Agreed return for all of them.</param>
/// <param name="Groep">Name of the group for which devices may have been kept.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record ReikDevicesUit(IReadOnlyList<Uitreikregel> Regels, DateOnly UitgegevenOp, DateOnly? VerwachtRetour = null, string? Groep = null) : ICommand<Result<Uitgereikt>>, IMetReden
{
    string? IMetReden.Reden => Regels.Select(r => r.Motivering?.Trim()).Where(r => !string.IsNullOrEmpty(r)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } given ? string.Join("; ", given) : null;
}

/// <summary>One device for one placement.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="StaatUit">Condition in which it goes.</param>
/// <param name="Motivering">Why a second device is needed while another one is still out for the placement.</param>
public sealed record Uitreikregel(string Serienummer, string Plaatsing, Devicestaat StaatUit = Devicestaat.Goed, string? Motivering = null);

/// <summary>What was handed out.</summary>
/// <param name="Bruiklenen">The loans, in the order of the lines.</param>
public sealed record Uitgereikt(IReadOnlyList<BruikleenRegel> Bruiklenen);

internal sealed class ReikDevicesUitValidator : AbstractValidator<ReikDevicesUit>
{
    public const int Meest = 60;

    public ReikDevicesUitValidator(TimeProvider clock)
    {
        RuleFor(c => c.Regels).NotEmpty().WithMessage("Vul minstens één device met een plaatsing in.")
            .Must(r => r.Count <= Meest).WithMessage($"Reik hoogstens {Meest} devices in één keer uit.");
        RuleFor(c => c.UitgegevenOp).Must(d => d != default && d <= clock.Vandaag()).WithMessage("Vul de dag van uitgifte in, tot en met vandaag.");
        RuleFor(c => c.VerwachtRetour).GreaterThanOrEqualTo(c => c.UitgegevenOp).When(c => c.VerwachtRetour is not null).WithMessage(c => $"De verwachte retourdatum {c.VerwachtRetour:dd-MM-yyyy} ligt voor de dag van uitgifte.");
        RuleForEach(c => c.Regels).ChildRules(row =>
        {
            row.RuleFor(r => r.Serienummer).NotEmpty().WithMessage(r => $"Vul het serienummer in voor plaatsing ‘{r.Plaatsing}’.");
            row.RuleFor(r => r.Plaatsing).NotEmpty().WithMessage(r => $"Vul het nummer van de plaatsing in voor device ‘{r.Serienummer}’.");
            row.RuleFor(r => r.Motivering).Motivering();
        });
    }
}

internal sealed class ReikDevicesUitHandler(DevicesDbContext db, Uitgifte uitgifte) : IRequestHandler<ReikDevicesUit, Result<Uitgereikt>>
{
    public async Task<Result<Uitgereikt>> Handle(ReikDevicesUit request, CancellationToken cancellationToken)
    {
        await using var transaction = await uitgifte.SlotAsync(request.Regels.Select(r => r.Serienummer), request.Regels.Select(r => r.Plaatsing), cancellationToken);
        List<Bruikleen> loans = [];
        List<Error> errors = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < request.Regels.Count; i++)
        {
            var row = request.Regels[i];
            var details = new UitleenGegevens(request.UitgegevenOp, row.StaatUit, VerwachtRetour: request.VerwachtRetour);
            var outcome = seen.Add(row.Serienummer)
                ? await uitgifte.LeenAsync(new Uitleenvraag(row.Serienummer, row.Plaatsing, details, row.Motivering, request.Groep), cancellationToken)
                : BruikleenErrors.DubbelInSessie(row.Serienummer);
            if (outcome.TryGet(out var loan))
            {
                loans.Add(loan);
            }
            else
            {
                errors.AddRange(outcome.Errors.Select(e => e with { Field = $"Regels[{i}].{(e.Field is nameof(Uitreikregel.Plaatsing) or nameof(Uitreikregel.Motivering) ? e.Field : nameof(Uitreikregel.Serienummer))}" }));
            }
        }

        if (errors.Count > 0)
        {
            return Result<Uitgereikt>.Failure(errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        var show = BruikleenProjectie.Regel.Compile();
        return new Uitgereikt([.. loans.Select(show)]);
    }
}
