// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Whether a scoring model can be computed and leaves no gap: all faults at once.</summary>
internal static class Modelcontrole
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<Error> Fouten(ScoremodelInhoud model, IReadOnlyCollection<string> eisen)
    {
        List<Error> errors = [];
        void Fout(string message, string field) => errors.Add(ScorekaartErrors.ModelOnjuist(message, field));
        if (string.IsNullOrWhiteSpace(model.Naam) || model.Naam.Length > 100)
        {
            Fout("Geef het model een naam van hoogstens 100 tekens.", "Naam");
        }

        if (model.Kpis.Count is 0 or > 50)
        {
            Fout("Een model heeft 1 tot en met 50 KPI’s.", "Kpis");
        }

        for (var i = 0; i < model.Kpis.Count; i++)
        {
            KpiFouten(model.Kpis[i], (message, field) => Fout($"{model.Kpis[i].Titel}: {message}", $"Kpis[{i}].{field}"));
        }

        if (model.Kpis.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count() != model.Kpis.Count)
        {
            Fout("Elke KPI heeft een eigen code.", "Kpis");
        }

        var total = model.Kpis.Sum(k => k.Gewicht);
        if (total != 100)
        {
            Fout($"De gewichten zijn samen {total.ToString("0.##", Nederlands)}; verwacht 100.", "Kpis");
        }

        if (model.Banden.Count == 0 || model.Banden.Min(b => b.Vanaf) != 0 || model.Banden.Any(b => b.Vanaf is < 0 or > 100) || model.Banden.Select(b => b.Vanaf).Distinct().Count() != model.Banden.Count)
        {
            Fout("De standen lopen zonder gat van 0 tot en met 100: de laagste begint bij 0 en elke stand heeft een eigen ondergrens.", "Banden");
        }

        if (model.CoulancePunten is < 0 or > 100)
        {
            Fout("De punten aan de rand van de coulance liggen van 0 tot en met 100.", "CoulancePunten");
        }

        if (model.NulBij < 1)
        {
            Fout("Nul punten begint op de rand van de coulance of verder: verwacht 1 of meer.", "NulBij");
        }

        if (model.Knockouts.FirstOrDefault(k => !eisen.Contains(k)) is { } unknown)
        {
            Fout($"Eis ‘{unknown}’ staat niet in de catalogus.", "Knockouts");
        }

        return errors;
    }

    private static void KpiFouten(ScoreKpi kpi, Action<string, string> fout)
    {
        if (kpi.Teller.Count == 0)
        {
            fout("kies minstens één cijfer.", "Teller");
        }

        foreach (var code in kpi.Teller.Concat(kpi.Noemer).Concat(kpi.Aantal is { } n ? [n] : []).Where(c => (Kpi.Vind(c) is null && !Scorecijfers.Afgeleid.Contains(c)) || c == Scorecijfers.Verborgen))
        {
            fout($"cijfer ‘{code}’ bestaat niet.", "Teller");
        }

        if (kpi.Gewicht is < 0 or > 100)
        {
            fout("het gewicht ligt van 0 tot en met 100.", "Gewicht");
        }

        if (kpi.Coulance < 0)
        {
            fout("de coulance is 0 of meer.", "Coulance");
        }

        if (kpi.MinimumN < 0)
        {
            fout("het kleinste aantal is 0 of meer.", "MinimumN");
        }
    }
}
