// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>What kind of number a KPI is.</summary>
public enum KpiSoort
{
    /// <summary>A whole number of people, groups or things.</summary>
    Aantal,

    /// <summary>Hours.</summary>
    Uren,

    /// <summary>Days.</summary>
    Dagen,

    /// <summary>Percentage, 0–100.</summary>
    Percentage,

    /// <summary>Mark, 1–10.</summary>
    Cijfer,
}

/// <summary>A figure that a provider reports.</summary>
/// <param name="Code">Stable code of the delivery format.</param>
/// <param name="Titel">Dutch title.</param>
/// <param name="Soort">What kind of number.</param>
/// <param name="PerContract">True when it is about the whole contract, false when per lot.</param>
public sealed record Kpi(string Code, string Titel, KpiSoort Soort, bool PerContract = false)
{
    /// <summary>All KPIs of the delivery format, in the order of a report.</summary>
    public static IReadOnlyList<Kpi> Alle { get; } =
    [
        new("aangemeld", "Aangemeld", KpiSoort.Aantal),
        new("gestart", "Gestart", KpiSoort.Aantal),
        new("wachtend", "Wachtend aan het eind", KpiSoort.Aantal),
        new("actief_begin", "Actief aan het begin", KpiSoort.Aantal),
        new("actief_eind", "Actief aan het eind", KpiSoort.Aantal),
        new("geslaagd", "Geslaagd", KpiSoort.Aantal),
        new("geslaagd_afgeschaald", "Geslaagd, afgeschaald", KpiSoort.Aantal),
        new("uitval", "Uitval", KpiSoort.Aantal),
        new("geschakeld", "Geschakeld naar andere route", KpiSoort.Aantal),
        new("overstap", "Overgestapt naar andere aanbieder", KpiSoort.Aantal),
        new("neutraal", "Neutraal geëindigd", KpiSoort.Aantal),
        new("uren_aangeboden", "Aangeboden uren", KpiSoort.Uren),
        new("uren_gevolgd", "Gevolgde uren", KpiSoort.Uren),
        new("uren_geoorloofd_verzuim", "Geoorloofd verzuim, uren", KpiSoort.Uren),
        new("uren_ongeoorloofd_verzuim", "Ongeoorloofd verzuim, uren", KpiSoort.Uren),
        new("wachttijd_dagen_mediaan", "Wachttijd tot eerste les, mediaan", KpiSoort.Dagen),
        new("groepen", "Groepen", KpiSoort.Aantal),
        new("groepsgrootte_max", "Grootste groep", KpiSoort.Aantal),
        new("tevredenheid", "Tevredenheid", KpiSoort.Cijfer),
        new("tevredenheid_n", "Tevredenheid, aantal antwoorden", KpiSoort.Aantal),
        new("klachten_ontvangen", "Klachten ontvangen", KpiSoort.Aantal, true),
        new("klachten_opgelost", "Klachten opgelost", KpiSoort.Aantal, true),
        new("lesuren_nt2_bevoegd_pct", "Lesuren door bevoegde NT2-docenten", KpiSoort.Percentage, true),
        new("devices_uitgeleend", "Devices uitgeleend", KpiSoort.Aantal),
        new("devices_retour", "Devices terug", KpiSoort.Aantal),
        new("devices_verlies", "Devices verloren of gestolen", KpiSoort.Aantal),
        new("acquisitie_meldingen", "Meldingen over werving", KpiSoort.Aantal, true),
    ];

    private static readonly Dictionary<string, Kpi> ByCode = Alle.ToDictionary(k => k.Code, StringComparer.Ordinal);

    /// <summary>The KPI with this code, or nothing.</summary>
    public static Kpi? Vind(string? code) => code is not null && ByCode.TryGetValue(code, out var kpi) ? kpi : null;

    /// <summary>What is wrong with a value, as a Dutch sentence; null when it is right.</summary>
    public string? Fout(decimal waarde) => Soort switch
    {
        _ when waarde < 0 => "De waarde kan niet lager zijn dan 0.",
        _ when decimal.Round(waarde, 2) != waarde => "Gebruik hoogstens twee cijfers achter de komma.",
        _ when waarde >= 10_000_000_000m => "De waarde is te groot.",
        KpiSoort.Aantal when waarde != decimal.Truncate(waarde) => $"‘{Titel}’ is een aantal: verwacht een heel getal.",
        KpiSoort.Percentage when waarde > 100 => $"‘{Titel}’ is een percentage: verwacht 0 tot en met 100.",
        KpiSoort.Cijfer when waarde is < 1 or > 10 => $"‘{Titel}’ is een cijfer: verwacht 1 tot en met 10.",
        _ => null,
    };
}
