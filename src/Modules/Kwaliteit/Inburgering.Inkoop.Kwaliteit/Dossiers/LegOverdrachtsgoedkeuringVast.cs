// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>Records that the keurmerk approved in writing the transfer of more than 15 people to this provider (R19).</summary>
/// <param name="Aanbieder">Code of the provider that gets the people.</param>
/// <param name="VanAanbieder">Code of the provider that they leave.</param>
/// <param name="GoedgekeurdOp">Date of the letter.</param>
/// <param name="Kenmerk">Reference of the letter in the archive.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegOverdrachtsgoedkeuringVast(string Aanbieder, string VanAanbieder, DateOnly GoedgekeurdOp, string Kenmerk) : ICommand<Result<Guid>>;

internal sealed class LegOverdrachtsgoedkeuringVastValidator : AbstractValidator<LegOverdrachtsgoedkeuringVast>
{
    public LegOverdrachtsgoedkeuringVastValidator(TimeProvider clock)
    {
        RuleFor(c => c.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder waar de mensen naartoe gaan.");
        RuleFor(c => c.VanAanbieder).NotEmpty().WithMessage("Kies de aanbieder waar de mensen vandaan komen.")
            .NotEqual(c => c.Aanbieder).WithMessage("Kies twee verschillende aanbieders.");
        RuleFor(c => c.Kenmerk).NotEmpty().WithMessage("Vul het kenmerk van de brief in.").MaximumLength(100).WithMessage("Het kenmerk is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.GoedgekeurdOp).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De datum van de brief ligt in de toekomst.");
    }
}

internal sealed class LegOverdrachtsgoedkeuringVastHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<LegOverdrachtsgoedkeuringVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LegOverdrachtsgoedkeuringVast request, CancellationToken cancellationToken)
    {
        var known = await db.Dossiers.Where(d => d.Aanbieder == request.Aanbieder || d.Aanbieder == request.VanAanbieder).Select(d => d.Aanbieder).ToListAsync(cancellationToken);
        foreach (var code in new[] { request.Aanbieder, request.VanAanbieder })
        {
            if (!known.Contains(code))
            {
                return DossierErrors.Onbekend(code);
            }
        }

        if (await db.Overdrachten.AnyAsync(o => o.Aanbieder == request.Aanbieder && o.VanAanbieder == request.VanAanbieder && o.GoedgekeurdOp == request.GoedgekeurdOp, cancellationToken))
        {
            return DossierErrors.GoedkeuringBestaatAl(request.VanAanbieder, request.GoedgekeurdOp);
        }

        var approval = Overdrachtsgoedkeuring.Maak(request.Aanbieder, request.VanAanbieder, request.GoedgekeurdOp, request.Kenmerk.Trim(), accessor.Actor.Naam);
        db.Overdrachten.Add(approval);
        await db.SaveChangesAsync(cancellationToken);
        return approval.Id;
    }
}

/// <summary>Withdraws an approval that was recorded wrongly or taken back; it stays in the file.</summary>
/// <param name="Id">The approval.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record TrekOverdrachtsgoedkeuringIn(Guid Id, string Reden) : ICommand<Result>, IMetReden;

internal sealed class TrekOverdrachtsgoedkeuringInValidator : AbstractValidator<TrekOverdrachtsgoedkeuringIn>
{
    public TrekOverdrachtsgoedkeuringInValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom de goedkeuring vervalt.");
}

internal sealed class TrekOverdrachtsgoedkeuringInHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<TrekOverdrachtsgoedkeuringIn, Result>
{
    public async Task<Result> Handle(TrekOverdrachtsgoedkeuringIn request, CancellationToken cancellationToken)
    {
        var approval = await db.Overdrachten.SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (approval is null)
        {
            return DossierErrors.GoedkeuringOnbekend();
        }

        approval.TrekIn(clock.Vandaag());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
