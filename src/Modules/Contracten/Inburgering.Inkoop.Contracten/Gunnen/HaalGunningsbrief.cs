// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>
/// The letter with which one bidder hears the decision, made from what was stored: its own scores with their motives, and name and relative
/// advantages of who won (Aanbestedingswet 2012 art. 2.130). Prices of others are not in it.
/// </summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Aanbieder">Code of the bidder.</param>
/// <param name="Besluit">Number of the decision within the tender; null = the newest.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalGunningsbrief(string Traject, string Aanbieder, int? Besluit = null) : IQuery<Result<Gunningsbrief>>;

/// <summary>How a bid on a lot ended.</summary>
public enum Briefuitkomst
{
    /// <summary>The lot goes to the addressee.</summary>
    Gegund,

    /// <summary>The bid was valid; the lot goes to others.</summary>
    Afgewezen,

    /// <summary>The bid was set aside.</summary>
    Ongeldig,
}

/// <summary>A part of the score of the addressee.</summary>
/// <param name="Naam">Price or a criterion.</param>
/// <param name="Punten">Points, 0–100.</param>
/// <param name="Gewicht">Weight.</param>
/// <param name="Resultaat">Weighted points, or with gunnen op waarde the deduction in euro.</param>
/// <param name="Motivering">Why, as the evaluators agreed; null for the price.</param>
public sealed record BriefScore(string Naam, decimal Punten, int Gewicht, decimal Resultaat, string? Motivering);

/// <summary>A part on which a winner is compared with the addressee.</summary>
/// <param name="Naam">Price or a criterion.</param>
/// <param name="Winnaar">Points of the winner.</param>
/// <param name="Ontvanger">Points of the addressee.</param>
/// <param name="Voordeel">What makes the winner's bid better here; null when it is not.</param>
public sealed record BriefVergelijking(string Naam, decimal Winnaar, decimal Ontvanger, string? Voordeel);

/// <summary>A winner of a lot.</summary>
/// <param name="Aanbieder">Who.</param>
/// <param name="Totaal">Total points, or with gunnen op waarde the fictional price; null without a comparison.</param>
/// <param name="Vergelijking">Per part; empty when the addressee has no scores.</param>
public sealed record BriefWinnaar(CodeNaam Aanbieder, decimal? Totaal, IReadOnlyList<BriefVergelijking> Vergelijking);

/// <summary>One lot in a letter.</summary>
/// <param name="Code">Code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Uitkomst">How the bid ended.</param>
/// <param name="Rang">Place of the addressee; null without one.</param>
/// <param name="Geldig">How many bids were compared.</param>
/// <param name="Gebreken">Why the bid was set aside.</param>
/// <param name="Totaal">Total of the addressee.</param>
/// <param name="Scores">Its scores.</param>
/// <param name="Winnaars">Who won; empty for the winner of a lot for one provider.</param>
public sealed record BriefPerceel(string Code, string Naam, Briefuitkomst Uitkomst, int? Rang, int Geldig, IReadOnlyList<string> Gebreken, decimal? Totaal, IReadOnlyList<BriefScore> Scores, IReadOnlyList<BriefWinnaar> Winnaars);

/// <summary>A letter about an award.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Titel">What was bought.</param>
/// <param name="TenderNed">Reference on TenderNed.</param>
/// <param name="Besluit">Number of the decision.</param>
/// <param name="Aanbieder">To whom.</param>
/// <param name="Verzenddatum">Date of the letter.</param>
/// <param name="StandstillDagen">Length of the standstill.</param>
/// <param name="StandstillVanaf">Its first day.</param>
/// <param name="StandstillTotEnMet">Its last day.</param>
/// <param name="Toelichting">Why so was awarded.</param>
/// <param name="Formule">How was compared: the published definition.</param>
/// <param name="InEuro">Totals are fictional prices, and results deductions in euro.</param>
/// <param name="Percelen">The lots of the addressee.</param>
/// <param name="IngetrokkenOp">The decision was taken back on this day; null = it stands.</param>
public sealed record Gunningsbrief(
    string Traject,
    string Titel,
    string? TenderNed,
    int Besluit,
    CodeNaam Aanbieder,
    DateOnly Verzenddatum,
    int StandstillDagen,
    DateOnly StandstillVanaf,
    DateOnly StandstillTotEnMet,
    string Toelichting,
    Keuzedefinitie Formule,
    bool InEuro,
    IReadOnlyList<BriefPerceel> Percelen,
    DateOnly? IngetrokkenOp);

internal sealed class HaalGunningsbriefHandler(Besluitlezer lezer) : IRequestHandler<HaalGunningsbrief, Result<Gunningsbrief>>
{
    public async Task<Result<Gunningsbrief>> Handle(HaalGunningsbrief request, CancellationToken cancellationToken)
    {
        var read = await lezer.LeesAsync(request.Traject, request.Besluit, cancellationToken);
        if (!read.TryGet(out var found))
        {
            return Result<Gunningsbrief>.Failure(read.Errors);
        }

        var content = Besluitinhoud.Lees(found.Tekst);
        var lots = content.Percelen.Where(p => p.Inschrijvingen.Any(i => i.Aanbieder.Code == request.Aanbieder)).ToList();
        if (lots.Count == 0)
        {
            return GunnenErrors.BriefOnbekend(request.Aanbieder);
        }

        return new Gunningsbrief(
            content.Nummer,
            content.Titel,
            content.TenderNed,
            found.Besluit.Volgnummer,
            new CodeNaam(request.Aanbieder, content.Naam(request.Aanbieder)),
            content.Verzenddatum,
            content.StandstillDagen,
            content.Verzenddatum.AddDays(1),
            content.StandstillTotEnMet,
            content.Toelichting,
            content.Formule,
            content.Gunningswijze.Formule == Gunningsformule.GunnenOpWaarde,
            [.. lots.Select(p => Perceel(content, p, request.Aanbieder))],
            found.Besluit.IngetrokkenOp);
    }

    private static BriefPerceel Perceel(Besluitinhoud content, BesluitPerceel lot, string aanbieder)
    {
        var bid = lot.Inschrijvingen.Single(i => i.Aanbieder.Code == aanbieder);
        var row = lot.Uitkomst.Regels.Single(r => r.Aanbieder == aanbieder);
        return new BriefPerceel(
            lot.Code,
            lot.Gegevens.Naam,
            row.Wint ? Briefuitkomst.Gegund : row.Geldig ? Briefuitkomst.Afgewezen : Briefuitkomst.Ongeldig,
            row.Rang,
            lot.Uitkomst.Regels.Count(r => r.Geldig),
            bid.Gebreken,
            row.Totaal,
            [.. row.Onderdelen.Select(o => new BriefScore(o.Naam, o.Punten, o.Gewicht, o.Resultaat, Motief(lot, aanbieder, o)))],
            [.. lot.Uitkomst.Regels.Where(r => r.Wint && r.Aanbieder != aanbieder).Select(w => new BriefWinnaar(
                new CodeNaam(w.Aanbieder, content.Naam(w.Aanbieder)),
                w.Totaal,
                [.. row.Onderdelen.Zip(w.Onderdelen, (own, other) => new BriefVergelijking(own.Naam, other.Punten, own.Punten, other.Punten > own.Punten ? Motief(lot, w.Aanbieder, other) ?? "De prijs levert meer punten op." : null))]))]);
    }

    // A part is called by code and name of its criterion; the price has no motive.
    private static string? Motief(BesluitPerceel lot, string aanbieder, Rangonderdeel onderdeel) =>
        lot.Invoer.Criteria.FirstOrDefault(c => onderdeel.Naam == $"{c.Code} {c.Naam}") is { } criterion
            ? lot.Inschrijvingen.Single(i => i.Aanbieder.Code == aanbieder).Consensus.FirstOrDefault(s => s.Criterium == criterion.Code)?.Motivering
            : null;
}
