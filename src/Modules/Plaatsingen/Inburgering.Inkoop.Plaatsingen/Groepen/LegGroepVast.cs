// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>The provider announces a group of one of its lots.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Code">The provider's own name for the group, unique within the lot.</param>
/// <param name="Gegevens">Start, size, form and place.</param>
[Toegang(Rol.Aanbieder)]
public sealed record LegGroepVast(string Contract, string Perceel, string Code, GroepGegevens Gegevens) : ICommand<Result<Guid>>;

internal sealed class GroepGegevensValidator : AbstractValidator<GroepGegevens>
{
    public GroepGegevensValidator()
    {
        RuleFor(g => g.StartOp).NotEqual(default(DateOnly)).WithMessage("Vul de dag van de eerste les in.");
        RuleFor(g => g.Maximum).InclusiveBetween(1, 100).WithMessage("Geef hoeveel mensen er in de groep passen: een getal van 1 tot en met 100.");
        RuleFor(g => g.Vorm).IsInEnum().WithMessage("Kies of de lessen overdag, ’s avonds of online zijn.");
        RuleFor(g => g.Locatie).NotEmpty().When(g => g.Vorm != Groepsvorm.Online).WithMessage("Vul in waar de lessen zijn.");
        RuleFor(g => g.Locatie).MaximumLength(200).WithMessage("De locatie is te lang: gebruik hoogstens 200 tekens.");
    }
}

internal sealed class LegGroepVastValidator : AbstractValidator<LegGroepVast>
{
    public LegGroepVastValidator()
    {
        RuleFor(c => c.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies een perceel.");
        RuleFor(c => c.Code).NotEmpty().WithMessage("Geef de groep een code.").MaximumLength(20).WithMessage("De code is te lang: gebruik hoogstens 20 tekens.");
        RuleFor(c => c.Gegevens).NotNull().WithMessage("Vul de gegevens van de groep in.").SetValidator(new GroepGegevensValidator());
    }
}

internal sealed class LegGroepVastHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegGroepVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LegGroepVast request, CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var lot = await db.Percelen.SingleOrDefaultAsync(p => EF.Parameter(visible).Contains(p.Id) && p.Contractnummer == request.Contract && p.Code == request.Perceel, cancellationToken);
        if (lot is null)
        {
            return PlaatsingErrors.PerceelOnbekend(request.Contract, request.Perceel);
        }

        if (lot.LeesAfspraak().MaxGroepsgrootte is { } agreed && request.Gegevens.Maximum > agreed)
        {
            return GroepErrors.GroterDanAfgesproken(request.Gegevens.Maximum, agreed);
        }

        var code = request.Code.Trim();
        if (await db.Lesgroepen.AnyAsync(g => g.PerceelId == lot.Id && g.Code == code, cancellationToken))
        {
            return GroepErrors.CodeBestaat(code, lot.Contractnummer, lot.Code);
        }

        var group = Lesgroep.Maak(lot, code, request.Gegevens, clock.GetUtcNow());
        db.Lesgroepen.Add(group);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
