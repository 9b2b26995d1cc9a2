// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>Makes a new version of a requirement from a day on. The old version stays, so that the past is judged by what counted then.</summary>
/// <param name="Code">Code of the requirement.</param>
/// <param name="GeldigVanaf">First day of the new version; today or later, and after the newest version.</param>
/// <param name="GeldigTot">Last day of the new version, to let a requirement end; null = until further notice.</param>
/// <param name="Gegevens">What it says from then on.</param>
/// <param name="Reden">Why it changes.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record WijzigEis(string Code, DateOnly GeldigVanaf, DateOnly? GeldigTot, EisGegevens Gegevens, string Reden) : ICommand<Result>, IMetReden;

internal sealed class WijzigEisValidator : AbstractValidator<WijzigEis>
{
    public WijzigEisValidator()
    {
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom de eis verandert.");
        RuleFor(c => c.GeldigTot).Must((c, last) => last is null || last >= c.GeldigVanaf).WithMessage("De laatste dag ligt voor de eerste dag.");
        RuleFor(c => c.Gegevens.Titel).NotEmpty().WithMessage("Vul een titel in.").MaximumLength(200).WithMessage("De titel is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Gegevens.Bewijs).NotEmpty().WithMessage("Vul in welk bewijs de aanbieder laat zien.").MaximumLength(1000).WithMessage("Het bewijs is te lang: gebruik hoogstens 1000 tekens.");
        RuleFor(c => c.Gegevens.Bron).NotEmpty().WithMessage("Vul de bron van de eis in.").MaximumLength(200).WithMessage("De bron is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Gegevens.Toelichting).MaximumLength(2000).WithMessage("De toelichting is te lang: gebruik hoogstens 2000 tekens.");
        RuleFor(c => c.Gegevens.Norm).NotNull().WithMessage("Vul de norm in: deze eis wordt met een getal getoetst.")
            .When(c => c.Gegevens.Toets is Toetswijze.Nt2 or Toetswijze.Groepsgrootte or Toetswijze.Tevredenheid or Toetswijze.Klachten);
        RuleFor(c => c.Gegevens.Norm).GreaterThanOrEqualTo(0).WithMessage("De norm kan niet lager zijn dan 0.");
    }
}

internal sealed class WijzigEisHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<WijzigEis, Result>
{
    public async Task<Result> Handle(WijzigEis request, CancellationToken cancellationToken)
    {
        var last = await db.Eisen.Where(e => e.Code == request.Code).OrderByDescending(e => e.GeldigVanaf).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return EisErrors.Onbekend(request.Code);
        }

        if (request.GeldigVanaf < clock.Vandaag())
        {
            return EisErrors.IngangInVerleden(clock.Vandaag());
        }

        if (request.GeldigVanaf <= last.GeldigVanaf)
        {
            return EisErrors.IngangTeVroeg(last.GeldigVanaf);
        }

        if (last.GeldigTot is null || last.GeldigTot >= request.GeldigVanaf)
        {
            last.SluitAf(request.GeldigVanaf.AddDays(-1));
        }

        db.Eisen.Add(EisVersie.Maak(request.Code, request.GeldigVanaf, request.GeldigTot, request.Gegevens));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
