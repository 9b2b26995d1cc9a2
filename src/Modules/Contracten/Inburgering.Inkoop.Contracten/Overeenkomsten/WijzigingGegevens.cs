// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>The ground on which a public contract may change without a new tender (art. 2.163b–2.163g Aanbestedingswet 2012).</summary>
public enum Wijzigingsgrond
{
    /// <summary>2.163b: small, all such changes together below the threshold and below a share of the value.</summary>
    KleineWijziging,

    /// <summary>2.163c: a clear, precise and unequivocal review clause in the tender documents.</summary>
    Herzieningsclausule,

    /// <summary>2.163d: additional services that turned out to be needed and that another party cannot deliver.</summary>
    AanvullendeDiensten,

    /// <summary>2.163e: circumstances that a diligent buyer could not foresee.</summary>
    OnvoorzieneOmstandigheden,

    /// <summary>2.163f: another party takes the place of the provider.</summary>
    VervangingOpdrachtnemer,

    /// <summary>2.163g: not substantial.</summary>
    NietWezenlijk,
}

/// <summary>What an amendment changes of a lot; null = stays.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Capaciteit">Places at the same time.</param>
/// <param name="TariefEuro">Amount of a new price version from the day on which the amendment takes effect.</param>
/// <param name="MaxWachttijdDagen">Longest waiting time in days.</param>
/// <param name="MaxGroepsgrootte">Largest group.</param>
public sealed record PerceelWijziging(string Perceel, int? Capaciteit = null, decimal? TariefEuro = null, int? MaxWachttijdDagen = null, int? MaxGroepsgrootte = null);

/// <summary>What an amendment holds.</summary>
/// <param name="Getekend">Day of the last signature.</param>
/// <param name="IngaatOp">First day on which it counts.</param>
/// <param name="Grond">The ground in the law.</param>
/// <param name="Motivering">Why this ground applies.</param>
/// <param name="Vindplaats">Where the review clause stands; needed for that ground.</param>
/// <param name="WaardeEuro">What it adds to the value of the whole contract; below 0 when it takes away.</param>
/// <param name="NieuwPlafondEuro">The new ceiling; null = stays.</param>
/// <param name="NieuweEinddatum">The new last day; null = stays.</param>
/// <param name="Percelen">What changes per lot.</param>
public sealed record WijzigingGegevens(
    DateOnly Getekend,
    DateOnly IngaatOp,
    Wijzigingsgrond Grond,
    string Motivering,
    string? Vindplaats,
    decimal WaardeEuro,
    decimal? NieuwPlafondEuro,
    DateOnly? NieuweEinddatum,
    IReadOnlyList<PerceelWijziging> Percelen);

/// <summary>How a point of the check turned out.</summary>
public enum Toetsuitkomst
{
    /// <summary>Within the limit.</summary>
    Voldaan,

    /// <summary>Possible, with something to think of.</summary>
    Waarschuwing,

    /// <summary>Not without a new tender.</summary>
    Blokkade,
}

/// <summary>One point of the check of an amendment.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Uitkomst">How it turned out.</param>
/// <param name="Tekst">What it says, with the numbers.</param>
/// <param name="Bron">Where the rule stands.</param>
public sealed record Wijzigingspunt(string Code, Toetsuitkomst Uitkomst, string Tekst, string Bron);

/// <summary>The check of an amendment.</summary>
/// <param name="Punten">All points.</param>
/// <param name="MagDoorgaan">None of them refuses it.</param>
public sealed record WijzigingstoetsUitkomst(IReadOnlyList<Wijzigingspunt> Punten, bool MagDoorgaan);
