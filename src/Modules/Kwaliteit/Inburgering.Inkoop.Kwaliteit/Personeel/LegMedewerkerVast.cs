// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Personeel;

/// <summary>Records a member of staff, or changes what is recorded. A provider keeps its own staff.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Code">The provider's own code of the person; no name.</param>
/// <param name="Gegevens">Function, working days, VOG and NT2 registration.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record LegMedewerkerVast(string Aanbieder, string Code, MedewerkerGegevens Gegevens) : ICommand<Result>;

internal sealed class LegMedewerkerVastValidator : AbstractValidator<LegMedewerkerVast>
{
    public LegMedewerkerVastValidator(TimeProvider clock)
    {
        RuleFor(c => c.Code).NotEmpty().WithMessage("Vul de code van de medewerker in.").MaximumLength(40).WithMessage("De code is te lang: gebruik hoogstens 40 tekens.");
        RuleFor(c => c.Gegevens.UitDienstOp).Must((c, last) => last is null || last >= c.Gegevens.InDienstOp).WithMessage("De laatste werkdag ligt voor de eerste werkdag.");
        RuleFor(c => c.Gegevens.VogDatum).Must(d => d is null || d <= clock.Vandaag()).WithMessage("De datum van de VOG ligt in de toekomst.");
        RuleFor(c => c.Gegevens.VogProfiel).InclusiveBetween(1, 999).WithMessage("Vul het nummer van het screeningsprofiel in, bijvoorbeeld 60.");
        RuleFor(c => c.Gegevens.VogGezienDoor).MaximumLength(100).WithMessage("‘Gezien door’ is te lang: gebruik hoogstens 100 tekens.");
    }
}

internal sealed class LegMedewerkerVastHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<LegMedewerkerVast, Result>
{
    public async Task<Result> Handle(LegMedewerkerVast request, CancellationToken cancellationToken)
    {
        var bereik = Bereik.Van(accessor.Actor);
        if (!bereik.Ziet(request.Aanbieder) || !await db.Dossiers.AnyAsync(d => d.Aanbieder == request.Aanbieder, cancellationToken))
        {
            return DossierErrors.Onbekend(request.Aanbieder);
        }

        var medewerker = await db.Medewerkers.SingleOrDefaultAsync(m => m.Aanbieder == request.Aanbieder && m.Code == request.Code, cancellationToken);
        if (medewerker is null)
        {
            db.Medewerkers.Add(Medewerker.Maak(request.Aanbieder, request.Code, Vertrouwd(request.Gegevens, null, bereik)));
        }
        else
        {
            medewerker.Wijzig(Vertrouwd(request.Gegevens, medewerker.Gegevens, bereik));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // A provider states the VOG; that somebody of the gemeente saw it is not for the provider to say. A new VOG has not been seen yet.
    private static MedewerkerGegevens Vertrouwd(MedewerkerGegevens stated, MedewerkerGegevens? known, Bereik bereik) =>
        bereik.Alles ? stated : stated with
        {
            VogGezienDoor = known is not null && (known.VogDatum, known.VogProfiel) == (stated.VogDatum, stated.VogProfiel) ? known.VogGezienDoor : null,
        };
}
