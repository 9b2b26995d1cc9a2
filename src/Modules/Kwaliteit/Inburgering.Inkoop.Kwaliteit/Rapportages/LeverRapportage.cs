// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>
/// Delivers the figures of one contract and period. What was delivered before stays: a figure that differs becomes a new version,
/// a figure that is the same stays the version it was. All or nothing.
/// </summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">Period in the rhythm of the contract, for example <c>2026-K1</c>.</param>
/// <param name="Opgaven">The figures.</param>
[Toegang(Rol.Aanbieder, Rol.Contractmanager)]
public sealed record LeverRapportage(string Contractnummer, string Periode, IReadOnlyList<Opgave> Opgaven) : ICommand<Result<RapportageOntvangst>>;

/// <summary>One figure of a report.</summary>
/// <param name="Perceel">Code of the lot; null or empty for a figure about the whole contract.</param>
/// <param name="Kpi">Code of the KPI.</param>
/// <param name="Waarde">The value.</param>
public sealed record Opgave(string? Perceel, string Kpi, decimal Waarde);

/// <summary>Receipt.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">The period.</param>
/// <param name="IngediendOp">Day of delivery.</param>
/// <param name="UiterlijkOp">Due day.</param>
/// <param name="Nieuw">Figures stored for the first time.</param>
/// <param name="Gecorrigeerd">Figures stored as a new version.</param>
/// <param name="Ongewijzigd">Figures that were the same already.</param>
public sealed record RapportageOntvangst(string Contractnummer, string Periode, DateOnly IngediendOp, DateOnly UiterlijkOp, int Nieuw, int Gecorrigeerd, int Ongewijzigd);

internal sealed class LeverRapportageValidator : AbstractValidator<LeverRapportage>
{
    public LeverRapportageValidator()
    {
        RuleFor(c => c.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Periode).NotEmpty().WithMessage("Kies een periode.");
        RuleFor(c => c.Opgaven).NotEmpty().WithMessage("Vul minstens één cijfer in. Laat een cijfer dat u niet weet leeg.")
            .Must(o => o is null || o.Count <= 1000).WithMessage("Een rapportage heeft hoogstens 1000 cijfers.");
    }
}

internal sealed class LeverRapportageHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LeverRapportage, Result<RapportageOntvangst>>
{
    public async Task<Result<RapportageOntvangst>> Handle(LeverRapportage request, CancellationToken cancellationToken)
    {
        var lots = await contracten.ZoekPercelenAsync([request.Contractnummer], cancellationToken);
        var contract = lots.Count > 0 ? lots[0].Contract : (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return RapportageErrors.ContractOnbekend(request.Contractnummer);
        }

        var today = clock.Vandaag();
        var period = Periode.Lees(request.Periode);
        var errors = Fouten(request, contract, period, [.. lots.Select(l => l.Code)], today);
        if (period is null || errors.Count > 0)
        {
            return Result<RapportageOntvangst>.Failure(errors);
        }

        // Two deliveries of one report at once must not both become version 2.
        await using var transaction = await db.BeginExclusiveAsync("rapportage:" + contract.Nummer, cancellationToken);
        var known = (await db.Opgaven.AsNoTracking().Where(o => o.Contractnummer == contract.Nummer && o.Periode == period.Code)
            .Select(o => new { o.Perceel, o.Kpi, o.Versie, o.Waarde }).ToListAsync(cancellationToken))
            .GroupBy(o => (o.Perceel, o.Kpi)).ToDictionary(g => g.Key, g => g.MaxBy(o => o.Versie)!);
        int added = 0, corrected = 0, same = 0;
        foreach (var item in request.Opgaven)
        {
            var key = new OpgaveSleutel(contract.Nummer, period.Code, item.Perceel ?? "", item.Kpi);
            var last = known.GetValueOrDefault((key.Perceel, key.Kpi));
            if (last?.Waarde == item.Waarde)
            {
                same++;
                continue;
            }

            db.Opgaven.Add(KpiOpgave.Maak(key, contract.Aanbieder, period, (last?.Versie ?? 0) + 1, item.Waarde, today, accessor.Actor, clock.GetUtcNow()));
            _ = last is null ? added++ : corrected++;
        }

        if (added + corrected == 0)
        {
            return RapportageErrors.NietsVeranderd();
        }

        // Delivered: what was kept while typing has done its work.
        var own = accessor.Actor.Scope.Aanbieder ?? "";
        db.Concepten.RemoveRange(await db.Concepten.Where(c => c.Contractnummer == contract.Nummer && c.Periode == period.Code && c.Indiener == own).ToListAsync(cancellationToken));
        db.Log(new LogRegel("Rapportage", $"{contract.Nummer}/{period.Code}", "Toegevoegd", null, $$"""{"Gecorrigeerd":{{corrected}},"Nieuw":{{added}}}"""));
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new RapportageOntvangst(contract.Nummer, period.Code, today, Rooster.UiterlijkOp(period, contract, norms), added, corrected, same);
    }

    private static List<Error> Fouten(LeverRapportage request, ContractInfo contract, Periode? periode, HashSet<string> percelen, DateOnly vandaag)
    {
        List<Error> errors = [];
        if (periode is null)
        {
            errors.Add(RapportageErrors.PeriodeOnbekend(request.Periode));
        }
        else if (periode.Frequentie != contract.Rapportagefrequentie)
        {
            errors.Add(RapportageErrors.PeriodePastNiet(periode, contract));
        }
        else if (periode.Van > contract.Einddatum || periode.Tot < contract.Ingangsdatum)
        {
            errors.Add(RapportageErrors.BuitenLooptijd(periode, contract));
        }
        else if (periode.Tot >= vandaag && contract.Einddatum >= vandaag)
        {
            errors.Add(RapportageErrors.PeriodeLooptNog(periode));
        }

        HashSet<(string Perceel, string Kpi)> seen = [];
        for (var i = 0; i < request.Opgaven.Count; i++)
        {
            var item = request.Opgaven[i];
            errors.AddRange(FoutenVanOpgave(item, i, contract.Nummer, percelen));
            if (!seen.Add((item.Perceel ?? "", item.Kpi)))
            {
                errors.Add(RapportageErrors.DubbeleOpgave(item.Kpi, item.Perceel ?? "", $"Opgaven[{i}].Kpi"));
            }
        }

        return errors;
    }

    private static IEnumerable<Error> FoutenVanOpgave(Opgave item, int index, string contract, HashSet<string> percelen)
    {
        if (item.Perceel is { Length: > 0 } lot && !percelen.Contains(lot))
        {
            yield return RapportageErrors.PerceelOnbekend(lot, contract, $"Opgaven[{index}].Perceel");
        }

        if (Kpi.Vind(item.Kpi) is not { } kpi)
        {
            yield return RapportageErrors.KpiOnbekend(item.Kpi, $"Opgaven[{index}].Kpi");
        }
        else if (kpi.Fout(item.Waarde) is { } wrong)
        {
            yield return RapportageErrors.WaardeOnjuist(wrong, $"Opgaven[{index}].Waarde");
        }
    }
}
