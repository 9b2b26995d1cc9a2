// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>Counts the standstill for letters that are sent on a day, before anything is decided.</summary>
/// <param name="Verzenddatum">Day on which the letters are sent.</param>
/// <param name="Dagen">Length in calendar days; null = the norm.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZoekStandstill(DateOnly Verzenddatum, int? Dagen = null) : IQuery<Result<StandstillTermijn>>;

/// <summary>A standstill.</summary>
/// <param name="Norm">The shortest length by the norm of that day.</param>
/// <param name="Vanaf">Its first day.</param>
/// <param name="TotEnMet">Its last day; the award may be definitive on the day after it.</param>
/// <param name="Lengte">Calendar days, with those by which a weekend or holiday makes it longer.</param>
public sealed record StandstillTermijn(int Norm, DateOnly Vanaf, DateOnly TotEnMet, int Lengte);

internal sealed class ZoekStandstillValidator : AbstractValidator<ZoekStandstill>
{
    public ZoekStandstillValidator()
    {
        RuleFor(c => c.Verzenddatum).InclusiveBetween(new DateOnly(2013, 4, 1), new DateOnly(2199, 12, 31)).WithMessage("Vul in wanneer de brieven uitgaan.");
        RuleFor(c => c.Dagen).InclusiveBetween(0, 90).WithMessage(c => $"De opschortende termijn duurt hoogstens 90 kalenderdagen; ingevuld is {c.Dagen}.").OverridePropertyName("StandstillDagen");
    }
}

internal sealed class ZoekStandstillHandler(InkoopBewerker bewerker) : IRequestHandler<ZoekStandstill, Result<StandstillTermijn>>
{
    public async Task<Result<StandstillTermijn>> Handle(ZoekStandstill request, CancellationToken cancellationToken)
    {
        var norm = await bewerker.NormStandstillAsync(request.Verzenddatum, cancellationToken);
        if (request.Dagen < norm)
        {
            return GunnenErrors.StandstillTeKort(request.Dagen.Value, norm);
        }

        var term = Standstill.Van(request.Verzenddatum, request.Dagen ?? norm);
        return new StandstillTermijn(norm, term.Verzonden.AddDays(1), term.TotEnMet, term.Lengte);
    }
}
