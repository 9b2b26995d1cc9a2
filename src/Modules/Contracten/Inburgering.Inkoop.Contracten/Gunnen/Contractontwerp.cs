// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>The draft contract of one winner, made from what was decided and from nothing else.</summary>
internal sealed record Contractontwerp(Contract Contract, IReadOnlyList<Contracttoezegging> Toezeggingen)
{
    private const int LangsteAfspraak = 2000;

    public static Result<Contractontwerp> Maak(Besluitinhoud besluit, Contractvoorstel voorstel, int normAanbestedingsduur)
    {
        var won = besluit.Percelen.Where(p => p.Winnaars().Contains(voorstel.Aanbieder))
            .Select(p => (Lot: p, Bid: p.Inschrijvingen.Single(i => i.Aanbieder.Code == voorstel.Aanbieder).Gegevens)).ToList();
        var tender = besluit.Gegevens;
        var start = tender.ContractIngang!.Value;

        // A ceiling of a lot that several providers share is not the ceiling of one of them; it is left for a person to divide.
        var ceiling = won.TrueForAll(w => w.Lot.Gegevens.PlafondEuro is not null && w.Lot.Winnaars().Count() == 1) ? won.Sum(w => w.Lot.Gegevens.PlafondEuro) : null;
        var value = won.TrueForAll(w => w.Lot.Winnaars().Count() == 1) ? won.Sum(w => w.Lot.Gegevens.PlafondEuro ?? w.Lot.Gegevens.RamingEuro) : null;
        value = value is > 0 && won.TrueForAll(w => (w.Lot.Gegevens.PlafondEuro ?? w.Lot.Gegevens.RamingEuro) is not null) ? value : null;
        var contract = Contract.Maak(
            voorstel.Contract,
            new ContractGegevens(
                voorstel.Aanbieder,
                besluit.Procedure == Inkoopprocedure.Subsidie ? ContractSoort.Subsidie : ContractSoort.Raamovereenkomst,
                [.. won.SelectMany(w => w.Bid.Onderaannemers).Where(o => o != voorstel.Aanbieder).Distinct(StringComparer.Ordinal)],
                [.. won.SelectMany(w => w.Lot.Gegevens.Gemeenten).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                start,
                tender.ContractEinde!.Value,
                [.. tender.VerlengingenMaanden],
                tender.OpzegtermijnMaanden,
                null,
                ceiling,
                tender.Rapportagefrequentie,
                Kwaliteitseisen(besluit, won.ConvertAll(w => w.Lot)),
                value),
            normAanbestedingsduur);
        List<Contracttoezegging> promises = [];
        foreach (var (lot, bid) in won)
        {
            var asked = lot.Gegevens;
            var added = contract.VoegPerceelToe(lot.Code, new PerceelGegevens(asked.Route, bid.Capaciteit, asked.MaxWachttijdDagen, null, 0, asked.MaxGroepsgrootte, asked.MetAlfabetisering, false, asked.Gemeenten));
            var priced = added.IsSuccess ? contract.LegPrijsVast(lot.Code, new PrijsGegevens(asked.Prijsmodel, bid.PrijsEuro, start, null, asked.UrenInbegrepen), start) : Result.Failure(added.Errors);
            if (!priced.IsSuccess)
            {
                return Result<Contractontwerp>.Failure(priced.Errors);
            }

            promises.AddRange(bid.Toezeggingen.Select((t, i) => new Contracttoezegging(contract, promises.Count + i + 1, lot.Code, t)).ToList());
        }

        return new Contractontwerp(contract, promises);
    }

    private static List<Afspraak> Kwaliteitseisen(Besluitinhoud besluit, List<BesluitPerceel> lots)
    {
        var demands = lots.SelectMany(l => l.Eisen).DistinctBy(e => e.Code).ToList();
        if (demands.Count == 0)
        {
            return [];
        }

        var text = $"Eisen uit inkooptraject {besluit.Nummer}: " + string.Join(" ", demands.Select(e => $"{e.Code}: {e.Omschrijving}"));
        return [new Afspraak(Afspraakonderwerp.Kwaliteitseisen, text.Length <= LangsteAfspraak ? text : $"Eisen uit inkooptraject {besluit.Nummer}: " + string.Join(", ", demands.Select(e => e.Code)) + ".")];
    }
}
