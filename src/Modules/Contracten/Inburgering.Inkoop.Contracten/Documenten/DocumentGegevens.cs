// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>How a type of document stands in the file of a contract.</summary>
public enum Documenttoestand
{
    /// <summary>It is there.</summary>
    Aanwezig,

    /// <summary>It is there, but not for long.</summary>
    VerlooptBinnenkort,

    /// <summary>Its last day has passed.</summary>
    Verlopen,

    /// <summary>It is expected and not there.</summary>
    Ontbreekt,
}

/// <summary>What is recorded of a type of document.</summary>
/// <param name="Naam">Name on the screens.</param>
/// <param name="Uitleg">What belongs in it.</param>
/// <param name="VerwachtBij">Kinds of contract that must have one; empty = it may be there.</param>
/// <param name="MetVerloop">Such a document has a last day, which must be given.</param>
/// <param name="VoorAanbieder">Such a document may be shared with the provider.</param>
/// <param name="GeldigTot">Last day on which it counts; null = until a newer row.</param>
public sealed record DocumenttypeGegevens(string Naam, string Uitleg, IReadOnlyList<ContractSoort> VerwachtBij, bool MetVerloop, bool VoorAanbieder, DateOnly? GeldigTot);

/// <summary>The one rule of when a document counts.</summary>
internal static class Documentstand
{
    public const string NormSignaal = "DOCUMENT_VERLOOP_SIGNAAL_DAGEN";

    /// <summary>The state on a day. The last day itself still counts.</summary>
    public static Documenttoestand Bepaal(bool aanwezig, DateOnly? verlooptOp, DateOnly dag, int signaaldagen) =>
        !aanwezig ? Documenttoestand.Ontbreekt
        : verlooptOp < dag ? Documenttoestand.Verlopen
        : verlooptOp <= dag.AddDays(signaaldagen) ? Documenttoestand.VerlooptBinnenkort
        : Documenttoestand.Aanwezig;

    /// <summary>Per expected type the newest document that was not withdrawn, and how that stands.</summary>
    public static IEnumerable<(Documenttype Type, Contractdocument? Document, Documenttoestand Toestand)> Verwacht(IEnumerable<Documenttype> geldig, ContractSoort soort, IReadOnlyCollection<Contractdocument> documenten, DateOnly dag, int signaaldagen) =>
        geldig.Where(t => t.IsVerwachtBij(soort)).Select(t =>
        {
            var newest = documenten.Where(d => d.Type == t.Code && d.IngetrokkenOp is null).MaxBy(d => d.Volgnummer);
            return (t, newest, Bepaal(newest is not null, newest?.VerlooptOp, dag, signaaldagen));
        });
}
