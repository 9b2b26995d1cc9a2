// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>The bids of a tender: recorded and checked after closing, judged after that.</summary>
internal sealed partial class Inkooptraject
{
    private readonly List<Inschrijving> inschrijvingen = [];

    public IReadOnlyList<Inschrijving> Inschrijvingen => inschrijvingen;

    public IEnumerable<Inschrijving> InschrijvingenOp(string perceel) => inschrijvingen.Where(i => i.Perceel == perceel).OrderBy(i => i.Aanbieder, StringComparer.Ordinal);

    public IEnumerable<Inschrijving> GeldigeOp(string perceel) => InschrijvingenOp(perceel).Where(i => IsGetoetst(i) && Gebreken(i).Count == 0);

    /// <summary>Codes of everybody who bids, subcontractors included.</summary>
    public IReadOnlyList<string> Inschrijvers() => [.. inschrijvingen.SelectMany(i => i.Onderaannemers.Append(i.Aanbieder)).Distinct(StringComparer.Ordinal)];

    public Inkoopperceel? Perceel(string code) => percelen.Find(p => p.Code == code);

    /// <summary>The requirements that count for a lot.</summary>
    public IReadOnlyList<Inkoopeis> EisenVan(Inkoopperceel perceel) => [.. eisen.Where(e => e.GeldtVoor(perceel.Route)).OrderBy(e => e.Volgorde)];

    /// <summary>Every requirement of its lot was judged for this bid.</summary>
    public bool IsGetoetst(Inschrijving bid) => EisenVan(Perceel(bid.Perceel)!).All(e => bid.Uitkomsten.Any(u => u.Eis == e.Code));

    /// <summary>Why a bid is set aside; empty = it is not.</summary>
    public IReadOnlyList<string> Gebreken(Inschrijving bid)
    {
        var lot = Perceel(bid.Perceel)!;
        List<string> faults = [];
        if (bid.Ontvangstdatum > Sluitingsdatum)
        {
            faults.Add($"Te laat: ontvangen op {bid.Ontvangstdatum:dd-MM-yyyy}, inschrijven kon tot en met {Sluitingsdatum:dd-MM-yyyy}.");
        }

        if (bid.PrijsEuro > lot.MaximumprijsEuro)
        {
            faults.Add("De prijs is hoger dan de maximumprijs van het perceel.");
        }

        faults.AddRange(EisenVan(lot).Where(e => bid.Uitkomsten.Any(u => u.Eis == e.Code && !u.Voldoet)).Select(e => $"Voldoet niet aan eis {e.Code}: {bid.Uitkomsten.First(u => u.Eis == e.Code).Toelichting}"));
        return faults;
    }

    /// <summary>Records a bid, or corrects one that was recorded.</summary>
    public Result LegInschrijvingVast(string perceel, string aanbieder, InschrijvingGegevens gegevens)
    {
        if (InStap(Trajectstap.InschrijvingGesloten) is { } refused)
        {
            return refused;
        }

        if (Perceel(perceel) is null)
        {
            return InkoopErrors.PerceelOnbekend(Nummer, perceel);
        }

        if (Zoek(perceel, aanbieder) is { } known)
        {
            known.Wijzig(gegevens);
        }
        else
        {
            inschrijvingen.Add(Inschrijving.Maak(this, perceel, aanbieder, gegevens));
        }

        return Result.Success;
    }

    public Result HaalInschrijvingWeg(string perceel, string aanbieder)
    {
        if (InStap(Trajectstap.InschrijvingGesloten) is { } refused)
        {
            return refused;
        }

        return inschrijvingen.RemoveAll(i => i.Perceel == perceel && i.Aanbieder == aanbieder) == 0 ? BeoordelingErrors.Onbekend(perceel, aanbieder) : Result.Success;
    }

    /// <summary>Judges a bid on every requirement of its lot.</summary>
    public Result ToetsInschrijving(string perceel, string aanbieder, IReadOnlyList<Eisoordeel> oordelen)
    {
        if (InStap(Trajectstap.InschrijvingGesloten) is { } refused)
        {
            return refused;
        }

        if (Zoek(perceel, aanbieder) is not { } bid)
        {
            return BeoordelingErrors.Onbekend(perceel, aanbieder);
        }

        var needed = EisenVan(Perceel(perceel)!).Select(e => e.Code).ToList();
        var wrong = needed.Except(oordelen.Select(o => o.Eis)).Concat(oordelen.Select(o => o.Eis).Except(needed)).ToList();
        if (wrong.Count > 0)
        {
            return BeoordelingErrors.EisOntbreekt(wrong);
        }

        bid.Toets(oordelen);
        return Result.Success;
    }

    /// <summary>Opens the scores of the evaluators to each other, once all of them are final.</summary>
    /// <param name="perceel">Code of the lot.</param>
    /// <param name="definitief">Accounts whose sheet of this lot is final.</param>
    /// <param name="context">Who has an interest, and how many evaluators are needed.</param>
    public Result StartConsensus(string perceel, IReadOnlySet<string> definitief, StapContext context)
    {
        if (InStap(Trajectstap.Beoordeling) is { } refused)
        {
            return refused;
        }

        if (Perceel(perceel) is not { } lot)
        {
            return InkoopErrors.PerceelOnbekend(Nummer, perceel);
        }

        if (lot.ConsensusGestartOp is not null)
        {
            return BeoordelingErrors.ConsensusLoopt(perceel);
        }

        var evaluators = Beoordelaars.Where(b => !context.AccountsMetBelang.Contains(b.AccountId)).ToList();
        if (evaluators.Count < context.MinimumBeoordelaars)
        {
            return BeoordelingErrors.TeWeinigBeoordelaars(evaluators.Count, context.MinimumBeoordelaars);
        }

        var waiting = evaluators.Where(b => !definitief.Contains(b.AccountId)).Select(b => b.Naam).Order(StringComparer.Ordinal).ToList();
        if (waiting.Count > 0)
        {
            return BeoordelingErrors.ConsensusWacht(waiting);
        }

        lot.StartConsensus(context.Vandaag);
        return Result.Success;
    }

    public Result LegConsensusVast(string perceel, IReadOnlyList<ScoreGegevens> scores)
    {
        if (InStap(Trajectstap.Beoordeling) is { } refused)
        {
            return refused;
        }

        if (Perceel(perceel) is not { } lot)
        {
            return InkoopErrors.PerceelOnbekend(Nummer, perceel);
        }

        if (lot.ConsensusGestartOp is null)
        {
            return BeoordelingErrors.ConsensusNietBegonnen(perceel);
        }

        var errors = ControleerScores(perceel, scores);
        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        foreach (var score in scores)
        {
            Zoek(perceel, score.Aanbieder)!.LegConsensusVast(score);
        }

        return Result.Success;
    }

    /// <summary>Records in which order equal bids were drawn.</summary>
    public Result LegLotingVast(string perceel, IReadOnlyList<string> volgorde)
    {
        if (InStap(Trajectstap.Beoordeling) is { } refused)
        {
            return refused;
        }

        if (Perceel(perceel) is not { } lot)
        {
            return InkoopErrors.PerceelOnbekend(Nummer, perceel);
        }

        var order = ConsensusCompleet(lot) ? Gunningsmodel.Bereken(Invoer(lot)) : null;
        var equal = order?.Regels.Where(r => r.Rang is not null).GroupBy(r => r.Rang).FirstOrDefault(g => g.Count() > 1 && g.Select(r => r.Aanbieder).Order(StringComparer.Ordinal).SequenceEqual(volgorde.Order(StringComparer.Ordinal)));
        if (equal is null)
        {
            return BeoordelingErrors.LotingNietNodig();
        }

        for (var i = 0; i < volgorde.Count; i++)
        {
            Zoek(perceel, volgorde[i])!.ZetLot(i + 1);
        }

        return Result.Success;
    }

    /// <summary>Every valid bid of the lot has a consensus on every criterion, or nothing is compared.</summary>
    public bool ConsensusCompleet(Inkoopperceel lot) => !WordtBeoordeeld || GeldigeOp(lot.Code).All(i => criteria.TrueForAll(c => i.Consensus.Any(s => s.Criterium == c.Code)));

    /// <summary>What the order of a lot is calculated from.</summary>
    public GunningInvoer Invoer(Inkoopperceel lot)
    {
        var valid = GeldigeOp(lot.Code).ToHashSet();
        return new GunningInvoer(
            lot.Code,
            Formule ?? Gunningsformule.Toelating,
            Prijsgewicht,
            Gelijkregel,
            lot.AantalAanbieders,
            lot.BandOnderEuro,
            lot.BandBovenEuro,
            lot.AftrekEuro,
            [.. CriteriaOpVolgorde.Select(c => new GunningCriterium(c.Code, c.Naam, c.Gewicht))],
            [.. InschrijvingenOp(lot.Code).Select(i => new GunningInschrijving(i.Aanbieder, i.PrijsEuro, valid.Contains(i), i.Consensus.ToDictionary(c => c.Criterium, c => c.Punten, StringComparer.Ordinal), i.Lot))]);
    }

    /// <summary>Scores must be steps of their scale, for valid bids of the lot.</summary>
    public IReadOnlyList<Error> ControleerScores(string perceel, IReadOnlyList<ScoreGegevens> scores)
    {
        var valid = GeldigeOp(perceel).Select(i => i.Aanbieder).ToHashSet(StringComparer.Ordinal);
        return [.. scores.Where(s => !valid.Contains(s.Aanbieder) || criteria.Find(c => c.Code == s.Criterium) is not { } criterion || !Gunningsdefinities.IsTrap(criterion.Schaal, s.Punten)).Select(s => BeoordelingErrors.ScorePastNiet(s.Aanbieder, s.Criterium))];
    }

    private Inschrijving? Zoek(string perceel, string aanbieder) => inschrijvingen.Find(i => i.Perceel == perceel && i.Aanbieder == aanbieder);

    private Error? InStap(Trajectstap nodig) => Stap == nodig ? null : BeoordelingErrors.StapFout(Nummer, Stap, nodig);
}
