// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Vragen;

/// <summary>Asks the provider about one figure of a report. One open question per figure.</summary>
/// <param name="Over">The figure.</param>
/// <param name="Tekst">The question; the provider reads it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StelVraag(VraagOnderwerp Over, string Tekst) : ICommand<Result<Guid>>;

internal sealed class StelVraagValidator : AbstractValidator<StelVraag>
{
    public StelVraagValidator()
    {
        RuleFor(c => c.Over.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Over.Periode).NotEmpty().WithMessage("Kies een periode.");
        RuleFor(c => c.Over.Kpi).NotEmpty().WithMessage("Kies de KPI waarover de vraag gaat.");
        RuleFor(c => c.Tekst).NotEmpty().WithMessage("Schrijf uw vraag. Noem geen namen van inburgeraars.").MaximumLength(2000).WithMessage("De vraag is te lang: gebruik hoogstens 2000 tekens.");
    }
}

internal sealed class StelVraagHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StelVraag, Result<Guid>>
{
    public const string AntwoordDagen = "RAPPORTAGE_VRAAG_DAGEN";

    public async Task<Result<Guid>> Handle(StelVraag request, CancellationToken cancellationToken)
    {
        var over = request.Over;
        var contract = (await contracten.ZoekContractenAsync([over.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return VraagErrors.ContractOnbekend(over.Contractnummer);
        }

        List<Error> errors = [];
        if (Periode.Lees(over.Periode) is null)
        {
            errors.Add(VraagErrors.PeriodeOnbekend(over.Periode));
        }

        if (over.Perceel is { Length: > 0 } lot && (await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken)).All(p => p.Code != lot))
        {
            errors.Add(VraagErrors.PerceelOnbekend(lot, contract.Nummer));
        }

        var kpi = Kpi.Vind(over.Kpi);
        if (kpi is null)
        {
            errors.Add(VraagErrors.KpiOnbekend(over.Kpi));
        }

        if (kpi is null || errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        // The unique index on open questions would refuse the second one too; this says why.
        await using var transaction = await db.BeginExclusiveAsync("vraag:" + contract.Nummer, cancellationToken);
        if (await db.Vragen.AnyAsync(v => v.Contractnummer == contract.Nummer && v.Periode == over.Periode && v.Perceel == (over.Perceel ?? "") && v.Kpi == kpi.Code && v.Status != VraagStatus.Afgesloten, cancellationToken))
        {
            return VraagErrors.LooptAl(kpi.Titel);
        }

        var today = clock.Vandaag();
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var question = Rapportagevraag.Stel(over, contract.Aanbieder, request.Tekst.Trim(), today, today.AddDays(norms.Geheel(AntwoordDagen, today)), accessor.Actor.Naam);
        db.Vragen.Add(question);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return question.Id;
    }
}
