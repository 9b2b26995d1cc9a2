// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>The award: decided, disputed, withdrawn or made definitive.</summary>
internal sealed partial class Inkooptraject
{
    // Letters that go out much later than the decision leave bidders in the dark and the term of the law running for nobody.
    private const int LangstTotVerzending = 14;

    private readonly List<Gunningsbesluit> besluiten = [];

    public IReadOnlyList<Gunningsbesluit> Besluiten => besluiten;

    /// <summary>The decision that stands; null when there is none.</summary>
    public Gunningsbesluit? Gunning => besluiten.Find(b => b.IngetrokkenOp is null);

    /// <summary>The lots on which nobody made a valid bid once that is known.</summary>
    public bool IsGat(Inkoopperceel lot) => Stap switch
    {
        Trajectstap.InschrijvingGesloten => !InschrijvingenOp(lot.Code).Any(),
        Trajectstap.Beoordeling or Trajectstap.VoorlopigGegund or Trajectstap.DefinitiefGegund or Trajectstap.Afgerond => !GeldigeOp(lot.Code).Any(),
        _ => false,
    };

    public InschrijvingDetail Detail(Inschrijving bid, string naam) => new(
        new CodeNaam(bid.Aanbieder, naam),
        bid.Gegevens(),
        [.. bid.Uitkomsten.OrderBy(u => u.Eis, StringComparer.Ordinal).Select(u => new Eisoordeel(u.Eis, u.Voldoet, u.Toelichting))],
        IsGetoetst(bid),
        Gebreken(bid),
        [.. bid.Consensus.OrderBy(c => c.Criterium, StringComparer.Ordinal).Select(c => new ScoreGegevens(bid.Aanbieder, c.Criterium, c.Punten, c.Motivering))]);

    /// <summary>Decides to award; the standstill runs after the letters are sent.</summary>
    public Result GunVoorlopig(DateOnly verzenddatum, int dagen, int norm, string toelichting, DateTimeOffset nu, StapContext context)
    {
        List<Error> errors = [];
        if (dagen < norm)
        {
            errors.Add(GunnenErrors.StandstillTeKort(dagen, norm));
        }

        if (verzenddatum < context.Vandaag)
        {
            errors.Add(GunnenErrors.VerzendingInVerleden(verzenddatum, context.Vandaag));
        }

        if (verzenddatum > context.Vandaag.AddDays(LangstTotVerzending))
        {
            errors.Add(GunnenErrors.VerzendingTeLaat(verzenddatum, context.Vandaag.AddDays(LangstTotVerzending)));
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        var outcome = GaNaar(Trajectstap.VoorlopigGegund, context);
        if (outcome.IsSuccess)
        {
            besluiten.Add(Gunningsbesluit.Maak(this, besluiten.Count + 1, verzenddatum, dagen, toelichting, nu));
        }

        return outcome;
    }

    public Result NoteerBezwaar(BezwaarGegevens gegevens, DateOnly vandaag)
    {
        if (Voorlopig() is { } refused)
        {
            return refused;
        }

        if (inschrijvingen.TrueForAll(i => i.Aanbieder != gegevens.Aanbieder))
        {
            return GunnenErrors.GeenInschrijver(gegevens.Aanbieder, Nummer);
        }

        if (!string.IsNullOrWhiteSpace(gegevens.Perceel) && Zoek(gegevens.Perceel, gegevens.Aanbieder) is null)
        {
            return GunnenErrors.PerceelNietIngeschreven(gegevens.Aanbieder, gegevens.Perceel);
        }

        return Gunning!.NoteerBezwaar(gegevens, vandaag);
    }

    public Result HandelBezwaarAf(int volgnummer, Bezwaaruitkomst uitkomst, string reden, DateOnly vandaag) =>
        Voorlopig() is { } refused ? refused : Gunning!.HandelBezwaarAf(volgnummer, uitkomst, reden, vandaag);

    /// <summary>Takes the decision back; bids can be judged again and a new decision follows.</summary>
    public Result TrekGunningIn(string reden, DateOnly vandaag)
    {
        if (Voorlopig() is { } refused)
        {
            return refused;
        }

        Gunning!.TrekIn(reden, vandaag);
        Stap = Trajectstap.Beoordeling;
        StapSinds = vandaag;
        return Result.Success;
    }

    /// <summary>Makes the award definitive; the contracts get these numbers.</summary>
    public Result GunDefinitief(IReadOnlyList<Contractvoorstel> voorstellen, IReadOnlyList<string> winnaars, StapContext context)
    {
        if (!winnaars.SequenceEqual(voorstellen.Select(v => v.Aanbieder).Order(StringComparer.Ordinal)))
        {
            return GunnenErrors.ContractenPassenNiet(winnaars);
        }

        var outcome = GaNaar(Trajectstap.DefinitiefGegund, context);
        if (outcome.IsSuccess)
        {
            Gunning!.MaakDefinitief(context.Vandaag, voorstellen);
        }

        return outcome;
    }

    private Error? Voorlopig() => Stap == Trajectstap.VoorlopigGegund ? null : GunnenErrors.NietVoorlopig(Nummer, Stap);
}
