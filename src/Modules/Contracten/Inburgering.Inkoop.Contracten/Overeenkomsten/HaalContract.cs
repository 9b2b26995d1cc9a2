// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Everything about one contract.</summary>
/// <param name="Nummer">Contract number.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record HaalContract(string Nummer) : IQuery<Result<ContractDetail>>;

/// <summary>The same contract by its identity, for who has no number but an id.</summary>
/// <param name="Id">Identity.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record HaalContractBijId(Guid Id) : IQuery<Result<ContractDetail>>;

/// <summary>A provider or gemeente by code and name.</summary>
/// <param name="Code">Code.</param>
/// <param name="Naam">Name.</param>
public sealed record CodeNaam(string Code, string Naam);

/// <summary>A lot with its prices.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Code within the contract.</param>
/// <param name="Gegevens">What is agreed.</param>
/// <param name="Prijzen">All versions, oldest first.</param>
/// <param name="HuidigePrijs">The version that counts today; null when none does.</param>
public sealed record PerceelDetail(Guid Id, string Code, PerceelGegevens Gegevens, IReadOnlyList<PrijsAfspraak> Prijzen, PrijsAfspraak? HuidigePrijs);

/// <summary>An extension option.</summary>
/// <param name="Volgorde">1, 2, 3 …</param>
/// <param name="Maanden">Length.</param>
/// <param name="Status">State.</param>
/// <param name="BesluitUiterlijk">Last day to decide in time; only for the option that comes next.</param>
/// <param name="TeLaat">That day has passed.</param>
/// <param name="NieuweEinddatum">Last day of the contract after it was, or would be, exercised; null when it lapsed or waits for an earlier one.</param>
/// <param name="BeslotenOp">Day of the decision.</param>
/// <param name="Reden">Why.</param>
public sealed record OptieDetail(int Volgorde, int Maanden, Optiestatus Status, DateOnly? BesluitUiterlijk, bool TeLaat, DateOnly? NieuweEinddatum, DateOnly? BeslotenOp, string? Reden);

/// <summary>A value that an amendment changed.</summary>
/// <param name="Perceel">Code of the lot; null = the whole contract.</param>
/// <param name="Onderwerp">What.</param>
/// <param name="Oud">Old value.</param>
/// <param name="Nieuw">New value.</param>
public sealed record Waardewijziging(string? Perceel, string Onderwerp, string Oud, string Nieuw);

/// <summary>An amendment.</summary>
/// <param name="Volgnummer">1, 2, 3 …</param>
/// <param name="Getekend">Day of the last signature.</param>
/// <param name="IngaatOp">First day on which it counts.</param>
/// <param name="Grond">The ground in the law.</param>
/// <param name="Motivering">Why this ground applies.</param>
/// <param name="Vindplaats">Where the review clause stands.</param>
/// <param name="WaardeEuro">What it added to the value of the whole contract.</param>
/// <param name="Regels">Old and new values.</param>
public sealed record WijzigingDetail(int Volgnummer, DateOnly Getekend, DateOnly IngaatOp, Wijzigingsgrond Grond, string Motivering, string? Vindplaats, decimal WaardeEuro, IReadOnlyList<Waardewijziging> Regels);

/// <summary>A decision that applied an index.</summary>
/// <param name="Vanaf">First day of the new prices.</param>
/// <param name="Reeks">Index series.</param>
/// <param name="VanPeriode">Period it counts from.</param>
/// <param name="NaarPeriode">Period it counts to.</param>
/// <param name="Procent">Applied change in percent.</param>
/// <param name="Berekening">How the percentage came about.</param>
/// <param name="Reden">Why.</param>
/// <param name="BeslotenOp">Day of the decision.</param>
public sealed record IndexbesluitDetail(DateOnly Vanaf, string Reeks, string VanPeriode, string NaarPeriode, decimal Procent, string Berekening, string Reden, DateOnly BeslotenOp);

/// <summary>What can be done with the contract now, or why not.</summary>
/// <param name="Naam">Wijzigen, Activeren, OptieBeslissen, WijzigingVastleggen, Indexeren, Opzeggen or Afsluiten.</param>
/// <param name="WaaromNiet">The reason why it cannot be done; null = it can.</param>
public sealed record ContractActie(string Naam, string? WaaromNiet);

/// <summary>A contract with everything under it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Contract number.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Status">State.</param>
/// <param name="Gegevens">What is recorded.</param>
/// <param name="Aanbieder">Main contractor.</param>
/// <param name="Onderaannemers">Subcontractors.</param>
/// <param name="Gemeenten">Gemeenten it serves.</param>
/// <param name="Einddatum">Last day, after exercised extensions.</param>
/// <param name="BesluitUiterlijk">Last day to decide in time about the next option.</param>
/// <param name="GeactiveerdOp">When it came in force.</param>
/// <param name="OpgezegdPer">Last day after notice was given.</param>
/// <param name="Opzegreden">Why notice was given.</param>
/// <param name="Percelen">Lots.</param>
/// <param name="Opties">Extension options.</param>
/// <param name="Volledigheid">Completeness check; empty for a provider.</param>
/// <param name="Sleuteldata">Days that count, oldest first.</param>
/// <param name="Acties">What can be done now; empty for who may not change anything.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
/// <param name="Wijzigingen">Amendments, oldest first; without motivation for a provider.</param>
/// <param name="Indexregel">Which index the prices follow; null = none.</param>
/// <param name="Indexbesluiten">Decisions that applied it, oldest first.</param>
public sealed record ContractDetail(
    Guid Id,
    string Nummer,
    int Versie,
    ContractStatus Status,
    ContractGegevens Gegevens,
    CodeNaam Aanbieder,
    IReadOnlyList<CodeNaam> Onderaannemers,
    IReadOnlyList<CodeNaam> Gemeenten,
    DateOnly Einddatum,
    DateOnly? BesluitUiterlijk,
    DateOnly? GeactiveerdOp,
    DateOnly? OpgezegdPer,
    string? Opzegreden,
    IReadOnlyList<PerceelDetail> Percelen,
    IReadOnlyList<OptieDetail> Opties,
    IReadOnlyList<VolledigheidsPunt> Volledigheid,
    IReadOnlyList<Sleuteldatum> Sleuteldata,
    IReadOnlyList<ContractActie> Acties,
    DateTimeOffset BijgewerktOp,
    IReadOnlyList<WijzigingDetail> Wijzigingen,
    Indexregel? Indexregel,
    IReadOnlyList<IndexbesluitDetail> Indexbesluiten);

internal sealed class HaalContractHandler(ContractenDbContext db, Sleuteldatalezer lezer, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalContract, Result<ContractDetail>>, IRequestHandler<HaalContractBijId, Result<ContractDetail>>
{
    public async Task<Result<ContractDetail>> Handle(HaalContractBijId request, CancellationToken cancellationToken)
    {
        var number = await db.Contracten.Where(c => c.Id == request.Id).Select(c => c.Nummer).SingleOrDefaultAsync(cancellationToken);
        return await Handle(new HaalContract(number ?? $"{request.Id}"), cancellationToken);
    }

    public async Task<Result<ContractDetail>> Handle(HaalContract request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var contract = await db.Contracten.AsNoTracking().MetDelen().Where(ContractSpecs.Zichtbaar(actor)).SingleOrDefaultAsync(c => c.Nummer == request.Nummer, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Nummer);
        }

        List<string> codes = [contract.Aanbieder, .. contract.Onderaannemers];
        var providers = await db.Aanbieders.Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Naam, cancellationToken);
        var gemeenteCodes = contract.Gemeenten.ToList();
        var gemeenten = await db.Gemeenten.Where(g => gemeenteCodes.Contains(g.Code)).OrderBy(g => g.Naam).Select(g => new CodeNaam(g.Code, g.Naam)).ToListAsync(cancellationToken);
        var today = clock.Vandaag();
        var provider = actor.Scope.Aanbieder is not null;
        return new ContractDetail(
            contract.Id,
            contract.Nummer,
            contract.Versie,
            contract.Status,
            Gegevens(contract),
            new CodeNaam(contract.Aanbieder, providers[contract.Aanbieder]),
            [.. contract.Onderaannemers.Select(o => new CodeNaam(o, providers.GetValueOrDefault(o, o)))],
            gemeenten,
            contract.Einddatum,
            contract.BesluitUiterlijk,
            contract.GeactiveerdOp,
            contract.OpgezegdPer,
            contract.Opzegreden,
            [.. contract.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new PerceelDetail(p.Id, p.Code, p.Gegevens(), [.. p.OpVolgorde().Select(v => v.Afspraak())], p.PrijsOp(today)?.Afspraak()))],
            Opties(contract, today),
            provider ? [] : Volledigheid.Controleer(contract),
            Sleuteldata.OpVolgorde(Sleuteldata.Van(contract, today).Concat((await lezer.NaastAsync([contract.Id], today, cancellationToken))[contract.Id])),
            actor.Is(Rol.Contractmanager) || actor.Is(Rol.Systeem) ? contract.Acties(today) : [],
            contract.BijgewerktOp,
            [.. contract.Wijzigingen.OrderBy(w => w.Volgnummer).Select(w => new WijzigingDetail(w.Volgnummer, w.Getekend, w.IngaatOp, w.Grond, provider ? "" : w.Motivering, w.Vindplaats, w.WaardeEuro, [.. w.Regels.OrderBy(r => r.Volgorde).Select(r => new Waardewijziging(r.Perceel, r.Onderwerp, r.Oud, r.Nieuw))]))],
            contract.Indexregel,
            [.. contract.Indexbesluiten.OrderBy(b => b.Vanaf).Select(b => new IndexbesluitDetail(b.Vanaf, b.Reeks, b.VanPeriode, b.NaarPeriode, b.Procent, b.Berekening, b.Reden, b.BeslotenOp))]);
    }

    private static ContractGegevens Gegevens(Contract contract) => new(
        contract.Aanbieder,
        contract.Soort,
        contract.Onderaannemers,
        contract.Gemeenten,
        contract.Ingangsdatum,
        contract.BasisEinddatum,
        [.. contract.Opties.OrderBy(o => o.Volgorde).Select(o => o.Maanden)],
        contract.OpzegtermijnMaanden,
        contract.AanbestedingsduurMaanden,
        contract.PlafondEuro,
        contract.Rapportagefrequentie,
        [.. contract.Afspraken.OrderBy(a => a.Onderwerp).Select(a => new Afspraak(a.Onderwerp, a.Antwoord))],
        contract.OpdrachtwaardeEuro,
        contract.RapportagetermijnDagen);

    private static List<OptieDetail> Opties(Contract contract, DateOnly today)
    {
        var next = contract.VolgendeOptie;
        return [.. contract.Opties.OrderBy(o => o.Volgorde).Select(o => new OptieDetail(
            o.Volgorde,
            o.Maanden,
            o.Status,
            o == next ? contract.BesluitUiterlijk : null,
            o == next && contract.BesluitUiterlijk < today,
            o == next ? Looptijd.Later(contract.Einddatum, o.Maanden) : o.NieuweEinddatum,
            o.BeslotenOp,
            o.Reden))];
    }
}
