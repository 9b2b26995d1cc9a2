// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Werk;

/// <summary>Text that has to fit.</summary>
public static class Inkorten
{
    /// <summary>The text, or as much of it as fits in so many characters with an ellipsis at the end.</summary>
    public static string Kort(this string tekst, int meest) => tekst.Length > meest ? tekst[..(meest - 1)] + "…" : tekst;
}
