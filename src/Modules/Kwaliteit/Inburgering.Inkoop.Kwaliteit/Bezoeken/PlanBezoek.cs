// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bezoeken;

/// <summary>Plans a visit to a lesson. The provider does not see an unannounced one until it took place.</summary>
/// <param name="Gegevens">Where and when.</param>
[Toegang(Rol.Contractmanager)]
public sealed record PlanBezoek(BezoekGegevens Gegevens) : ICommand<Result<string>>;

/// <summary>Writes down what was seen at a visit: checklist, attendance sample, report. The provider reads it.</summary>
/// <param name="Nummer">Number of the visit.</param>
/// <param name="Op">Day on which it took place.</param>
/// <param name="Punten">Answers to the checklist.</param>
/// <param name="Presentie">Attendance lists that were asked for; empty = no sample.</param>
/// <param name="Verslag">What was seen; no names.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegBezoekVast(string Nummer, DateOnly Op, IReadOnlyList<Bezoekantwoord> Punten, IReadOnlyList<Presentiecontrole> Presentie, string Verslag) : ICommand<Result>;

/// <summary>A visit that does not take place.</summary>
/// <param name="Nummer">Number of the visit.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LaatBezoekVervallen(string Nummer, string Reden) : ICommand<Result>, IMetReden;

internal sealed class PlanBezoekValidator : AbstractValidator<PlanBezoek>
{
    public PlanBezoekValidator()
    {
        RuleFor(c => c.Gegevens.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Gegevens.Perceel).NotEmpty().WithMessage("Kies het perceel van de les.");
        RuleFor(c => c.Gegevens.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag van het bezoek in.");
        RuleFor(c => c.Gegevens.Locatie).NotEmpty().WithMessage("Vul de locatie en de groep in.").MaximumLength(200).WithMessage("De locatie is te lang: gebruik hoogstens 200 tekens.");
    }
}

internal sealed class LegBezoekVastValidator : AbstractValidator<LegBezoekVast>
{
    public LegBezoekVastValidator(TimeProvider clock)
    {
        RuleFor(c => c.Op).LessThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De dag van het bezoek ligt in de toekomst.");
        RuleFor(c => c.Verslag).NotEmpty().WithMessage("Schrijf wat u hebt gezien. Noem geen namen.").MaximumLength(4000).WithMessage("Het verslag is te lang: gebruik hoogstens 4000 tekens.");
        RuleForEach(c => c.Punten).Must(p => p.Opmerking is null || p.Opmerking.Length <= 500).WithMessage("Een opmerking heeft hoogstens 500 tekens.");
        RuleFor(c => c.Presentie).Must(p => p.Count <= 20).WithMessage("Een steekproef heeft hoogstens 20 lijsten.");
        RuleForEach(c => c.Presentie).Must(p => !string.IsNullOrWhiteSpace(p.Lijst) && p.Lijst.Length <= 100).WithMessage("Vul in welke lijst u opvroeg, in hoogstens 100 tekens.");
        RuleForEach(c => c.Presentie).Must(p => p.OpLijst >= 0 && !(p.Geteld < 0) && !(p.UrenLijst < 0) && !(p.UrenGeleverd < 0) && !(p.Gevraagd < 0) && !(p.Bevestigd < 0)).WithMessage("Een aantal kan niet lager zijn dan 0.");
        RuleForEach(c => c.Presentie).Must(p => p.Bevestigd is null == p.Gevraagd is null && !(p.Bevestigd > p.Gevraagd)).WithMessage("Vul in hoeveel deelnemers u vroeg en hoeveel er bevestigden; het tweede is niet hoger dan het eerste.");
    }
}

internal sealed class LaatBezoekVervallenValidator : AbstractValidator<LaatBezoekVervallen>
{
    public LaatBezoekVervallenValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom het bezoek niet doorgaat.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
}

internal sealed class PlanBezoekHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<PlanBezoek, Result<string>>
{
    public async Task<Result<string>> Handle(PlanBezoek request, CancellationToken cancellationToken)
    {
        var facts = request.Gegevens;
        var contract = (await contracten.ZoekContractenAsync([facts.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return BezoekErrors.ContractOnbekend(facts.Contractnummer);
        }

        if ((await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken)).All(p => p.Code != facts.Perceel))
        {
            return BezoekErrors.PerceelOnbekend(facts.Perceel, contract.Nummer);
        }

        await using var transaction = await db.BeginExclusiveAsync("bezoeknummer", cancellationToken);
        var last = await db.Bezoeken.MaxAsync(b => (int?)b.Volgnummer, cancellationToken) ?? 0;
        var visit = Lesbezoek.Plan(last + 1, contract.Aanbieder, facts, accessor.Actor.Naam);
        db.Bezoeken.Add(visit);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return visit.Nummer;
    }
}

internal sealed class LegBezoekVastHandler(BezoekVinder vinder, KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<LegBezoekVast, Result>
{
    public async Task<Result> Handle(LegBezoekVast request, CancellationToken cancellationToken)
    {
        if (await vinder.VindAsync(request.Nummer, cancellationToken) is not { } visit)
        {
            return BezoekErrors.Onbekend();
        }

        var asked = Bezoekpunt.Alle.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        if (request.Punten.FirstOrDefault(p => !asked.Remove(p.Punt)) is { } stray)
        {
            return BezoekErrors.PuntOnbekend(stray.Punt);
        }

        var outcome = visit.LegVast(request.Op, request.Punten, request.Presentie, request.Verslag.Trim(), accessor.Actor.Naam);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class LaatBezoekVervallenHandler(BezoekVinder vinder, KwaliteitDbContext db) : IRequestHandler<LaatBezoekVervallen, Result>
{
    public async Task<Result> Handle(LaatBezoekVervallen request, CancellationToken cancellationToken)
    {
        var outcome = (await vinder.VindAsync(request.Nummer, cancellationToken))?.LaatVervallen(request.Reden.Trim()) ?? BezoekErrors.Onbekend();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

/// <summary>Finds a visit inside the scope of the asker.</summary>
internal sealed class BezoekVinder(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor)
{
    public async Task<Lesbezoek?> VindAsync(string nummer, CancellationToken cancellationToken)
    {
        var provider = accessor.Actor.Scope.Aanbieder is not null;
        var visit = await db.Bezoeken.SingleOrDefaultAsync(b => b.Nummer == nummer && (!provider || b.Soort == Bezoeksoort.Gepland || b.Status == Bezoekstatus.Uitgevoerd), cancellationToken);
        return visit is not null && await ContractToegang.ZietAsync(visit.Contractnummer, contracten, accessor.Actor, cancellationToken) ? visit : null;
    }
}
