// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Reflection;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>
/// A type of document, and which contracts must have one: data with validity dates, because what a contract needs changes. On a day the
/// row that began last counts.
/// </summary>
internal sealed class Documenttype : IGelogd, IGeversioneerd
{
    private Documenttype()
    {
    }

    public string Code { get; private set; } = "";

    public DateOnly GeldigVanaf { get; private set; }

    public DateOnly? GeldigTot { get; private set; }

    public string Naam { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    /// <summary>Kinds of contract that must have one, by name; empty = it may be there.</summary>
    public List<string> VerwachtBij { get; private set; } = [];

    /// <summary>True when such a document has a last day, which must then be given.</summary>
    public bool MetVerloop { get; private set; }

    /// <summary>True when such a document may be shared with the provider.</summary>
    public bool VoorAanbieder { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Code}/{GeldigVanaf:yyyy-MM-dd}";

    public static Documenttype Maak(string code, DateOnly geldigVanaf, DocumenttypeGegevens gegevens)
    {
        var type = new Documenttype { Code = code, GeldigVanaf = geldigVanaf };
        type.Wijzig(gegevens);
        return type;
    }

    public void Wijzig(DocumenttypeGegevens gegevens)
    {
        GeldigTot = gegevens.GeldigTot;
        Naam = gegevens.Naam.Trim();
        Uitleg = gegevens.Uitleg.Trim();
        VerwachtBij = [.. gegevens.VerwachtBij.Distinct().Select(s => s.ToString())];
        MetVerloop = gegevens.MetVerloop;
        VoorAanbieder = gegevens.VoorAanbieder;
    }

    public DocumenttypeGegevens Gegevens() => new(Naam, Uitleg, [.. VerwachtBij.Select(Enum.Parse<ContractSoort>)], MetVerloop, VoorAanbieder, GeldigTot);

    /// <summary>Everything that is wrong with what somebody says about a document of this type; without a type only what is wrong with any.</summary>
    public static IEnumerable<Error> Toets(Documenttype? type, DocumentKenmerken kenmerken)
    {
        if (type is { MetVerloop: true } && kenmerken.VerlooptOp is null)
        {
            yield return DocumentErrors.VerloopVerplicht(type.Naam);
        }

        if (type is { VoorAanbieder: false } && kenmerken.VoorAanbieder)
        {
            yield return DocumentErrors.NietVoorAanbieder(type.Naam);
        }

        if (kenmerken.Toelichting?.Length > DocumentKenmerken.MaxToelichting)
        {
            yield return DocumentErrors.ToelichtingTeLang(kenmerken.Toelichting.Length);
        }
    }

    public bool IsVerwachtBij(ContractSoort soort) => VerwachtBij.Contains(soort.ToString());

    /// <summary>What counts on a day: per code the row that began last. A day equal to a limit lies within it.</summary>
    public static IReadOnlyList<Documenttype> Op(IEnumerable<Documenttype> alle, DateOnly dag) =>
        [.. alle.Where(t => t.GeldigVanaf <= dag).GroupBy(t => t.Code, StringComparer.Ordinal).Select(g => g.MaxBy(t => t.GeldigVanaf)!)
            .Where(t => t.GeldigTot is null || t.GeldigTot >= dag).OrderBy(t => t.Naam, StringComparer.Ordinal)];

    /// <summary>The types that the product starts with; a row that is there is left alone.</summary>
    public static IReadOnlyList<Documenttype> Begin()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(n => n.EndsWith(".documenttypen.csv", StringComparison.Ordinal)))!);
        reader.ReadLine();
        List<Documenttype> types = [];
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(';');
            types.Add(Maak(cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), new DocumenttypeGegevens(
                cells[2], cells[3], [.. cells[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ContractSoort>)], cells[5] == "ja", cells[6] == "ja", null)));
        }

        return types;
    }
}
