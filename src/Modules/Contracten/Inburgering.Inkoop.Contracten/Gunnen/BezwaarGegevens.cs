// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>How a decision is disputed.</summary>
public enum Bezwaarsoort
{
    /// <summary>A letter or complaint to the gemeente.</summary>
    Bezwaar,

    /// <summary>Preliminary relief proceedings: the contract has to wait for the judge (Aanbestedingswet 2012 art. 2.131).</summary>
    KortGeding,
}

/// <summary>How an objection ended.</summary>
public enum Bezwaaruitkomst
{
    /// <summary>The decision stands.</summary>
    Ongegrond,

    /// <summary>The decision cannot stand and has to be withdrawn.</summary>
    Gegrond,

    /// <summary>Who objected took it back.</summary>
    Ingetrokken,

    /// <summary>Too late or by somebody without an interest; not judged.</summary>
    NietOntvankelijk,
}

/// <summary>What is recorded of an objection.</summary>
/// <param name="Soort">How.</param>
/// <param name="Aanbieder">Code of the provider that objects.</param>
/// <param name="Perceel">Code of the lot it is about; null = the whole tender.</param>
/// <param name="OntvangenOp">Day on which it came in.</param>
/// <param name="Omschrijving">What it says.</param>
public sealed record BezwaarGegevens(Bezwaarsoort Soort, string Aanbieder, string? Perceel, DateOnly OntvangenOp, string Omschrijving);

/// <summary>The number of the draft contract for a winner.</summary>
/// <param name="Aanbieder">Code of the winner.</param>
/// <param name="Contract">Number of the contract to make.</param>
public sealed record Contractvoorstel(string Aanbieder, string Contract);
