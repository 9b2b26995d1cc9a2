// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>Records the keurmerk and the TST recognition of a provider from a day on; what was before stays in the history.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Ingang">Day from which it counts; not later than today.</param>
/// <param name="Gegevens">Keurmerk and recognition.</param>
/// <param name="Bron">Where it was seen, for example "register Blik op Werk".</param>
/// <param name="Versie">Version of the file that was on the screen; null = do not check.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigKeurmerk(string Aanbieder, DateOnly Ingang, ErkenningGegevens Gegevens, string Bron, int? Versie = null) : ICommand<Result>;

internal sealed class WijzigKeurmerkValidator : AbstractValidator<WijzigKeurmerk>
{
    public WijzigKeurmerkValidator()
    {
        RuleFor(c => c.Aanbieder).NotEmpty().WithMessage("Kies een aanbieder.").MaximumLength(20).WithMessage("De code van de aanbieder is te lang.");
        RuleFor(c => c.Bron).NotEmpty().WithMessage("Vul in waar u dit hebt gezien, bijvoorbeeld ‘register Blik op Werk’.").MaximumLength(200).WithMessage("De bron is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Gegevens.KeurmerkVanaf).NotNull().WithMessage("Vul de eerste dag van het keurmerk in.")
            .When(c => c.Gegevens.Keurmerk is KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant);
        RuleFor(c => c.Gegevens.KeurmerkTot).Must((c, tot) => tot is null || c.Gegevens.KeurmerkVanaf is null || tot >= c.Gegevens.KeurmerkVanaf)
            .WithMessage("De laatste dag van het keurmerk ligt voor de eerste dag.");
    }
}

internal sealed class WijzigKeurmerkHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<WijzigKeurmerk, Result>
{
    public async Task<Result> Handle(WijzigKeurmerk request, CancellationToken cancellationToken)
    {
        if (request.Ingang > clock.Vandaag())
        {
            return DossierErrors.IngangInToekomst(request.Ingang);
        }

        var dossier = await db.Dossiers.SingleOrDefaultAsync(d => d.Aanbieder == request.Aanbieder, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.Onbekend(request.Aanbieder);
        }

        if (request.Versie is { } seen)
        {
            db.Entry(dossier).Property(d => d.Versie).OriginalValue = seen;
        }

        var erkenning = await db.Erkenningen.SingleOrDefaultAsync(e => e.Aanbieder == request.Aanbieder && e.Ingang == request.Ingang, cancellationToken);
        if (erkenning is null)
        {
            erkenning = Erkenning.Maak(request.Aanbieder, request.Ingang, request.Gegevens, request.Bron, clock.GetUtcNow());
            db.Erkenningen.Add(erkenning);
        }
        else
        {
            erkenning.Schrijf(request.Gegevens, request.Bron, clock.GetUtcNow());
        }

        dossier.NeemOver(erkenning);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
