// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>How heavy a requirement weighs.</summary>
public enum EisSoort
{
    /// <summary>Not met = the provider does not comply, whatever the rest says.</summary>
    KnockOut,

    /// <summary>Weighs in the judgement; not met = attention.</summary>
    Gescoord,
}

/// <summary>From which facts the system judges a requirement.</summary>
public enum Toetswijze
{
    /// <summary>The registered keurmerk.</summary>
    Keurmerk,

    /// <summary>The recognition for the taalschakeltraject.</summary>
    TstErkenning,

    /// <summary>VOGs of staff.</summary>
    Vog,

    /// <summary>Share of teachers registered for NT2.</summary>
    Nt2,

    /// <summary>Largest group that the provider reported.</summary>
    Groepsgrootte,

    /// <summary>Satisfaction that the provider reported.</summary>
    Tevredenheid,

    /// <summary>Reports delivered on time.</summary>
    Rapportage,

    /// <summary>Reports of acquisition with gifts.</summary>
    Acquisitie,

    /// <summary>Complaints handled, as the provider reported.</summary>
    Klachten,

    /// <summary>No facts in the system; a person judges it at a visit or talk.</summary>
    Handmatig,
}

/// <summary>On which side of the norm a value is good.</summary>
public enum NormRichting
{
    /// <summary>The norm or more.</summary>
    Minimaal,

    /// <summary>The norm or less.</summary>
    Maximaal,
}

/// <summary>What a version of a requirement says.</summary>
/// <param name="Titel">Short Dutch title.</param>
/// <param name="Routes">For which routes; empty = every provider.</param>
/// <param name="Soort">Knock-out or scored.</param>
/// <param name="Norm">The norm value, when it has one.</param>
/// <param name="Eenheid">Unit of the norm.</param>
/// <param name="Richting">On which side of the norm a value is good.</param>
/// <param name="Toets">From which facts it is judged.</param>
/// <param name="Bewijs">What a provider has to show.</param>
/// <param name="Bron">Law, keurmerk, plan or own choice.</param>
/// <param name="Toelichting">What it means, in plain Dutch; help text on the screens.</param>
/// <param name="VierOgen">True when two people have to verify a piece of evidence.</param>
public sealed record EisGegevens(
    string Titel,
    IReadOnlyList<Route> Routes,
    EisSoort Soort,
    decimal? Norm,
    string? Eenheid,
    NormRichting? Richting,
    Toetswijze Toets,
    string Bewijs,
    string Bron,
    string Toelichting,
    bool VierOgen = false);

/// <summary>One version of a requirement; it counts from its first day until the next version or its last day.</summary>
internal sealed class EisVersie : IGelogd
{
    private EisVersie()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Stable code of the requirement, for example <c>KEURMERK</c>.</summary>
    public string Code { get; private set; } = "";

    public DateOnly GeldigVanaf { get; private set; }

    /// <summary>Last day; null = until further notice.</summary>
    public DateOnly? GeldigTot { get; private set; }

    public string Titel { get; private set; } = "";

    /// <summary>Names of routes separated by |; empty = every provider.</summary>
    public string Routes { get; private set; } = "";

    public EisSoort Soort { get; private set; }

    public decimal? Norm { get; private set; }

    public string? Eenheid { get; private set; }

    public NormRichting? Richting { get; private set; }

    public Toetswijze Toets { get; private set; }

    public string Bewijs { get; private set; } = "";

    public string Bron { get; private set; } = "";

    public string Toelichting { get; private set; } = "";

    /// <summary>True when two people have to verify a piece of evidence.</summary>
    public bool VierOgen { get; private set; }

    public string LogSleutel => $"{Code}/{GeldigVanaf:yyyy-MM-dd}";

    public EisGegevens Gegevens => new(
        Titel,
        [.. Routes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Route>)],
        Soort,
        Norm,
        Eenheid,
        Richting,
        Toets,
        Bewijs,
        Bron,
        Toelichting,
        VierOgen);

    public static EisVersie Maak(string code, DateOnly geldigVanaf, DateOnly? geldigTot, EisGegevens gegevens) => new()
    {
        Id = Guid.CreateVersion7(),
        Code = code,
        GeldigVanaf = geldigVanaf,
        GeldigTot = geldigTot,
        Titel = gegevens.Titel,
        Routes = string.Join('|', gegevens.Routes.Distinct().Order()),
        Soort = gegevens.Soort,
        Norm = gegevens.Norm,
        Eenheid = gegevens.Eenheid,
        Richting = gegevens.Richting,
        Toets = gegevens.Toets,
        Bewijs = gegevens.Bewijs,
        Bron = gegevens.Bron,
        Toelichting = gegevens.Toelichting,
        VierOgen = gegevens.VierOgen,
    };

    /// <summary>Ends this version the day before the next one.</summary>
    public void SluitAf(DateOnly laatsteDag) => GeldigTot = laatsteDag;
}
