// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Rapportages;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>The figures of a scorecard, from a report: those of the lot, those of the whole contract, and what the report itself shows.</summary>
internal static class Scorecijfers
{
    public const string DagenTeLaat = "dagen_te_laat";

    public const string Vergeleken = "cijfers_vergeleken";

    public const string Gelijk = "cijfers_gelijk";

    /// <summary>Never in a scorecard: the provider may not learn from it that something was reported in confidence.</summary>
    public const string Verborgen = "acquisitie_meldingen";

    public static IReadOnlyList<string> Afgeleid { get; } = [DagenTeLaat, Vergeleken, Gelijk];

    public static IReadOnlyList<Scorecijfer> Van(RapportageDetail rapportage, string perceel)
    {
        List<Scorecijfer> figures = [.. rapportage.Regels.Where(r => r.Kpi.Code != Verborgen && (r.Perceel == perceel || (r.Perceel.Length == 0 && r.Kpi.PerContract))).Select(r => Scorecijfer.Van(r.Kpi.Code, r.Zegt, r.Weten))];
        if (rapportage.Verwacht.IngediendOp is { } on)
        {
            figures.Add(Scorecijfer.Van(DagenTeLaat, null, Math.Max(0, on.DayNumber - rapportage.Verwacht.UiterlijkOp.DayNumber)));
        }

        var compared = rapportage.Regels.Where(r => r.Perceel == perceel && r is { Zegt: not null, Weten: not null }).ToList();
        if (rapportage.Versie > 0)
        {
            figures.Add(Scorecijfer.Van(Vergeleken, null, compared.Count));
            figures.Add(Scorecijfer.Van(Gelijk, null, compared.Count(r => r.Vergelijking is Vergelijking.Gelijk or Vergelijking.BinnenMarge)));
        }

        return figures;
    }
}
