// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>A lot and a period that may have a scorecard, with the card when there is one.</summary>
internal sealed record Scorezaak(PerceelAfspraak Perceel, Periode Periode, Scorekaart? Kaart);

/// <summary>Finds the scorecard of a lot inside the scope of the asker, and computes it from the figures of now.</summary>
internal sealed class ScorekaartLader(KwaliteitDbContext db, IContracten contracten, RapportageLader rapportages, FeitenLader feiten, TimeProvider clock)
{
    /// <summary>The lot and period; a provider finds only what was put before it.</summary>
    public async Task<Result<Scorezaak>> VindAsync(Actor actor, string contractnummer, string perceel, string periode, CancellationToken cancellationToken)
    {
        var lot = (await contracten.ZoekPercelenAsync([contractnummer], cancellationToken)).SingleOrDefault(p => p.Code == perceel);
        if (lot is null || !Bereik.ZietContract(actor, lot.Contract))
        {
            return ScorekaartErrors.Onbekend();
        }

        if (Periode.Lees(periode) is not { } period)
        {
            return ScorekaartErrors.PeriodeOnbekend(periode);
        }

        var card = await db.Scorekaarten.SingleOrDefaultAsync(k => k.Contractnummer == lot.Contract.Nummer && k.Perceel == perceel && k.Periode == period.Code, cancellationToken);
        var outside = period.Frequentie != lot.Contract.Rapportagefrequentie || period.Van > lot.Contract.Einddatum || period.Tot < lot.Contract.Ingangsdatum;
        var hidden = actor.Scope.Aanbieder is not null && (card is null || card.Status == ScorekaartStatus.Concept);
        return hidden || (card is null && outside)
            ? ScorekaartErrors.Onbekend()
            : new Scorezaak(lot, period, card);
    }

    /// <summary>The figures, the model and the knock-outs of now.</summary>
    public async Task<Result<Scoreinvoer>> InvoerAsync(Actor actor, Scorezaak zaak, CancellationToken cancellationToken)
    {
        var contract = zaak.Perceel.Contract;
        var model = await ModelAsync(zaak.Perceel.Route, zaak.Periode.Tot, cancellationToken);
        if (model is null)
        {
            return ScorekaartErrors.GeenModel(zaak.Perceel.Route.ToString());
        }

        var report = await rapportages.LaadAsync(actor, contract.Nummer, zaak.Periode.Code, cancellationToken);
        if (!report.TryGet(out var figures))
        {
            return Result<Scoreinvoer>.Failure(report.Errors);
        }

        var content = model.Inhoud;
        return new Scoreinvoer(
            content,
            Scorecijfers.Van(figures, zaak.Perceel.Code),
            await KnockoutsAsync(actor, contract.Aanbieder, content.Knockouts, cancellationToken),
            zaak.Kaart?.Besluiten ?? []);
    }

    /// <summary>The card of a lot and period, made when it was not there yet.</summary>
    public Scorekaart Kaart(Scorezaak zaak)
    {
        if (zaak.Kaart is { } known)
        {
            return known;
        }

        var contract = zaak.Perceel.Contract;
        var card = Scorekaart.Maak(contract.Nummer, zaak.Perceel.Code, zaak.Perceel.Route, contract.Aanbieder, zaak.Periode.Code, zaak.Periode.Tot);
        db.Scorekaarten.Add(card);
        return card;
    }

    /// <summary>The version that counts for periods that end on a day; null when there is none.</summary>
    public async Task<ScoremodelVersie?> ModelAsync(Route route, DateOnly periodeTot, CancellationToken cancellationToken) =>
        await db.Scoremodellen.AsNoTracking().Where(m => m.Route == route && m.Vanaf <= periodeTot).OrderByDescending(m => m.Vanaf).FirstOrDefaultAsync(cancellationToken);

    // A knock-out is about today: a keurmerk that was suspended after the period still overrides the score.
    private async Task<IReadOnlyList<Knockout>> KnockoutsAsync(Actor actor, string aanbieder, IReadOnlyList<string> eisen, CancellationToken cancellationToken)
    {
        var sheet = await feiten.LaadAsync(actor, [aanbieder], clock.Vandaag(), cancellationToken);
        return sheet.Aanbieders.Count == 0
            ? []
            : [.. sheet.Beoordeel(sheet.Aanbieders[0]).Eisen.Where(e => eisen.Contains(e.Eis)).Select(e => new Knockout(e.Eis, e.Titel, e.Uitkomst != EisUitkomst.VoldoetNiet, e.Bevinding))];
    }
}
