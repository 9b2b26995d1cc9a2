// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Overdragen;

/// <summary>What a next provider takes over from a contract: people with their hours, devices that are out, open findings and open promises.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalContractoverdracht(string Contract, string Doel = "overdracht aan een volgende aanbieder") : IQuery<Result<Contractoverdracht>>, IMetDoel;

/// <summary>The handover of a contract as it stands today.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Aanbieder">Name of the provider that hands over.</param>
/// <param name="Einddatum">Last day of the contract.</param>
/// <param name="Status">State of the contract.</param>
/// <param name="Maximum">Most people that may go to one provider without the keurmerk's written approval (rule R19).</param>
/// <param name="ToestemmingNodig">More people than that would go, if all went to one provider.</param>
/// <param name="Mensen">Placements that wait or run, by number.</param>
/// <param name="Devices">Devices that are with people now.</param>
/// <param name="Bevindingen">Findings that are not closed.</param>
/// <param name="Toezeggingen">Promises of the bid that were not met.</param>
/// <param name="Ontbreekt">Parts that could not be read; while there is one, the handover is not whole.</param>
public sealed record Contractoverdracht(
    string Contract,
    string Aanbieder,
    DateOnly Einddatum,
    ContractStatus Status,
    int Maximum,
    bool ToestemmingNodig,
    IReadOnlyList<Overdrachtspersoon> Mensen,
    IReadOnlyList<BruikleenRegel> Devices,
    IReadOnlyList<BevindingRegel> Bevindingen,
    IReadOnlyList<ContracttoezeggingRegel> Toezeggingen,
    IReadOnlyList<OntbrekendDeel> Ontbreekt);

/// <summary>A part of the handover that could not be read: its list says nothing.</summary>
/// <param name="Deel">Which part: Mensen, Uren, Devices, Bevindingen or Toezeggingen.</param>
/// <param name="Waarom">What the part answered instead.</param>
public sealed record OntbrekendDeel(string Deel, string Waarom);

/// <summary>Somebody who goes along, with the hours that go along.</summary>
/// <param name="Plaatsing">The placement.</param>
/// <param name="UrenAangeboden">Hours offered on it so far.</param>
/// <param name="UrenGevolgd">Hours attended on it so far.</param>
/// <param name="LaatsteMaand">Last month with hours; null = none yet.</param>
public sealed record Overdrachtspersoon(PlaatsingRegel Plaatsing, decimal UrenAangeboden, decimal UrenGevolgd, DateOnly? LaatsteMaand);

internal sealed class HaalContractoverdrachtHandler(IMediator mediator, IEnumerable<ModuleDbContext> contexts, TimeProvider clock) : IRequestHandler<HaalContractoverdracht, Result<Contractoverdracht>>
{
    private const int PerKeer = 100;

    /// <summary>Asks every module with its own messages, so that scope and the log of looks at people are theirs.</summary>
    public async Task<Result<Contractoverdracht>> Handle(HaalContractoverdracht request, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new HaalContract(request.Contract), cancellationToken);
        if (!found.TryGet(out var contract))
        {
            return Result<Contractoverdracht>.Failure(found.Errors);
        }

        List<OntbrekendDeel> missing = [];
        List<PlaatsingRegel> people = [];
        foreach (var status in new[] { PlaatsingStatus.Aangemeld, PlaatsingStatus.Geaccepteerd, PlaatsingStatus.Gestart })
        {
            people.AddRange(Of("Mensen", await AllesAsync(page => mediator.Send(new ZoekPlaatsingen(page, new PlaatsingFilter(Contract: request.Contract, Status: status), request.Doel), cancellationToken), l => l.Pagina), missing) ?? []);
        }

        var hours = Of("Uren", await mediator.Send(new ZoekUrenBijPlaatsingen([.. people.Select(p => p.Id)]), cancellationToken), missing);
        var devices = Of("Devices", await AllesAsync(page => mediator.Send(new ZoekBruiklenen(page, new BruikleenFilter(BruikleenLijst.Uit, Contract: request.Contract)), cancellationToken), l => l), missing);
        var findings = Of("Bevindingen", await AllesAsync(page => mediator.Send(new ZoekBevindingen(page, Contractnummer: request.Contract, AlleenOpen: true), cancellationToken), l => l), missing);
        var promises = Of("Toezeggingen", await mediator.Send(new ZoekContracttoezeggingen(request.Contract), cancellationToken), missing);
        var limit = await MaximumAsync(cancellationToken);
        return new Contractoverdracht(
            contract.Nummer,
            contract.Aanbieder.Naam,
            contract.Einddatum,
            contract.Status,
            limit,
            people.Count > limit,
            [.. people.OrderBy(p => p.Nummer, StringComparer.Ordinal).Select(p => Persoon(p, hours?.Uren.GetValueOrDefault(p.Id) ?? []))],
            devices ?? [],
            findings ?? [],
            [.. promises?.Toezeggingen.Where(t => t.NagekomenOp is null) ?? []],
            [.. missing.Distinct()]);
    }

    // What a module refuses is said, never left out in silence: an empty list would mean that there is nothing to hand over.
    private static T? Of<T>(string part, Result<T> answer, List<OntbrekendDeel> missing)
        where T : class
    {
        if (answer.TryGet(out var value))
        {
            return value;
        }

        missing.AddRange(answer.Errors.Select(e => new OntbrekendDeel(part, e.Message)));
        return null;
    }

    private static Overdrachtspersoon Persoon(PlaatsingRegel placement, IReadOnlyList<UrenRegel> months) =>
        new(placement, months.Sum(m => m.Aangeboden), months.Sum(m => m.Gevolgd), months.Count == 0 ? null : months.Max(m => m.Maand));

    private static async Task<Result<List<TRow>>> AllesAsync<TResult, TRow>(Func<PageRequest, Task<Result<TResult>>> ask, Func<TResult, Page<TRow>> page)
    {
        List<TRow> rows = [];
        string? after = null;
        do
        {
            var answer = await ask(new PageRequest(PerKeer, after));
            if (!answer.TryGet(out var value))
            {
                return Result<List<TRow>>.Failure(answer.Errors);
            }

            rows.AddRange(page(value).Items);
            after = page(value).Volgende;
        }
        while (after is not null);
        return rows;
    }

    // The same norm as rule R19 counts with.
    private async Task<int> MaximumAsync(CancellationToken cancellationToken)
    {
        const string code = "OVERDRACHT_MAXIMUM";
        var db = contexts.Single(c => c.Module == "plaatsingen");
        return new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == code).ToListAsync(cancellationToken)).Geheel(code, clock.Vandaag());
    }
}
