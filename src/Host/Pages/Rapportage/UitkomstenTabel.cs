// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>A table of outcomes.</summary>
/// <param name="Bijschrift">What it shows.</param>
/// <param name="Kop">Name of the first column.</param>
/// <param name="MetOverstap">Shows transfers as an outflow of their own.</param>
/// <param name="Regels">The rows.</param>
public sealed record UitkomstenTabel(string Bijschrift, string Kop, bool MetOverstap, IReadOnlyList<UitkomstRegel> Regels)
{
    /// <summary>A number that leads to the people behind it; for who does not see the table it says of what it is the number.</summary>
    internal static IHtmlContent Link(string pad, string tekst, string waarvan)
    {
        var link = Html.El("a", "utrecht-link utrecht-link--html-a", tekst);
        link.Attributes["href"] = pad;
        link.InnerHtml.AppendHtml(Html.El("span", "inkoop-verborgen", $" personen: {waarvan}"));
        return link;
    }
}

/// <summary>One row of a table of outcomes.</summary>
/// <param name="Naam">Route, cohort or provider.</param>
/// <param name="C">Its figures.</param>
/// <param name="Personen">Address of the people behind an outcome (null = everybody); null when that may not be seen.</param>
/// <param name="Pad">Where the name leads; null = nowhere.</param>
/// <param name="PersonenVan">Address of the people behind a percentage; null when that may not be seen.</param>
public sealed record UitkomstRegel(string Naam, DoorstroomCijfers C, Func<Uitkomst?, string?> Personen, string? Pad = null, Func<Doorstroompercentage, string?>? PersonenVan = null);
