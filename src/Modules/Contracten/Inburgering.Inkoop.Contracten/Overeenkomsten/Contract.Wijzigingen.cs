// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Amendments: what was agreed after the award, checked against the law before it counts, with every old and new value.</summary>
internal sealed partial class Contract
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The last day that an amendment agreed on; options taken after it run on from there.</summary>
    public DateOnly? VerlegdeEinddatum { get; private set; }

    /// <summary>How many options were decided when the last day was moved.</summary>
    [SharedKernel.Logboek.NietGelogd]
    public int VerlegdNaOptie { get; private set; }

    /// <summary>Records a signed amendment and applies it. Refused when it changes nothing or when the law asks for a new tender.</summary>
    public Result LegWijzigingVast(WijzigingGegevens gegevens, Wijzigingsnormen normen, DateOnly vandaag)
    {
        if (Status != ContractStatus.Actief)
        {
            return ContractErrors.NietActief(Nummer, Status);
        }

        List<Error> errors = [];
        if (gegevens.Getekend > vandaag)
        {
            errors.Add(WijzigingErrors.NogNietGetekend(gegevens.Getekend));
        }

        if (gegevens.IngaatOp < Ingangsdatum || gegevens.IngaatOp > (gegevens.NieuweEinddatum ?? Einddatum))
        {
            errors.Add(WijzigingErrors.BuitenLooptijd(Nummer, gegevens.IngaatOp, Ingangsdatum, gegevens.NieuweEinddatum ?? Einddatum));
        }

        if (gegevens.NieuweEinddatum < vandaag)
        {
            errors.Add(WijzigingErrors.EinddatumVoorbij(gegevens.NieuweEinddatum.Value));
        }

        errors.AddRange(gegevens.Percelen.Where(w => !percelen.Exists(p => p.Code == w.Perceel)).Select(w => PerceelErrors.Onbekend(Nummer, w.Perceel)));
        errors.AddRange(Wijzigingstoets.Toets(Wijzigingsfeiten.Van(this), gegevens, normen).Punten.Where(p => p.Uitkomst == Toetsuitkomst.Blokkade).Select(WijzigingErrors.NietZonderAanbesteding));
        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        var amendment = Wijzigingsovereenkomst.Maak(this, wijzigingen.Count + 1, gegevens);
        PasLooptijdEnPlafondToe(amendment, gegevens);
        foreach (var change in gegevens.Percelen)
        {
            var outcome = PasToe(amendment, percelen.Single(p => p.Code == change.Perceel), change, gegevens.IngaatOp, vandaag);
            if (!outcome.IsSuccess)
            {
                return outcome;
            }
        }

        if (amendment.Regels.Count == 0 && gegevens.Grond != Wijzigingsgrond.VervangingOpdrachtnemer)
        {
            return WijzigingErrors.VerandertNiets(Nummer);
        }

        wijzigingen.Add(amendment);
        Herbereken();
        return Result.Success;
    }

    private void PasLooptijdEnPlafondToe(Wijzigingsovereenkomst amendment, WijzigingGegevens gegevens)
    {
        if (gegevens.NieuwPlafondEuro is { } ceiling && ceiling != PlafondEuro)
        {
            amendment.Noteer(null, "Plafond", Bedrag(PlafondEuro), Bedrag(ceiling));
            PlafondEuro = ceiling;
        }

        if (gegevens.NieuweEinddatum is { } end && end != Einddatum)
        {
            amendment.Noteer(null, "Einddatum", Dag(Einddatum), Dag(end));
            VerlegdeEinddatum = end;
            VerlegdNaOptie = opties.Where(o => o.Status == Optiestatus.Gelicht).Select(o => o.Volgorde).DefaultIfEmpty(0).Max();
        }
    }

    private Result PasToe(Wijzigingsovereenkomst amendment, Perceel lot, PerceelWijziging change, DateOnly from, DateOnly vandaag)
    {
        var old = lot.Gegevens();
        var changed = old with
        {
            Capaciteit = change.Capaciteit ?? old.Capaciteit,
            MaxWachttijdDagen = change.MaxWachttijdDagen ?? old.MaxWachttijdDagen,
            MaxGroepsgrootte = change.MaxGroepsgrootte ?? old.MaxGroepsgrootte,
        };
        Noteer("Plaatsen", Getal(old.Capaciteit), Getal(changed.Capaciteit));
        Noteer("Langste wachttijd in dagen", Getal(old.MaxWachttijdDagen), Getal(changed.MaxWachttijdDagen));
        Noteer("Grootste groep", Getal(old.MaxGroepsgrootte), Getal(changed.MaxGroepsgrootte));
        lot.Wijzig(changed);
        if (change.TariefEuro is not { } amount || (lot.PrijsOp(from.AddDays(-1)) ?? lot.OpVolgorde().LastOrDefault()) is not { } price || price.TariefEuro == amount)
        {
            return Result.Success;
        }

        Noteer($"Tarief vanaf {Dag(from)}", Bedrag(price.TariefEuro), Bedrag(amount));
        return LegPrijsVast(lot.Code, new PrijsGegevens(price.Model, amount, from, price.Tot, price.UrenInbegrepen), vandaag);

        void Noteer(string subject, string was, string now)
        {
            if (was != now)
            {
                amendment.Noteer(lot.Code, subject, was, now);
            }
        }
    }

    private static string Bedrag(decimal? amount) => amount is { } a ? "€\u00a0" + a.ToString("N2", Dutch) : "niet afgesproken";

    private static string Getal(int? number) => number?.ToString("#,##0", Dutch) ?? "niet afgesproken";

    private static string Dag(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
