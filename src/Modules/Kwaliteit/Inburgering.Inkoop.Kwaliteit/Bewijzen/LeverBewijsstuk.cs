// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>Delivers evidence for a requirement. It counts once a person of the gemeente has verified it.</summary>
/// <param name="Gegevens">What is delivered.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record LeverBewijsstuk(BewijsstukGegevens Gegevens) : ICommand<Result<string>>;

internal sealed class LeverBewijsstukValidator : AbstractValidator<LeverBewijsstuk>
{
    public LeverBewijsstukValidator()
    {
        RuleFor(c => c.Gegevens.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder van wie het bewijsstuk is.");
        RuleFor(c => c.Gegevens.Eis).NotEmpty().WithMessage("Kies de eis waarvoor dit het bewijs is.");
        RuleFor(c => c.Gegevens.Uitgever).NotEmpty().WithMessage("Vul in welke organisatie het bewijsstuk heeft gemaakt of getekend.").MaximumLength(200).WithMessage("De uitgever is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Gegevens.Kenmerk).NotEmpty().WithMessage("Vul het nummer of kenmerk in dat op het bewijsstuk staat.").MaximumLength(100).WithMessage("Het kenmerk is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Gegevens.GeldigVanaf).NotEqual(default(DateOnly)).WithMessage("Vul de eerste dag in waarop het bewijsstuk geldt.");
        RuleFor(c => c.Gegevens.GeldigTot).Must((c, last) => last is null || last >= c.Gegevens.GeldigVanaf).WithMessage("De laatste dag van het bewijsstuk ligt voor de eerste dag.");
    }
}

internal sealed class LeverBewijsstukHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LeverBewijsstuk, Result<string>>
{
    public async Task<Result<string>> Handle(LeverBewijsstuk request, CancellationToken cancellationToken)
    {
        var facts = request.Gegevens;
        if (!Bereik.Van(accessor.Actor).Ziet(facts.Aanbieder) || !await db.Dossiers.AnyAsync(d => d.Aanbieder == facts.Aanbieder, cancellationToken))
        {
            return DossierErrors.Onbekend(facts.Aanbieder);
        }

        if (!await db.Eisen.AnyAsync(e => e.Code == facts.Eis, cancellationToken) && !await Contracteiskeuze.GeldtAsync(db, contracten, facts.Eis, facts.Aanbieder, cancellationToken))
        {
            return BewijsErrors.EisOnbekend(facts.Eis);
        }

        await using var transaction = await db.BeginExclusiveAsync("bewijsstuknummer", cancellationToken);
        var reference = facts.Kenmerk.Trim();
        var same = await db.Bewijsstukken.AsNoTracking().FirstOrDefaultAsync(
            b => b.Aanbieder == facts.Aanbieder && b.Eis == facts.Eis && b.Kenmerk == reference && b.GeldigVanaf == facts.GeldigVanaf && b.GeldigTot == facts.GeldigTot
                && b.Status != BewijsstukStatus.Afgewezen && b.Status != BewijsstukStatus.Ingetrokken,
            cancellationToken);
        if (same is not null)
        {
            return BewijsErrors.AlAangeleverd(same.Nummer);
        }

        var last = await db.Bewijsstukken.MaxAsync(b => (int?)b.Volgnummer, cancellationToken) ?? 0;
        var piece = Bewijsstuk.Lever(last + 1, facts, clock.Vandaag(), accessor.Actor.Naam);
        db.Bewijsstukken.Add(piece);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return piece.Nummer;
    }
}
