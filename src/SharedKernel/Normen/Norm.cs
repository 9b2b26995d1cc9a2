// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Normen;

/// <summary>A number that the law, Blik op Werk or the gemeente may change: data with validity dates, never a constant.</summary>
public sealed class Norm
{
    private Norm()
    {
    }

    /// <summary>Makes a norm.</summary>
    public Norm(string code, decimal waarde, string eenheid, DateOnly geldigVanaf, DateOnly? geldigTot, string bron)
    {
        Code = code;
        Waarde = waarde;
        Eenheid = eenheid;
        GeldigVanaf = geldigVanaf;
        GeldigTot = geldigTot;
        Bron = bron;
    }

    /// <summary>Stable code, for example <c>PIP_TERMIJN_WEKEN</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The number.</summary>
    public decimal Waarde { get; private set; }

    /// <summary>Its unit, for example <c>weken</c>.</summary>
    public string Eenheid { get; private set; } = "";

    /// <summary>First day on which it counts.</summary>
    public DateOnly GeldigVanaf { get; private set; }

    /// <summary>Last day on which it counts; null = until further notice.</summary>
    public DateOnly? GeldigTot { get; private set; }

    /// <summary>Where the number comes from, for example <c>Wi2021 art. 15</c>.</summary>
    public string Bron { get; private set; } = "";
}

/// <summary>All norms of a module, asked by code and day.</summary>
public sealed class Normenlijst(IEnumerable<Norm> normen)
{
    private readonly ILookup<string, Norm> byCode = normen.ToLookup(n => n.Code, StringComparer.Ordinal);

    /// <summary>The norm that counts on a day; a missing one is a fault in the data and throws.</summary>
    public Norm Op(string code, DateOnly dag) =>
        Vind(code, dag) ?? throw new InvalidOperationException($"Norm {code} heeft geen waarde op {dag:yyyy-MM-dd}.");

    /// <summary>The norm that counts on a day, or nothing.</summary>
    public Norm? Vind(string code, DateOnly dag) =>
        byCode[code].Where(n => n.GeldigVanaf <= dag && (n.GeldigTot is null || n.GeldigTot >= dag)).MaxBy(n => n.GeldigVanaf);

    /// <summary>The value as a whole number.</summary>
    public int Geheel(string code, DateOnly dag) => (int)Op(code, dag).Waarde;
}
