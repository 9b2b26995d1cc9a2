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

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>Records something that has to get better; the provider hands in a plan before the term.</summary>
/// <param name="Gegevens">What was found.</param>
[Toegang(Rol.Contractmanager)]
public sealed record OpenBevinding(BevindingGegevens Gegevens) : ICommand<Result<string>>;

internal sealed class OpenBevindingValidator : AbstractValidator<OpenBevinding>
{
    public OpenBevindingValidator(TimeProvider clock)
    {
        RuleFor(c => c.Gegevens.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Gegevens.Omschrijving).NotEmpty().WithMessage("Beschrijf wat u vond. Noem geen namen van inburgeraars.").MaximumLength(4000).WithMessage("De omschrijving is te lang: gebruik hoogstens 4000 tekens.");
        RuleFor(c => c.Gegevens.Termijn).GreaterThan(_ => clock.Vandaag()).WithMessage("De termijn ligt na vandaag.");
        RuleFor(c => c.Gegevens.Bron).NotEmpty().When(c => c.Gegevens.Herkomst != Herkomst.Bezoek).WithMessage("Vul in over welke KPI, eis of melding het gaat.");
        RuleFor(c => c.Gegevens.Periode).NotEmpty().When(c => c.Gegevens.Herkomst == Herkomst.Kpi).WithMessage("Vul de periode in waarin u dit zag.");
        RuleFor(c => c.Gegevens.Perceel).NotEmpty().When(c => c.Gegevens.Herkomst == Herkomst.Kpi).WithMessage("Kies het perceel van de scorekaart.");
    }
}

internal sealed class OpenBevindingHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<OpenBevinding, Result<string>>
{
    public async Task<Result<string>> Handle(OpenBevinding request, CancellationToken cancellationToken)
    {
        var facts = request.Gegevens;
        var contract = (await contracten.ZoekContractenAsync([facts.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return BevindingErrors.ContractOnbekend(facts.Contractnummer);
        }

        var errors = await FoutenAsync(facts, contract, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<string>.Failure(errors);
        }

        await using var transaction = await db.BeginExclusiveAsync("bevindingnummer", cancellationToken);
        var last = await db.Bevindingen.MaxAsync(b => (int?)b.Volgnummer, cancellationToken) ?? 0;
        var finding = Bevinding.Open(last + 1, contract.Aanbieder, facts, clock.Vandaag(), accessor.Actor.Naam);
        db.Bevindingen.Add(finding);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return finding.Nummer;
    }

    private async Task<List<Error>> FoutenAsync(BevindingGegevens facts, ContractInfo contract, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        var lots = await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken);
        var lot = lots.FirstOrDefault(l => l.Code == facts.Perceel);
        if (facts.Perceel is { Length: > 0 } code && lot is null)
        {
            errors.Add(BevindingErrors.PerceelOnbekend(code));
        }

        if (facts.Periode is { Length: > 0 } period && Periode.Lees(period) is null)
        {
            errors.Add(BevindingErrors.PeriodeOnbekend(period));
        }

        if (errors.Count == 0 && await BronFoutAsync(facts, contract, lot, cancellationToken) is { } unknown)
        {
            errors.Add(unknown);
        }

        return errors;
    }

    private async Task<Error?> BronFoutAsync(BevindingGegevens facts, ContractInfo contract, PerceelAfspraak? lot, CancellationToken cancellationToken)
    {
        var source = facts.Bron ?? "";
        switch (facts.Herkomst)
        {
            case Herkomst.Kpi:
                var models = await db.Scoremodellen.AsNoTracking().Where(m => m.Route == lot!.Route).ToListAsync(cancellationToken);
                return models.SelectMany(m => m.Inhoud.Kpis).Any(k => k.Code == source) ? null : BevindingErrors.BronOnbekend(source, "KPI van het scoremodel");
            case Herkomst.Eis:
                return await db.Eisen.AnyAsync(e => e.Code == source, cancellationToken) || await db.Contracteisen.AnyAsync(e => e.Code == source && e.Contractnummer == contract.Nummer, cancellationToken) ? null : BevindingErrors.BronOnbekend(source, "eis uit de catalogus");
            case Herkomst.Melding:
                return await db.Meldingen.AnyAsync(m => m.Nummer == source && m.Aanbieder == contract.Aanbieder && m.Status != Acquisitie.MeldingStatus.Intake, cancellationToken)
                    ? null
                    : BevindingErrors.BronOnbekend(source, "melding waarover de aanbieder is gehoord en");
            default:
                return null;
        }
    }
}
