// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Prices: a new version never touches what was delivered before it, whoever makes it.</summary>
internal sealed partial class Contract
{
    /// <summary>The index that prices follow; null = none was agreed.</summary>
    public string? Indexreeks { get; private set; }

    public decimal? IndexAandeelProcent { get; private set; }

    public decimal? IndexMaximumProcent { get; private set; }

    public string? IndexVindplaats { get; private set; }

    /// <summary>How prices follow an index; null = no index was agreed.</summary>
    public Indexregel? Indexregel => Indexreeks is null ? null : new Indexregel(Indexreeks, IndexAandeelProcent ?? 100, IndexMaximumProcent, IndexVindplaats ?? "");

    /// <summary>Adds a price version after all others. In a concept the version with the same first day is replaced.</summary>
    public Result LegPrijsVast(string code, PrijsGegevens gegevens, DateOnly vandaag)
    {
        if (Status == ContractStatus.Beeindigd)
        {
            return ContractErrors.Afgesloten(Nummer);
        }

        if (percelen.Find(p => p.Code == code) is not { } perceel)
        {
            return PerceelErrors.Onbekend(Nummer, code);
        }

        if (gegevens.Vanaf > Einddatum)
        {
            return PerceelErrors.PrijsNaContract(perceel.LogSleutel, gegevens.Vanaf, Einddatum);
        }

        var last = perceel.Prijzen.Count == 0 ? (DateOnly?)null : perceel.Prijzen.Max(p => p.Vanaf);
        if (Status == ContractStatus.Concept && last == gegevens.Vanaf)
        {
            return perceel.CorrigeerPrijs(gegevens);
        }

        if (gegevens.Vanaf <= last)
        {
            return PerceelErrors.PrijsNietVoorBestaande(perceel.LogSleutel, gegevens.Vanaf, last.Value);
        }

        return Status != ContractStatus.Concept && last is not null && gegevens.Vanaf < vandaag
            ? PerceelErrors.PrijsTerugwerkend(perceel.LogSleutel, gegevens.Vanaf, vandaag)
            : perceel.VoegPrijsToe(gegevens);
    }

    /// <summary>Records which index the prices follow; null = none. What was decided with the former rule stays.</summary>
    public Result LegIndexregelVast(Indexregel? regel)
    {
        if (Status == ContractStatus.Beeindigd)
        {
            return ContractErrors.Afgesloten(Nummer);
        }

        Indexreeks = regel?.Reeks;
        IndexAandeelProcent = regel?.AandeelProcent;
        IndexMaximumProcent = regel?.MaximumProcent;
        IndexVindplaats = regel?.Vindplaats;
        return Result.Success;
    }

    /// <summary>Applies an index to every lot with a price on the day before: each gets a new version from that day. All or nothing.</summary>
    public Result Indexeer(Indexstand van, Indexstand naar, DateOnly vanaf, string reden, DateOnly vandaag)
    {
        var outcome = Indexberekening.Bereken(this, van, naar, vanaf);
        if (!outcome.TryGet(out var result))
        {
            return Result.Failure(outcome.Errors);
        }

        foreach (var line in result.Regels)
        {
            var price = percelen.Single(p => p.Code == line.Perceel).PrijsOp(vanaf.AddDays(-1))!;
            var added = LegPrijsVast(line.Perceel, new PrijsGegevens(price.Model, line.NieuwTarief, vanaf, price.Tot, price.UrenInbegrepen), vandaag);
            if (!added.IsSuccess)
            {
                return added;
            }
        }

        indexbesluiten.Add(Indexbesluit.Maak(this, result, reden, vandaag));
        return Result.Success;
    }
}
