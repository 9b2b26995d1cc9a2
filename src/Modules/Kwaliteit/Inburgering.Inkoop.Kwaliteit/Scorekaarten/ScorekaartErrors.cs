// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

internal static class ScorekaartErrors
{
    public static Error Onbekend() => Error.NotFound("SCOREKAART_ONBEKEND", "Deze scorekaart is niet gevonden.");

    public static Error PeriodeOnbekend(string? periode) => Error.Validation("SCOREKAART_PERIODE_ONBEKEND", $"Periode ‘{periode}’ klopt niet: {Rapportages.RapportageErrors.PeriodeVorm}.", "Periode");

    public static Error PeriodeLooptNog(Rapportages.Periode periode) =>
        Error.Rule("SCOREKAART_PERIODE_LOOPT_NOG", $"Periode ‘{periode.Code}’ loopt nog tot en met {periode.Tot:dd-MM-yyyy}. Daarna kunt u de scorekaart voorleggen.");

    public static Error GeenModel(string route) => Error.Rule("SCOREKAART_GEEN_MODEL", $"Er geldt in deze periode geen scoremodel voor {route}. Stel eerst een model vast.");

    public static Error GeenActiviteit() => Error.Rule("SCOREKAART_GEEN_ACTIVITEIT", "In deze periode was er geen activiteit. Een periode zonder activiteit krijgt geen score.");

    public static Error AlVastgesteld() => Error.Rule("SCOREKAART_AL_VASTGESTELD", "Deze scorekaart is vastgesteld en verandert niet meer. Latere gegevens staan als verschil onder de kaart.");

    public static Error AlVoorgelegd() => Error.Rule("SCOREKAART_AL_VOORGELEGD", "Deze scorekaart ligt al bij de aanbieder. Trek haar eerst terug als de cijfers zijn veranderd.");

    public static Error NietVoorgelegd() => Error.Rule("SCOREKAART_NIET_VOORGELEGD", "Deze scorekaart is nog niet aan de aanbieder voorgelegd. Eerst hoort u de aanbieder, dan stelt u vast.");

    public static Error TermijnLoopt(DateOnly uiterlijk) => Error.Rule("SCOREKAART_TERMIJN_LOOPT", $"De aanbieder kan nog reageren tot en met {uiterlijk:dd-MM-yyyy}. Vaststellen kan na de reactie of na die dag.");

    public static Error KpiOnbekend(string kpi) => Error.Validation("SCOREKAART_KPI_ONBEKEND", $"KPI ‘{kpi}’ staat niet op deze scorekaart.", "Kpi");

    public static Error NogTeBeslissen(IEnumerable<string> titels) =>
        Error.Rule("SCOREKAART_NOG_TE_BESLISSEN", $"Niet geleverd en nog niet beslist: {string.Join(", ", titels)}. Geef per KPI punten of zeg dat hij niet van toepassing is, met een reden.");

    public static Error GeenCorrectie() => Error.Rule("SCOREKAART_GEEN_CORRECTIE", "Over deze KPI is niets beslist.");

    public static Error ModelOnbekend() => Error.NotFound("SCOREMODEL_ONBEKEND", "Dit scoremodel is niet gevonden.");

    public static Error ModelVanafTeVroeg(DateOnly laatste) => Error.Rule("SCOREMODEL_VANAF_TE_VROEG", $"Er is al een versie vanaf {laatste:dd-MM-yyyy}. Kies een latere dag.", "Vanaf");

    public static Error ModelOnjuist(string melding, string veld) => Error.Validation("SCOREMODEL_ONJUIST", melding, veld);
}
